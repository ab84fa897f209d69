package dev.mercator.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Fingerprint;
import dev.mercator.diag.Graded;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FindingsReportsTest {
  private static final Graded BROKEN =
      new Graded(
          Finding.of(
              Rule.BROKEN_LINK,
              new Position("docs/a b:ü.md", 3, 9, 4),
              "did you mean \"c.md\"?",
              "b.md"),
          Severity.ERROR);
  private static final Graded AGAIN =
      new Graded(
          Finding.of(Rule.BROKEN_LINK, new Position("docs/a b:ü.md", 7, 1, 4), "", "b.md"),
          Severity.ERROR);
  private static final Graded OUTSIDE =
      new Graded(
          Finding.of(Rule.EMPTY_PAGE, Position.startOf("../wiki/x.md"), ""), Severity.WARNING);
  private static final Graded COMMAND =
      new Graded(Finding.of(Rule.OUTPUT_REFUSED, Position.startOf(""), "", "no"), Severity.ERROR);

  private static String json(List<Graded> findings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FindingsJson.write(findings, 2, 156, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String sarif(List<Graded> findings) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sarif.write(findings, "1.2.3", out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Schema sarifSchema() throws IOException {
    try (InputStream schema =
        FindingsReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(Objects.requireNonNull(schema), InputFormat.JSON);
    }
  }

  @Test
  void writesFindingsAsJson() throws IOException {
    assertThat(json(List.of(BROKEN, OUTSIDE)))
        .isEqualTo(
            """
            {
              "pages": 156,
              "errors": 1,
              "warnings": 1,
              "known": 2,
              "findings": [
                {
                  "rule": "broken-link",
                  "severity": "error",
                  "file": "docs/a b:ü.md",
                  "line": 3,
                  "column": 9,
                  "length": 4,
                  "message": "no page or file \\"b.md\\"",
                  "hint": "did you mean \\"c.md\\"?",
                  "fingerprint": "@1"
                },
                {
                  "rule": "empty-page",
                  "severity": "warning",
                  "file": "../wiki/x.md",
                  "line": 1,
                  "column": 1,
                  "length": 1,
                  "message": "the page has no text",
                  "fingerprint": "@2"
                }
              ]
            }
            """
                .replace("@1", Fingerprint.of(BROKEN.finding()))
                .replace("@2", Fingerprint.of(OUTSIDE.finding())));
  }

  @Test
  void writesNoFindingsAsAnEmptyList() throws IOException {
    assertThat(json(List.of())).contains("\"findings\": []");
  }

  @Test
  void writesResultsAsSarif() throws IOException {
    String fingerprint = Fingerprint.of(BROKEN.finding());
    assertThat(sarif(List.of(BROKEN, AGAIN)))
        .contains(
            """
                    {
                      "ruleId": "broken-link",
                      "level": "error",
                      "message": {
                        "text": "no page or file \\"b.md\\" (did you mean \\"c.md\\"?)"
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "docs/a%20b%3A%C3%BC.md",
                              "uriBaseId": "%SRCROOT%"
                            },
                            "region": {
                              "startLine": 3,
                              "startColumn": 9,
                              "endColumn": 13
                            }
                          }
                        }
                      ],
                      "partialFingerprints": {
                        "mercatorFinding/v1": "@print/1"
                      }
                    },
            """
                .replace("@print", fingerprint)
                .stripTrailing())
        .contains(fingerprint + "/2");
  }

  @Test
  void sarifNamesEveryRule() throws IOException {
    assertThat(sarif(List.of()))
        .contains(
            Arrays.stream(Rule.values()).map(rule -> "\"id\": \"" + rule.id() + "\"").toList());
  }

  @Test
  void sarifHoldsAgainstTheSchemaOfTheStandard() throws IOException {
    String report = sarif(List.of(BROKEN, AGAIN, OUTSIDE, COMMAND));
    assertThat(sarifSchema().validate(report, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsWrong() throws IOException {
    String report = sarif(List.of(BROKEN)).replace("\"startLine\": 3", "\"startLine\": 0");
    assertThat(sarifSchema().validate(report, InputFormat.JSON)).hasSize(1);
  }
}
