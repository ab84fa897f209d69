package dev.mercator.parse;

import dev.mercator.model.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes raw HTML of a page apart. Tags on the allow list pass (the {@linkplain Sanitizer sanitizer}
 * has the last word on them); every other one, {@code <session-id>} as much as {@code <script>}, is
 * shown as the text it is.
 */
final class HtmlTags {
  /** Elements that authors may write themselves. */
  static final Set<String> ALLOWED =
      Set.of(
          ("a abbr b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn"
                  + " div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p"
                  + " picture pre q rp rt ruby s samp small span strike strong sub summary sup table"
                  + " tbody td tfoot th thead tr tt u ul var wbr")
              .split(" "));

  /** Elements with effects: shown as text, and worth a word to the author. */
  private static final Set<String> ACTIVE =
      Set.of(
          ("applet audio base button canvas embed form frame frameset iframe input link math meta"
                  + " object script select style svg template textarea video")
              .split(" "));

  private static final Pattern TOKEN =
      Pattern.compile(
          "<!--.*?(?:-->|\\z)|<(?<close>/?)(?<name>[A-Za-z][A-Za-z0-9:._-]*)"
              + "(?<attributes>(?:\\s(?:\"[^\"]*+\"|'[^']*+'|[^'\"<>])*+)?/?)>|<|>",
          Pattern.DOTALL);

  private static final Pattern HANDLER =
      Pattern.compile("(?i)\\s(?<name>on[a-z]+|style|srcdoc|formaction)\\s*=");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)(?<lead>\\s(?<name>href|src)\\s*=\\s*)"
              + "(?:\"(?<double>[^\"]*+)\"|'(?<single>[^']*+)'|(?<bare>[^\\s\"'>]++))");
  private static final Pattern ID =
      Pattern.compile("(?i)\\s(?:id|name)\\s*=\\s*[\"']?(?<id>[^\\s\"'>]+)");

  /** A reader of what stands in raw HTML. */
  interface Visitor {
    /** An address in {@code href} or {@code src}; gives what is written in its place. */
    String reference(String address, boolean image, int offset);

    /** An id that links may name. */
    void id(String id);

    /** Something that is not let through. */
    void refused(String what, int offset, int length);
  }

  private HtmlTags() {}

  /** The same HTML with every tag that is not allowed escaped, addresses as the visitor gives. */
  static String filter(String html, Visitor visitor) {
    StringBuilder out = new StringBuilder(html.length() + 16);
    Matcher token = TOKEN.matcher(html);
    int last = 0;
    while (token.find()) {
      out.append(html, last, token.start());
      last = token.end();
      String name = token.group("name");
      if (name == null) {
        out.append(token.group().startsWith("<!--") ? "" : Html.escape(token.group()));
      } else if (ALLOWED.contains(name.toLowerCase(Locale.ROOT))) {
        out.append(tag(token, visitor));
      } else {
        out.append(Html.escape(token.group()));
        if (ACTIVE.contains(name.toLowerCase(Locale.ROOT)) && token.group("close").isEmpty()) {
          visitor.refused(
              "<" + name + "> is not allowed, shown as text", token.start(), name.length() + 1);
        }
      }
    }
    return out.append(html, last, html.length()).toString();
  }

  /** Whether the first tag is one that authors may write. */
  static boolean beginsAllowed(String html) {
    Matcher token = TOKEN.matcher(html);
    return token.find()
        && (token.group("name") == null
            || ALLOWED.contains(token.group("name").toLowerCase(Locale.ROOT)));
  }

  /** The contents of the comments in it, with their offsets. */
  static List<Comment> comments(String html) {
    List<Comment> comments = new ArrayList<>();
    Matcher token = TOKEN.matcher(html);
    while (token.find()) {
      if (token.group().startsWith("<!--")) {
        String text = token.group().replaceAll("\\A<!--|-->\\z", "").strip();
        comments.add(new Comment(text, token.start(), token.end() - token.start()));
      }
    }
    return comments;
  }

  /** A comment in raw HTML. */
  record Comment(String text, int offset, int length) {}

  private static String tag(Matcher token, Visitor visitor) {
    String attributes = token.group("attributes");
    if (attributes.isEmpty()) {
      return token.group();
    }
    int base = token.start("attributes");
    Matcher handler = HANDLER.matcher(attributes);
    while (handler.find()) {
      visitor.refused(
          "the attribute " + handler.group("name") + " is removed",
          base + handler.start("name"),
          handler.group("name").length());
    }
    Matcher id = ID.matcher(attributes);
    if (id.find()) {
      visitor.id(id.group("id"));
    }
    boolean image = token.group("name").equalsIgnoreCase("img");
    String rewritten =
        REFERENCE
            .matcher(attributes)
            .replaceAll(m -> Matcher.quoteReplacement(reference(m, base, image, visitor)));
    return "<" + token.group("close") + token.group("name") + rewritten + ">";
  }

  private static String reference(
      java.util.regex.MatchResult match, int base, boolean image, Visitor visitor) {
    int group = match.group(3) != null ? 3 : match.group(4) != null ? 4 : 5;
    String address = Entities.decode(match.group(group));
    String written = visitor.reference(address, image, base + match.start(group));
    return match.group(1) + '"' + Html.escape(written) + '"';
  }
}
