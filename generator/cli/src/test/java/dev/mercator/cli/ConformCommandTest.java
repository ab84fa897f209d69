package dev.mercator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class ConformCommandTest {
  private static final String PILLS =
      """
      {"suite": "dispatcher", "display": {"pill": [
        {"id": "two", "in_flight": 2, "cap": 3, "text": "2/3", "state": "partial"},
        {"id": "full", "in_flight": 3, "cap": 3, "text": "3/3", "state": "at-cap"}]}}
      """;

  /** Another implementation of the pill, which does what its argument says. */
  private static final String MINE =
      """
      public class Mine {
        public static void main(String[] a) throws Exception {
          String q = new String(System.in.readAllBytes(), "UTF-8");
          if (q.contains("expected") || q.contains("partial")) throw new Error("told");
          String load = q.replaceAll("(?s).*\\"in_flight\\": (\\\\d+).*", "$1");
          String cap = q.replaceAll("(?s).*\\"cap\\": (\\\\d+).*", "$1");
          switch (a[0]) {
            case "hang" -> Thread.sleep(60_000);
            case "flood" -> { while (true) System.out.print("0".repeat(65536)); }
            case "crash" -> throw new IllegalStateException("no idea");
            case "noise" -> System.out.println("well, " + load);
            default -> System.out.println("{\\"text\\": \\"" + load + "/" + cap
                + "\\", \\"state\\": \\"partial\\", \\"more\\": 1}");
          }
        }
      }
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void files() throws IOException {
    file = folder.resolve("pills.json");
    Files.writeString(file, PILLS);
    Files.writeString(folder.resolve("Mine.java"), MINE);
  }

  private String mine(String how) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return "'" + java + "' '" + folder.resolve("Mine.java") + "' " + how;
  }

  private String out(Tool run) {
    return run.out().replace(folder.toString(), ".");
  }

  @Test
  void everyCaseHasALineAndThereIsATotal() {
    Tool run = Tool.run("conform", file);

    assertThat(out(run))
        .isEqualTo(
            """
            ./pills.json: suite dispatcher
              ok    display.pill two
              ok    display.pill full
              2 cases, 2 hold, 0 do not
            """);
    assertThat(run.status()).isZero();
  }

  @Test
  void aWrongExpectationFailsAndShowsBoth() throws IOException {
    Files.writeString(file, PILLS.replace("\"3/3\"", "\"4/3\""));

    Tool run = Tool.run("conform", file);

    assertThat(run.status()).isEqualTo(1);
    assertThat(out(run))
        .contains(
            """
              FAIL  display.pill full  ./pills.json:3:3
                      text: expected "4/3", was "3/3"
              2 cases, 1 hold, 1 does not
            """);
  }

  @Test
  void whatIsUnknownFails() throws IOException {
    Files.writeString(
        file,
        """
        {"suite": "dispatcher", "dislpay": {}, "display": {"pill": [
          {"in_flight": 2, "cap": 3, "intar": true, "text": "2/3"}]}}
        """);
    Path chess = Files.writeString(folder.resolve("chess.json"), "{\"suite\": \"chess\"}");
    Path none = Files.writeString(folder.resolve("none.json"), "{\"suite\": \"plan\"}");

    Tool run = Tool.run("conform", file, chess, none);

    assertThat(run.status()).isEqualTo(1);
    assertThat(out(run))
        .contains("intar: unknown key intar in pill case (did you mean intra?)")
        .contains("FAIL  dislpay  ./pills.json:1:25\n          unknown group")
        .contains("unknown suite chess; known: dispatcher, plan, sprint")
        .contains("there is no case in it")
        .endsWith("in all: 4 cases, 0 hold, 4 do not\n");
  }

  @Test
  void aFileThatIsNoneIsAFinding() throws IOException {
    Files.writeString(file, "{\"suite\": \"plan\",\n  \"cases\": [}");

    Tool run = Tool.run("conform", file, folder.resolve("missing.json"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("pills.json:2:13: error: cannot be read: JSON: ", "[unreadable-file]")
        .contains("missing.json:1:1: error: cannot be read: there is no such file");
  }

  @Test
  void jsonTellsTheSame() throws IOException {
    Files.writeString(file, PILLS.replace("\"3/3\"", "\"4/3\""));

    JsonNode json =
        new ObjectMapper().readTree(Tool.run("conform", file, "--format", "json").out());

    assertThat(json.at("/failed").asInt()).isEqualTo(1);
    assertThat(json.at("/files/0/cases/1/id").asText()).isEqualTo("full");
    assertThat(json.at("/files/0/cases/1/expected/text").asText()).isEqualTo("4/3");
    assertThat(json.at("/files/0/cases/1/actual/text").asText()).isEqualTo("3/3");
  }

  @Test
  void anotherProgramIsJudgedCaseByCase() {
    Tool run =
        Tool.run("conform", file, "--exec", mine("answer"), "--timeout", "60", "--jobs", "2");

    assertThat(out(run))
        .isEqualTo(
            """
            ./pills.json: suite dispatcher
              ok    display.pill two
              FAIL  display.pill full  ./pills.json:3:3
                      state: expected "at-cap", was "partial"
              2 cases, 1 hold, 1 does not
            """);
  }

  private void oneCase() throws IOException {
    Files.writeString(file, PILLS.replaceFirst("(?s),\\s*\\{\"id\": \"full\".*?}", ""));
  }

  @Test
  void whateverAProgramDoesIsSaidCaseByCase() throws IOException {
    oneCase();

    assertThat(out(Tool.run("conform", file, "--exec", mine("crash"), "--timeout", "60")))
        .contains("FAIL  display.pill two", "no answer: exit status 1: ")
        .contains("1 case, 0 hold, 1 does not");
    assertThat(out(Tool.run("conform", file, "--exec", mine("noise"), "--timeout", "60")))
        .contains("no answer: no JSON at line 1, column 1: ");
    assertThat(out(Tool.run("conform", file, "--exec", "/no/such/program")))
        .contains("no answer: cannot be started: ");
  }

  @Test
  @Timeout(60)
  void nothingKeepsTheToolWaiting() throws IOException {
    oneCase();
    long begun = System.nanoTime();
    assertThat(out(Tool.run("conform", file, "--exec", mine("hang"), "--timeout", "2")))
        .contains("no answer: nothing within 2 s");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    assertThat(out(Tool.run("conform", file, "--exec", mine("flood"), "--timeout", "60")))
        .contains("no answer: more than 8 MB of output");
  }

  @Test
  void aCommandWithoutEndIsWrongUsage() {
    assertThat(Tool.run("conform", file, "--exec", "'mine").status()).isEqualTo(2);
    assertThat(Tool.run("conform").status()).isEqualTo(2);
  }

  @Test
  void wordsAreSplitWithoutAShell() {
    assertThat(CommandWords.of("a 'b c' \"d\\\"e\" f\\ g '' \"\\n\"").orElseThrow())
        .containsExactly("a", "b c", "d\"e", "f g", "", "\\n");
    assertThat(CommandWords.of("  ")).isEmpty();
    assertThat(CommandWords.of("a 'b")).isEmpty();
  }
}
