package dev.mercator.highlight;

import dev.mercator.model.Html;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Colours the code of one text. It keeps a lexer per language from block to block, so it serves one
 * thread; and it colours so much and no more, so that no input makes a page expensive: lexers may
 * look ahead, and what they do with one very long line can grow with its square.
 */
public final class Highlighter {
  /** Characters of code that are coloured in one text. */
  static final int MOST = 200_000;

  /** Characters of the longest line in a block that is coloured. */
  static final int LONGEST_LINE = 1_000;

  private static final Set<String> JSON =
      Set.of("json", "geojson", "jsonld", "json-ld", "ndjson", "jsonl");

  private final Map<String, Lexer> lexers = new HashMap<>();
  private int left = MOST;

  /** Every class that coloured code may carry. */
  public static Set<String> styles() {
    return Kind.styles();
  }

  /**
   * Appends code as HTML, escaped. Its text content is the code, whether it is coloured or not.
   *
   * @param language a name in lower case, such as {@code java} or {@code yml}; code in a language
   *     that has no lexer here stays plain
   */
  public void write(String language, String code, StringBuilder out) {
    if (code.length() > left || hasLongLine(code)) {
      Html.escape(code, out);
    } else if (JSON.contains(language)) {
      left -= code.length();
      out.append(JsonHighlighter.highlight(code));
    } else {
      colour(lexers.computeIfAbsent(language, Languages::lexer), code, out);
    }
  }

  private void colour(Lexer lexer, String code, StringBuilder out) {
    left -= code.length();
    Spans spans = new Spans(code.toCharArray(), out);
    lexer.read(spans, 0, code.length());
    spans.end();
  }

  private static boolean hasLongLine(String code) {
    int start = 0;
    for (int end = 0; start <= code.length(); start = end + 1) {
      end = code.indexOf('\n', start);
      end = end < 0 ? code.length() : end;
      if (end - start > LONGEST_LINE) {
        return true;
      }
    }
    return false;
  }
}
