package dev.mercator.export;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Fingerprint;
import dev.mercator.diag.Graded;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.model.Href;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings for code hosts: one run in the Static Analysis Results Interchange Format, version 2.1.0
 * (an OASIS standard).
 */
public final class Sarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** The name by which code hosts know the root of a repository. */
  private static final String ROOT = "%SRCROOT%";

  /** Which way of computing fingerprints the results name. */
  private static final String FINGERPRINT = "mercatorFinding/v1";

  private Sarif() {}

  /**
   * Writes findings in the order given, with the metadata of every rule, and closes the stream.
   *
   * @param version the tool's
   */
  public static void write(List<Graded> findings, String version, OutputStream out)
      throws IOException {
    try (Json json = Json.indented(out)) {
      json.object(
          () ->
              json.text("$schema", SCHEMA)
                  .text("version", "2.1.0")
                  .array("runs", () -> json.object(() -> run(findings, version, json))));
    }
  }

  private static void run(List<Graded> findings, String version, Json json) throws IOException {
    json.object("tool", () -> json.object("driver", () -> driver(version, json)))
        .text("columnKind", "utf16CodeUnits")
        .array("results", () -> results(findings, json));
  }

  private static void driver(String version, Json json) throws IOException {
    json.text("name", "Mercator").text("version", version).array("rules", () -> rules(json));
  }

  private static void rules(Json json) throws IOException {
    for (Rule rule : Rule.values()) {
      json.object(
          () ->
              json.text("id", rule.id())
                  .object("shortDescription", () -> json.text("text", rule.meaning()))
                  .object(
                      "defaultConfiguration", () -> json.text("level", rule.severity().label())));
    }
  }

  private static void results(List<Graded> findings, Json json) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    for (Graded graded : findings) {
      String fingerprint = Fingerprint.of(graded.finding());
      int occurrence = seen.merge(fingerprint, 1, Integer::sum);
      json.object(() -> result(graded, fingerprint + "/" + occurrence, json));
    }
  }

  private static void result(Graded graded, String fingerprint, Json json) throws IOException {
    Finding finding = graded.finding();
    json.text("ruleId", finding.rule().id())
        .text("level", graded.severity().label())
        .object("message", () -> json.text("text", message(finding)))
        .array("locations", () -> locations(finding.position(), json))
        .object("partialFingerprints", () -> json.text(FINGERPRINT, fingerprint));
  }

  /** Code hosts show a result's message alone: the hint goes with it. */
  private static String message(Finding finding) {
    return finding.hint().isEmpty()
        ? finding.message()
        : finding.message() + " (" + finding.hint() + ")";
  }

  private static void locations(Position position, Json json) throws IOException {
    if (!position.file().isEmpty()) {
      json.object(() -> json.object("physicalLocation", () -> place(position, json)));
    }
  }

  private static void place(Position position, Json json) throws IOException {
    json.object("artifactLocation", () -> artifact(position.file(), json))
        .object(
            "region",
            () ->
                json.number("startLine", position.line())
                    .number("startColumn", position.column())
                    .number("endColumn", position.column() + position.length()));
  }

  private static void artifact(String file, Json json) throws IOException {
    json.text("uri", Href.encode(file));
    // What climbs out of the configuration's folder is not below a root that a host would know.
    if (!file.startsWith("../")) {
      json.text("uriBaseId", ROOT);
    }
  }
}
