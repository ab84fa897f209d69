package dev.mercator.export;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Fingerprint;
import dev.mercator.diag.Graded;
import dev.mercator.diag.Position;
import dev.mercator.diag.Repair;
import dev.mercator.diag.Tally;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;

/**
 * Findings as one JSON object: {@code pages}, {@code errors}, {@code warnings}, {@code known}
 * (those that a baseline lets pass, not listed), and {@code findings}, each with {@code rule},
 * {@code severity}, {@code file}, {@code line} and {@code column} (1-based, UTF-16 code units),
 * {@code length}, {@code message}, {@code hint} where there is one, {@code repair} where the text
 * at its place can be replaced by another without judgement, and {@code fingerprint}. A finding on
 * the command itself has an empty {@code file}.
 */
public final class FindingsJson {
  private FindingsJson() {}

  /** Writes the findings of a build as one of its files: what a baseline lets pass is not told. */
  static void write(Compiled compiled, OutputStream file) throws IOException {
    write(compiled.findings(), OptionalInt.empty(), compiled.atlas().pages().size(), file);
  }

  /**
   * Writes findings in the order given, and closes the stream.
   *
   * @param known how many a baseline lets pass
   * @param pages how many pages were looked at
   */
  public static void write(List<Graded> findings, int known, int pages, OutputStream out)
      throws IOException {
    write(findings, OptionalInt.of(known), pages, out);
  }

  private static void write(List<Graded> findings, OptionalInt known, int pages, OutputStream out)
      throws IOException {
    Tally tally = Tally.of(findings);
    try (Json json = Json.indented(out)) {
      json.object(
          () -> {
            json.number("pages", pages)
                .number("errors", tally.errors())
                .number("warnings", tally.warnings());
            if (known.isPresent()) {
              json.number("known", known.getAsInt());
            }
            json.array("findings", () -> findings(findings, json));
          });
    }
  }

  private static void findings(List<Graded> findings, Json json) throws IOException {
    for (Graded graded : findings) {
      json.object(() -> finding(graded, json));
    }
  }

  private static void finding(Graded graded, Json json) throws IOException {
    Finding finding = graded.finding();
    Position position = finding.position();
    json.text("rule", finding.rule().id())
        .text("severity", graded.severity().label())
        .text("file", position.file())
        .number("line", position.line())
        .number("column", position.column())
        .number("length", position.length())
        .text("message", finding.message())
        .textIfAny("hint", finding.hint())
        .textIfAny("repair", finding.repair().map(Repair::text).orElse(""))
        .text("fingerprint", Fingerprint.of(finding));
  }
}
