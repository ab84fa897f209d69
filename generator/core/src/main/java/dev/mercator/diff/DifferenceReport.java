package dev.mercator.diff;

import dev.mercator.diff.Wording.Section;
import java.util.List;

/** A difference for people: as text, and as Markdown for a comment on a pull request. */
public final class DifferenceReport {
  /** Lines of a section that a comment shows at once. */
  private static final int SHOWN = 10;

  /** Lines of a section that a comment holds at all: code hosts cut long ones off. */
  private static final int HELD = 200;

  private static final String NO_FINDINGS =
      "Findings were not compared: one of the two builds has no findings.json.";

  private DifferenceReport() {}

  /** The difference as text, every line ended by {@code \n}. */
  public static String text(Difference difference) {
    Wording wording = new Wording(text -> text, text -> text);
    StringBuilder report = new StringBuilder(names(difference, "->")).append('\n');
    for (Section section : wording.sections(difference)) {
      report.append('\n').append(title(section)).append('\n');
      section.lines().forEach(line -> report.append("  ").append(line).append('\n'));
    }
    String plan = wording.plan(difference);
    if (!plan.isEmpty()) {
      report.append("\nPlan: ").append(plan).append('\n');
    }
    if (difference.isEmpty()) {
      report.append("\nNothing is different.\n");
    }
    if (difference.appeared().isEmpty()) {
      report.append('\n').append(NO_FINDINGS).append('\n');
    }
    return report.toString();
  }

  /** The difference as Markdown; long sections are folded. */
  public static String markdown(Difference difference) {
    Wording wording = new Wording(DifferenceReport::escaped, DifferenceReport::code);
    StringBuilder report =
        new StringBuilder("### What changes in the atlas\n\n")
            .append(escaped(names(difference, "→")))
            .append('\n');
    String plan = wording.plan(difference);
    if (!plan.isEmpty()) {
      report.append("\n**Plan**: ").append(plan).append('\n');
    }
    for (Section section : wording.sections(difference)) {
      section(section, report);
    }
    if (difference.isEmpty()) {
      report.append("\nNothing is different.\n");
    }
    if (difference.appeared().isEmpty()) {
      report.append("\n").append(NO_FINDINGS).append('\n');
    }
    return report.toString();
  }

  private static void section(Section section, StringBuilder report) {
    List<String> lines = section.lines();
    boolean folded = lines.size() > SHOWN;
    report.append(
        folded
            ? "\n<details>\n<summary>" + title(section) + "</summary>\n\n"
            : "\n**" + title(section) + "**\n\n");
    lines.stream().limit(HELD).forEach(line -> report.append("- ").append(line).append('\n'));
    if (lines.size() > HELD) {
      report.append("- … and ").append(lines.size() - HELD).append(" more\n");
    }
    report.append(folded ? "\n</details>\n" : "");
  }

  private static String title(Section section) {
    return section.title() + " (" + section.lines().size() + ")";
  }

  private static String names(Difference difference, String arrow) {
    return difference.before().name() + " " + arrow + " " + difference.after().name();
  }

  /** What a page says as Markdown that says the same: no markup, no HTML, nobody called. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '\n', '\r' -> escaped.append(' ');
                case '<' -> escaped.append("&lt;");
                case '&' -> escaped.append("&amp;");
                case '@' -> escaped.append("&#64;");
                case '\\', '`', '*', '_', '[', ']', '#', '|', '~' ->
                    escaped.append('\\').append((char) c);
                default -> escaped.append((char) c);
              }
            });
    return escaped.toString();
  }

  /** A text as a code span, whatever back-ticks it holds. */
  private static String code(String text) {
    String line = text.replaceAll("[\\r\\n]+", " ");
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + pad + line + pad + fence;
  }
}
