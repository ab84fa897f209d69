package dev.mercator.cli;

import dev.mercator.diag.Glyphs;
import dev.mercator.query.Answer;
import dev.mercator.query.Answer.Group;
import dev.mercator.query.Answer.Row;
import dev.mercator.query.Query.Column;
import dev.mercator.query.Query.Form;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints an answer for people. */
final class AnswerText {
  /** No column but the last is wider; longer texts are cut. */
  private static final int WIDEST = 60;

  /** Characters of the longest bar. */
  private static final int BAR = 40;

  private final Answer answer;
  private final PrintWriter out;

  AnswerText(Answer answer, PrintWriter out) {
    this.answer = answer;
    this.out = out;
  }

  void print() {
    boolean grouped = answer.query().group().isPresent();
    Form form = answer.query().form();
    if (form == Form.COUNT && !grouped) {
      out.println(answer.total());
    } else if (form == Form.COUNT || form == Form.CHART) {
      counts();
    } else {
      answer.groups().forEach(group -> group(group, grouped));
    }
    out.flush();
  }

  private void group(Group group, boolean grouped) {
    if (grouped) {
      out.println(key(group) + " (" + group.count() + ")");
    }
    List<List<String>> lines = new ArrayList<>();
    if (answer.query().form() == Form.TABLE) {
      lines.add(answer.query().show().stream().map(Column::heading).toList());
    }
    for (Row row : group.rows()) {
      lines.add(row.cells().stream().map(cell -> cut(cell.text())).toList());
    }
    table(lines, grouped ? "  " : "");
    if (grouped) {
      out.println();
    }
  }

  private static String key(Group group) {
    return group.key().text().isEmpty() ? "none" : Glyphs.shown(group.key().text());
  }

  private void counts() {
    int most = answer.groups().stream().mapToInt(Group::count).max().orElse(1);
    List<List<String>> lines = new ArrayList<>();
    for (Group group : answer.groups()) {
      String bar = "█".repeat(Math.max(1, group.count() * BAR / most));
      String count = Integer.toString(group.count());
      lines.add(
          answer.query().form() == Form.CHART
              ? List.of(key(group), count, bar)
              : List.of(key(group), count));
    }
    table(lines, "");
  }

  private void table(List<List<String>> lines, String indent) {
    int columns = lines.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        widths[i] = Math.max(widths[i], Glyphs.width(line.get(i)));
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder(indent);
      for (int i = 0; i < line.size(); i++) {
        text.append(line.get(i));
        if (i < line.size() - 1) {
          text.append(" ".repeat(widths[i] - Glyphs.width(line.get(i)) + 2));
        }
      }
      out.println(text.toString().stripTrailing());
    }
  }

  private static String cut(String text) {
    String shown = Glyphs.shown(text.replace('\n', ' '));
    return shown.codePointCount(0, shown.length()) <= WIDEST
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }
}
