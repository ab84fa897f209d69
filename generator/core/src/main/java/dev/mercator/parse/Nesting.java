package dev.mercator.parse;

/** How deep a text nests quotes and lists on one line, found without parsing it. */
final class Nesting {
  /** Deeper than anyone reads; flexmark looks at a whole line again at each level of it. */
  static final int DEEPEST = 100;

  private Nesting() {}

  /** Whether some line of a text opens more containers than {@link #DEEPEST}. */
  static boolean isTooDeep(String text, int from) {
    for (int line = from; line >= 0 && line < text.length(); ) {
      int end = text.indexOf('\n', line);
      if (containers(text, line, end < 0 ? text.length() : end) > DEEPEST) {
        return true;
      }
      line = end < 0 ? -1 : end + 1;
    }
    return false;
  }

  private static int containers(String text, int start, int end) {
    int count = 0;
    for (int i = blank(text, start, end); i < end; i = blank(text, i, end)) {
      int behind = marker(text, i, end);
      if (behind == i) {
        break;
      }
      count++;
      i = behind;
    }
    return count;
  }

  private static int blank(String text, int from, int end) {
    int i = from;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /** The offset behind a quote's or list item's marker; its own where there is none. */
  private static int marker(String text, int at, int end) {
    char c = text.charAt(at);
    if (c == '>') {
      return at + 1;
    }
    int digits = at;
    while (digits < end && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean bullet = c == '-' || c == '+' || c == '*';
    boolean ordered =
        digits > at && digits < end && (text.charAt(digits) == '.' || text.charAt(digits) == ')');
    int behind = bullet ? at + 1 : ordered ? digits + 1 : at;
    boolean spaced = behind < end && (text.charAt(behind) == ' ' || text.charAt(behind) == '\t');
    return behind > at && spaced ? task(text, behind, end) : at;
  }

  private static int task(String text, int from, int end) {
    int i = blank(text, from, end);
    return i + 2 < end && text.charAt(i) == '[' && text.charAt(i + 2) == ']' ? i + 3 : i;
  }
}
