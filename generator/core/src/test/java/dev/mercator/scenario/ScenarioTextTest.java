package dev.mercator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.diag.Finding;
import dev.mercator.scenario.ScenarioText.Syntax;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScenarioTextTest {
  private static final Origin IN_PAGE = new Origin("docs/a.md", 11, List.of(3));

  private final List<Finding> findings = new ArrayList<>();

  private ScenarioText read(Origin origin, Syntax syntax, String text) {
    ScenarioText read = ScenarioText.read(origin, syntax, text, findings::add).orElseThrow();
    assertThat(findings).isEmpty();
    return read;
  }

  private List<String> refused(Origin origin, Syntax syntax, String text) {
    assertThat(ScenarioText.read(origin, syntax, text, findings::add)).isEmpty();
    return findings.stream().map(f -> f.position() + " " + f.message()).toList();
  }

  @Test
  void tomlAndJsonGiveTheSameTree() {
    ScenarioText toml =
        read(
            IN_PAGE,
            Syntax.TOML,
            """
            order = "id"
            gate = { enabled = true }
            semantic = [["a", "b"]]
            [[beads]]
            id = "a"
            duration = 3
            """);
    ScenarioText json =
        read(
            IN_PAGE,
            Syntax.JSON,
            """
            {"order": "id",
             "gate": {"enabled": true},
             "semantic": [["a", "b"]],
             "beads": [{"id": "a", "duration": 3}]}
            """);

    assertThat(toml.values())
        .isEqualTo(json.values())
        .isEqualTo(
            Map.of(
                "order",
                "id",
                "gate",
                Map.of("enabled", true),
                "semantic",
                List.of(List.of("a", "b")),
                "beads",
                List.of(Map.of("id", "a", "duration", 3L))));
  }

  @Test
  void valuesStandWhereTheyAreWrittenInTheFile() {
    ScenarioText text =
        read(
            IN_PAGE,
            Syntax.TOML,
            """
            semantic = [["a", "long one"]]

            [[beads]]
            id = "a"
            "quoted key" = 1
            """);

    assertThat(text.position(List.of())).hasToString("docs/a.md:11:3");
    assertThat(text.position(List.of("semantic"))).hasToString("docs/a.md:11:3");
    assertThat(text.position(List.of("semantic")).length()).isEqualTo(8);
    assertThat(text.position(List.of("semantic", 0, 1))).hasToString("docs/a.md:11:21");
    assertThat(text.position(List.of("semantic", 0, 1)).length()).isEqualTo(10);
    assertThat(text.position(List.of("beads", 0, "id"))).hasToString("docs/a.md:14:3");
    assertThat(text.position(List.of("beads", 0, "quoted key")).length()).isEqualTo(12);
  }

  @Test
  void whatIsNotWrittenStandsAtTheNearestAbove() {
    ScenarioText text =
        read(Origin.whole("s.toml"), Syntax.TOML, "order = \"id\"\n\n[[beads]]\nid = \"a\"\n");

    assertThat(text.position(List.of("beads", 0, "agent"))).hasToString("s.toml:3:1");
    assertThat(text.position(List.of("beads", 7, "agent"))).hasToString("s.toml:3:1");
    assertThat(text.position(List.of("agents", 0, "name"))).hasToString("s.toml:1:1");
  }

  @Test
  void membersOfJsonStandAtTheirKeys() {
    ScenarioText text =
        read(IN_PAGE, Syntax.JSON, "{\n  \"beads\": [\n    {\"id\": \"a\"},\n    7\n  ]\n}\n");

    assertThat(text.position(List.of("beads"))).hasToString("docs/a.md:12:5");
    assertThat(text.position(List.of("beads")).length()).isEqualTo(7);
    assertThat(text.position(List.of("beads", 0))).hasToString("docs/a.md:13:7");
    assertThat(text.position(List.of("beads", 0, "id"))).hasToString("docs/a.md:13:8");
    assertThat(text.position(List.of("beads", 1))).hasToString("docs/a.md:14:7");
  }

  @Test
  void columnsCountCodeUnits() {
    ScenarioText text = read(Origin.whole("s"), Syntax.TOML, "a = [\"\uD83D\uDE00\", \"b\"]\n");

    assertThat(text.position(List.of("a", 1))).hasToString("s:1:12");
  }

  @Test
  void numbersAndTimesArePlain() {
    ScenarioText toml = read(IN_PAGE, Syntax.TOML, "a = 1.5\nb = 2026-01-02\nc = -3\n");
    ScenarioText json = read(IN_PAGE, Syntax.JSON, "{\"a\": 12345678901234567890, \"b\": null}");

    assertThat(toml.values()).isEqualTo(Map.of("a", 1.5, "b", "2026-01-02", "c", -3L));
    assertThat(json.values().get("a")).isEqualTo(new BigInteger("12345678901234567890"));
    assertThat(json.values()).containsEntry("b", null);
  }

  @Test
  void everyMistakeOfTomlIsFoundAtOnce() {
    assertThat(refused(IN_PAGE, Syntax.TOML, "a = \nb = 1\nb = 2\n"))
        .containsExactly(
            "docs/a.md:11:7 TOML: Unexpected end of line, expected a value",
            "docs/a.md:13:3 TOML: b previously defined at line 12, column 3");
  }

  @Test
  void mistakesOfJsonAreFoundAtTheirPlace() {
    refused(IN_PAGE, Syntax.JSON, "{\n \"a\": 1,\n \"a\": 2}");
    refused(IN_PAGE, Syntax.JSON, "{\"a\": ");
    refused(IN_PAGE, Syntax.JSON, "[1]");
    refused(IN_PAGE, Syntax.JSON, "{} {}");

    assertThat(refused(IN_PAGE, Syntax.JSON, ""))
        .containsExactly(
            "docs/a.md:13:7 JSON: Duplicate field 'a'",
            "docs/a.md:11:9 JSON: Unexpected end-of-input within/between Object entries",
            "docs/a.md:11:3 JSON: expected a table: {\"key\": value, …}",
            "docs/a.md:11:6 JSON: nothing may follow the closing brace",
            "docs/a.md:11:3 JSON: expected a table: {\"key\": value, …}");
  }

  @Test
  void nestingHasALimit() {
    String open = "[".repeat(100_000);
    refused(Origin.whole("s"), Syntax.TOML, "a = " + open);
    refused(Origin.whole("s"), Syntax.TOML, "a" + ".a".repeat(9000) + " = 1");

    assertThat(refused(Origin.whole("s"), Syntax.JSON, "{\"a\": " + open))
        .containsExactly(
            "s:1:205 TOML: nested too deep",
            "s:1:402 TOML: nested too deep",
            "s:1:207 JSON: nested too deep, or a number too long");
  }

  @Test
  void syntaxIsToldByNameOrFirstCharacter() {
    assertThat(Syntax.ofFile("a/b.json")).isEqualTo(Syntax.JSON);
    assertThat(Syntax.ofFile("a/b.toml")).isEqualTo(Syntax.TOML);
    assertThat(Syntax.ofText("\n {}")).isEqualTo(Syntax.JSON);
    assertThat(Syntax.ofText("a = {}")).isEqualTo(Syntax.TOML);
  }
}
