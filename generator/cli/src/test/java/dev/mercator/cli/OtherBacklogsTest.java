package dev.mercator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backlogs of other tools, read by exactly the lines that the handbook gives for each. */
final class OtherBacklogsTest {
  private static final Path PAGE = Path.of("../../wiki/other-backlogs.md");
  private static final Pattern LINES = Pattern.compile("```toml\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void aBacklogMdFolder() throws IOException {
    configure("## A Backlog.md folder");
    task("tasks/task-1 - First-thing", "TASK-1", "In Progress", "high", "");
    task("tasks/task-2 - Second-thing", "TASK-2", "To Do", "low", "\n  - task-3");
    task("tasks/task-2.1 - Third-thing", "TASK-2.1", "To Do", "high", "\n  - TASK-1\n  - task-2");
    task("tasks/task-4 - Fourth-thing", "TASK-4", "To Do", "medium", " []");
    task("completed/task-3 - Done-thing", "TASK-3", "Done", "medium", " []");

    JsonNode next = json("next");
    JsonNode plan = json("plan");

    assertThat(next.at("/running").findValuesAsText("item")).containsExactly("TASK-1");
    // TASK-3 is done, so TASK-2 is free, and TASK-2.1 waits for it.
    assertThat(next.at("/free").findValuesAsText("item")).containsExactly("TASK-2", "TASK-4");
    assertThat(next.at("/blocked").findValuesAsText("item")).containsExactly("TASK-2.1");
    assertThat(next.at("/free/0/priority").asText()).isEqualTo("low");
    // Three days each: TASK-1, TASK-2 and TASK-4 at once, TASK-2.1 behind the first two.
    assertThat(plan.at("/makespan").asInt()).isEqualTo(6);
    assertThat(plan.at("/bounds/criticalPath").asInt()).isEqualTo(6);
    board("task_board.html", "task-2-second-thing.html");
  }

  @Test
  void aLogOfDecisions() throws IOException {
    configure("## A log of decisions");
    decision("0001-use-madr", "accepted", "");
    decision("0002-use-dashes", "proposed", "dependencies: [\"0001\"]\n");
    decision("0003-number-files", "proposed", "dependencies: [\"0002\"]\n");

    assertThat(json("next").at("/free").findValuesAsText("item")).containsExactly("0002");
    assertThat(json("plan").at("/makespan").asInt()).isEqualTo(6);
    board("decision_board.html", "0003-number-files.html");
  }

  @Test
  void issuesOfBeads() throws IOException {
    configure("## Issues of Beads");
    String issues =
        """
        {"id":"bd-a1","title":"First","status":"in_progress","priority":2,"issue_type":"task"}
        {"id":"bd-a2","title":"Second","description":"Says **so**.","status":"open","priority":1}
        {"id":"bd-a3","title":"Third","status":"open","priority":0,"dependencies":[{"issue_id":\
        "bd-a3","depends_on_id":"bd-a2","type":"blocks"},{"issue_id":"bd-a3","depends_on_id":\
        "bd-a1","type":"related"},{"issue_id":"bd-a3","depends_on_id":"bd-a4","type":"blocks"}]}
        {"id":"bd-a4","title":"Fourth","status":"closed","priority":4}
        {"_type":"memory","id":"not an issue"}
        """;
    write(".beads/issues.jsonl", issues);

    JsonNode next = json("next");

    assertThat(next.at("/running").findValuesAsText("item")).containsExactly("bd-a1");
    assertThat(next.at("/free").findValuesAsText("item")).containsExactly("bd-a2");
    assertThat(next.at("/blocked").findValuesAsText("item")).containsExactly("bd-a3");
    assertThat(json("plan").at("/makespan").asInt()).isEqualTo(6);
    board("issue_board.html", "bd-a3");
    assertThat(folder.resolve("out/issues/bd-a2.html")).content().contains("<strong>so</strong>");
    assertThat(folder.resolve(".beads/issues.jsonl")).hasContent(issues);
  }

  private void task(String name, String id, String status, String priority, String dependencies)
      throws IOException {
    write(
        "backlog/" + name + ".md",
        """
        ---
        id: %s
        title: The title of it
        status: %s
        assignee:
          - '@someone'
        created_date: '2025-08-17 16:54'
        labels: []
        dependencies:%s
        priority: %s
        ordinal: 6000
        ---

        ## Description

        What it is about.

        ## Acceptance Criteria
        <!-- AC:BEGIN -->
        - [ ] #1 It works
        <!-- AC:END -->
        """
            .formatted(id, status, dependencies, priority));
  }

  private void decision(String name, String status, String more) throws IOException {
    write(
        "docs/decisions/" + name + ".md",
        "---\nstatus: "
            + status
            + "\ndate: 2025-01-31\n"
            + more
            + "---\n# A decision\n\n## Decision Outcome\n\nChosen.\n");
  }

  /** The lines that the handbook gives below a heading. */
  private void configure(String heading) throws IOException {
    String page = Files.readString(PAGE);
    Matcher lines = LINES.matcher(page.substring(page.indexOf(heading)));
    assertThat(lines.find()).isTrue();
    write("atlas.toml", lines.group(1));
  }

  private JsonNode json(String command) throws IOException {
    return new ObjectMapper().readTree(run(command, folder.toString(), "--format", "json"));
  }

  private void board(String name, String item) throws IOException {
    Path out = folder.resolve("out");
    run("build", folder.toString(), "--out", out.toString());
    assertThat(out.resolve("by-type/" + name)).content().contains(item);
    assertThat(out.resolve("next.html")).exists();
    assertThat(out.resolve("plan.html")).exists();
  }

  private static String run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintWriter err = new PrintWriter(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    PrintWriter printed = new PrintWriter(out, false, StandardCharsets.UTF_8);
    int status =
        Main.run(new Console(InputStream.nullInputStream(), out, printed, err, false), words);
    assertThat(status).as(String.join(" ", words)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
