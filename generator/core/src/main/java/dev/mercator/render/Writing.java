package dev.mercator.render;

import dev.mercator.model.Page;
import dev.mercator.render.View.Written;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How an article is written, where that differs from the site around it. */
final class Writing {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");

  /** Languages usually written from right to left. */
  private static final Set<String> FROM_RIGHT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi");

  private Writing() {}

  /** By the page's {@code dir} and {@code lang}; else by what title and first words are made of. */
  static Written of(Page page) {
    String language = said(page, "lang");
    if (!TAG.matcher(language).matches()) {
      language = "";
    }
    String direction = said(page, "dir").toLowerCase(Locale.ROOT);
    if (!direction.equals("rtl") && !direction.equals("ltr")) {
      boolean right =
          language.isEmpty()
              ? isFromRight(page.title() + " " + page.summary())
              : FROM_RIGHT.contains(language.toLowerCase(Locale.ROOT).split("-", 2)[0]);
      direction = right ? "rtl" : "";
    }
    return new Written(language, direction);
  }

  private static String said(Page page, String key) {
    Object attribute = page.attributes().get(key);
    return attribute == null ? page.fieldText(key).strip() : attribute.toString().strip();
  }

  /** Whether most of its letters are read from right to left. */
  private static boolean isFromRight(String text) {
    int balance = 0;
    for (int i = 0; i < text.length(); i++) {
      byte direction = Character.getDirectionality(text.charAt(i));
      if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        balance--;
      } else if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        balance++;
      }
    }
    return balance > 0;
  }
}
