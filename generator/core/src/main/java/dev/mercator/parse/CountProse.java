package dev.mercator.parse;

import dev.mercator.diag.Position;
import dev.mercator.model.StatedCount;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers that one line of prose states of items. */
final class CountProse {
  private static final Pattern ID =
      Pattern.compile("\\b[A-Z][A-Z0-9]*(?:-[A-Za-z0-9]+)*-\\d+[a-z]?\\b");
  private static final Pattern PRONOUN = Pattern.compile("(?i)(?:it|this)\\b.*");
  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern PARENTHESES = Pattern.compile("\\G\\s*\\(([^)]*)\\)");

  private final CountForms forms;
  private final String text;
  private final Position start;
  private final Consumer<StatedCount> counts;

  /**
   * A reader of one line.
   *
   * @param written the line as written, beginning at {@code start}
   */
  CountProse(CountForms forms, String written, Position start, Consumer<StatedCount> counts) {
    this.forms = forms;
    this.text =
        written.indexOf('`') < 0
            ? written
            : CODE.matcher(written).replaceAll(code -> " ".repeat(code.group().length()));
    this.start = start;
    this.counts = counts;
  }

  /**
   * {@code 19 gaps depend on it}.
   *
   * @param self the item whose page this is; empty on other pages
   */
  void dependents(String self) {
    Matcher form = forms.dependents().matcher(text);
    while (form.find()) {
      int number = form.start(1);
      target(form.group(3), text.substring(0, number), self)
          .ifPresent(item -> state(number, form.group(1), "dependents", item));
    }
  }

  /** The id itself, or the one that "it" means: the last before it on the line, else the page's. */
  private static Optional<String> target(String word, String before, String self) {
    Matcher id = ID.matcher(word);
    if (id.find()) {
      return Optional.of(id.group());
    }
    if (!PRONOUN.matcher(word).matches()) {
      return Optional.empty();
    }
    return ID.matcher(before)
        .results()
        .reduce((first, second) -> second)
        .map(result -> result.group())
        .or(() -> Optional.of(self).filter(item -> !item.isEmpty()));
  }

  /** {@code **Estimated scope**: 11 gaps (7 Critical, 3 High, 1 Medium)}. */
  void labelled(String scope) {
    Matcher form = forms.labelled().matcher(text);
    while (form.find()) {
      state(form.start(1), form.group(1), subject(form), scope);
      Matcher parentheses = PARENTHESES.matcher(text).region(form.end(), text.length());
      if (parentheses.find()) {
        parts(parentheses.start(1), parentheses.end(1), scope);
      }
      Matcher alike = forms.alike().matcher(text).region(form.end(), text.length());
      if (alike.find()) {
        state(form.start(1), form.group(1), fold(alike.group(1)), scope);
      }
    }
  }

  private void parts(int from, int to, String scope) {
    Matcher part = forms.part().matcher(text).region(from, to);
    while (part.find()) {
      state(part.start(1), part.group(1), fold(part.group(2)), scope);
    }
  }

  /** {@code All 147 gaps}, {@code 7 milestones}: of all that there are. */
  void whole() {
    Matcher form = forms.whole().matcher(text);
    while (form.find()) {
      state(form.start(1), form.group(1), subject(form), "");
    }
    Matcher milestones = forms.milestones().matcher(text);
    while (milestones.find()) {
      state(milestones.start(1), milestones.group(1), "milestones", "");
    }
  }

  private static String subject(Matcher form) {
    return fold(form.group(2) == null ? form.group(3) : form.group(2));
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private void state(int offset, String number, String subject, String scope) {
    Position position =
        new Position(start.file(), start.line(), start.column() + offset, number.length());
    counts.accept(new StatedCount(Integer.parseInt(number), subject, scope, position));
  }
}
