package dev.mercator.diag;

import java.io.PrintWriter;
import java.util.List;

/**
 * Findings for people: one line that editors can jump from, the source line, a caret below the
 * place, and the hint.
 *
 * <pre>
 * docs/a.md:3:9: error: no page or file "b.md" [broken-link]
 * See [b](b.md).
 *         ^^^^
 *   hint: did you mean "c.md"?
 * </pre>
 */
public final class TextReport {
  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String CYAN = "\u001b[36m";

  private final SourceLines sources;
  private final boolean colour;

  private TextReport(SourceLines sources, boolean colour) {
    this.sources = sources;
    this.colour = colour;
  }

  /** A report without colours. */
  public static TextReport plain(SourceLines sources) {
    return new TextReport(sources, false);
  }

  /** A report with ANSI colours, for a terminal. */
  public static TextReport coloured(SourceLines sources) {
    return new TextReport(sources, true);
  }

  /** Prints findings in the order given; the lines of a file are asked for once per run of it. */
  public void print(List<Graded> findings, PrintWriter out) {
    String file = "";
    List<String> lines = List.of();
    for (Graded graded : findings) {
      Position position = graded.finding().position();
      if (!position.file().equals(file)) {
        file = position.file();
        lines = sources.of(file);
      }
      out.print(text(graded, lines));
    }
    out.flush();
  }

  /** One finding, every line of it ended by {@code \n}. */
  public String text(Graded graded) {
    return text(graded, sources.of(graded.finding().position().file()));
  }

  private String text(Graded graded, List<String> lines) {
    Finding finding = graded.finding();
    StringBuilder text = new StringBuilder(header(graded));
    Position position = finding.position();
    if (!position.file().isEmpty() && position.line() <= lines.size()) {
      excerpt(lines.get(position.line() - 1), position, text);
    }
    if (!finding.hint().isEmpty()) {
      text.append("  hint: ").append(Glyphs.shown(finding.hint())).append('\n');
    }
    return text.toString();
  }

  private String header(Graded graded) {
    Finding finding = graded.finding();
    Position position = finding.position();
    String place = position.file().isEmpty() ? "" : paint(BOLD, position + ":") + " ";
    String severity =
        paint(graded.severity() == Severity.ERROR ? RED : YELLOW, graded.severity().label() + ":");
    String rule = paint(CYAN, "[" + finding.rule().id() + "]");
    return place + severity + " " + Glyphs.shown(finding.message()) + " " + rule + "\n";
  }

  private void excerpt(String line, Position position, StringBuilder text) {
    if (line.isBlank()) {
      return;
    }
    Excerpt excerpt = Excerpt.of(line, position.column(), position.length());
    text.append(excerpt.line()).append('\n');
    text.append(paint(CYAN, excerpt.carets())).append('\n');
  }

  private String paint(String code, String text) {
    String shown = Glyphs.shown(text);
    return colour ? code + shown + RESET : shown;
  }
}
