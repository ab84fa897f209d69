package dev.mercator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may start next, and how a backlog would run, as a terminal shows it. */
final class NextAndPlanCommandsTest {
  @TempDir private Path folder;

  /** An item of the category {@code c}: its number, what it waits for, and a file it touches. */
  private void item(
      int number, String status, String priority, String effort, String path, int... needs)
      throws IOException {
    String list =
        IntStream.of(needs)
            .mapToObj(on -> "- [GAP-A-%1$03d](GAP-A-%1$03d.md)\n".formatted(on))
            .collect(Collectors.joining());
    Files.writeString(
        folder.resolve("GAP-A-%03d.md".formatted(number)),
        """
        # GAP-A-%03d: Title %d

        | Field | Value |
        |---|---|
        | Category | c |
        | Priority | %s |
        | Effort | %s |
        | Status | %s |

        ## Dependencies

        %s

        ## Key Files

        | Component | Path |
        |---|---|
        | Part | `%s` |
        """
            .formatted(
                number, number, priority, effort, status, list.isEmpty() ? "None" : list, path));
  }

  /** One done, one active, one free, one that touches a file of the active, two that wait. */
  private void backlog() throws IOException {
    item(1, "Closed", "High", "M", "src/a/A.java");
    item(2, "Missing", "High", "L", "src/a/", 1);
    item(3, "Missing", "High", "S", "src/b/B.java", 2);
    item(4, "In Progress", "Low", "M", "src/b/B.java");
    item(5, "Missing", "Critical", "S", "src/b/B.java");
    item(6, "Missing", "High", "M", "src/c/C.java", 3);
  }

  @Test
  void nothingIsNextInAnEmptyFolder() throws IOException {
    assertThat(Tool.run("next", folder).out()).isEqualTo("Nothing to do: no item is open.\n");
  }

  @Test
  void anEmptyFolderIsASiteWithoutPages() throws IOException {
    Path site = folder.resolve("site");

    Tool built = Tool.run("build", Files.createDirectory(folder.resolve("none")), "--out", site);

    assertThat(built.status()).isZero();
    assertThat(built.err()).contains("no findings in 0 pages");
    assertThat(site.resolve("index.html")).content().contains("<dt>pages</dt><dd>0</dd>");
  }

  @Test
  void anEmptyFolderHasNoPlan() throws IOException {
    assertThat(Tool.run("plan", folder).out()).isEqualTo("Nothing to do: no item is open.\n");
  }

  @Test
  void nothingIsNextWhenAllIsDone() throws IOException {
    item(1, "Closed", "High", "M", "src/a/A.java");
    assertThat(Tool.run("next", folder).out()).isEqualTo("Nothing to do: no item is open.\n");
  }

  @Test
  void whatIsDoneHasNoPlan() throws IOException {
    item(1, "Closed", "High", "M", "src/a/A.java");
    assertThat(Tool.run("plan", folder).out()).isEqualTo("Nothing to do: no item is open.\n");
  }

  @Test
  void nextRanksWhatMayStartAndSaysWhatHoldsUpTheOthers() throws IOException {
    backlog();
    assertThat(Tool.run("next", folder).out())
        .isEqualTo(
            """
            Running (1)
                  GAP-A-004: Title 4

            May start (1)
               1  GAP-A-002: Title 2
                  unlocks 2 items (1 directly), priority High, effort L

            Must not start beside what runs (1)
                  GAP-A-005: Title 5
                    overlaps GAP-A-004 on src/b/B.java (exact)

            Wait for others (2)
                  GAP-A-003: Title 3
                    waits for GAP-A-002 (Missing)
                    overlaps GAP-A-004 on src/b/B.java (exact)
                  GAP-A-006: Title 6
                    waits for GAP-A-003 (Missing)
            """);
  }

  @Test
  void nextTakesItemsForRunning() throws IOException {
    backlog();
    assertThat(Tool.run("next", folder, "--running", "a-002,GAP-A-005").out())
        .isEqualTo(
            """
            Running (3)
                  GAP-A-002: Title 2
                  GAP-A-004: Title 4
                  GAP-A-005: Title 5

            May start (0)

            Wait for others (2)
                  GAP-A-003: Title 3
                    waits for GAP-A-002 (Missing)
                    overlaps GAP-A-004 on src/b/B.java (exact)
                    overlaps GAP-A-005 on src/b/B.java (exact)
                  GAP-A-006: Title 6
                    waits for GAP-A-003 (Missing)
            """);
  }

  @Test
  void aLimitCutsEachListAndCountsTheRest() throws IOException {
    backlog();
    assertThat(Tool.run("next", folder, "--limit", "1").out())
        .isEqualTo(
            """
            Running (1)
                  GAP-A-004: Title 4

            May start (1)
               1  GAP-A-002: Title 2
                  unlocks 2 items (1 directly), priority High, effort L

            Must not start beside what runs (1)
                  GAP-A-005: Title 5
                    overlaps GAP-A-004 on src/b/B.java (exact)

            Wait for others (2)
                  GAP-A-003: Title 3
                    waits for GAP-A-002 (Missing)
                    overlaps GAP-A-004 on src/b/B.java (exact)
                  … and 1 more
            """);
  }

  @Test
  void planSaysWhatStartsWhatWaitsAndWhatWouldHelp() throws IOException {
    backlog();
    assertThat(Tool.run("plan", folder).out())
        .isEqualTo(
            """
            4 panes of agent, 1 item each; tried longest path first
            5 items planned in 3 waves, 1 active already
            makespan 12 days, peak 2 items on 2 panes

            No plan is shorter than
                   12  critical path: GAP-A-002 → GAP-A-003 → GAP-A-006
                    4  work by capacity: 16 days of work, 4 at once
                    5  one shared path: src/b/B.java

            Starts now (1)
              pane 2  GAP-A-002: Title 2, 8 days

            Start order
                   12  by id, in byte order
                   12  longest path first

            Panes
              panes   by id  longest first
                  1      16             16
                  2      12             12
                  4      12             12
                  8      12             12
                 16      12             12
              More than 2 panes do not help.

            Items per pane
                   12  cap 1 (as planned)
                   12  cap 2
                   12  cap 3
                   12  cap 4

            What costs parallelism
              There is one shared path, and it was tried.
                   ±0  src/b/B.java, 3 items, queue of 2 days

            If it were done
              All 3 items that could be next tried.
                   −5  GAP-A-002: Title 2
                   ±0  GAP-A-004: Title 4
                   ±0  GAP-A-005: Title 5

            Days waited
                   17  dependency
                    3  overlap
                    0  capacity
              GAP-A-005: Title 5
                day 0 to 3: overlaps GAP-A-004 on src/b/B.java (exact)
              GAP-A-003: Title 3
                day 0 to 8: depends on GAP-A-002
              GAP-A-006: Title 6
                day 0 to 9: depends on GAP-A-003
            """);
  }

  @Test
  void planIsRunWithOtherPanesWithoutAnItemAndWithAPathSplit() throws IOException {
    backlog();
    assertThat(
            Tool.run(
                    "plan",
                    folder,
                    "--panes",
                    "1",
                    "--order",
                    "id",
                    "--done",
                    "A-002",
                    "--split",
                    "src/b/B.java",
                    "--limit",
                    "1")
                .out())
        .isEqualTo(
            """
            1 pane of agent, 1 item each; tried by id first
            4 items planned in 3 waves, 1 active already
            makespan 8 days, peak 1 item on 1 pane

            No plan is shorter than
                    4  critical path: GAP-A-003 → GAP-A-006
                    8  work by capacity: 8 days of work, 1 at once

            Starts now (0)

            Start order
                    8  by id, in byte order
                    8  longest path first

            Panes
              panes   by id  longest first
                  1       8              8
                  2       5              4
                  4       4              4
                  8       4              4
                 16       4              4
              Longest path first, more than 2 panes do not help; by id, more than 4 panes do not.

            Items per pane
                    8  cap 1 (as planned)
                    5  cap 2
                    4  cap 3
                    4  cap 4

            What costs parallelism
              There are no shared paths.

            If it were done
              All 3 items that could be next tried.
                   −3  GAP-A-004: Title 4
              … and 2 more

            Days waited
                    4  dependency
                    0  overlap
                    8  capacity
              GAP-A-003: Title 3
                day 0 to 3: no pane has room
              … and 2 more
            """);
  }

  @Test
  void whoIsInARingNeverStarts() throws IOException {
    item(1, "Missing", "High", "M", "a/A.java", 2);
    item(2, "Missing", "High", "S", "a/B.java", 1);
    item(3, "Missing", "Low", "S", "a/C.java", 2);
    assertThat(Tool.run("next", folder).out())
        .isEqualTo(
            """
            May start (0)

            Wait for others (3)
                  GAP-A-002: Title 2
                    is in a ring of dependencies
                    waits for GAP-A-001 (Missing)
                  GAP-A-001: Title 1
                    is in a ring of dependencies
                    waits for GAP-A-002 (Missing)
                  GAP-A-003: Title 3
                    waits for GAP-A-002 (Missing)
            """);
  }

  @Test
  void aRingCannotBePlanned() throws IOException {
    item(1, "Missing", "High", "M", "a/A.java", 2);
    item(2, "Missing", "High", "S", "a/B.java", 1);
    item(3, "Missing", "Low", "S", "a/C.java", 2);
    assertThat(Tool.run("plan", folder).out())
        .isEqualTo(
            """
            Nothing can be planned.

            Not planned (3)
              GAP-A-001: Title 1: is in a ring of dependencies
              GAP-A-002: Title 2: is in a ring of dependencies
              GAP-A-003: Title 3: waits for GAP-A-002 (Missing)
            """);
  }

  @Test
  void jsonHoldsEveryListWithItsReasons() throws IOException {
    backlog();

    JsonNode next = json("next", folder, "--format", "json");

    assertThat(next.findValuesAsText("item"))
        .containsExactly("GAP-A-004", "GAP-A-002", "GAP-A-005", "GAP-A-003", "GAP-A-006");
    assertThat(next.at("/running/0/item").asText()).isEqualTo("GAP-A-004");
    assertThat(next.at("/free/0/unlocks").asInt()).isEqualTo(2);
    assertThat(next.at("/held/0/obstacles/0/reason").asText())
        .isEqualTo("overlaps GAP-A-004 on src/b/B.java (exact)");
    assertThat(next.at("/blocked/1/waitsFor").asInt()).isEqualTo(2);
  }

  @Test
  void jsonHoldsThePlanAndItsVariations() throws IOException {
    backlog();

    JsonNode plan = json("plan", folder, "--format", "json");

    assertThat(plan.get("makespan").asInt()).isEqualTo(12);
    assertThat(plan.toString())
        .contains("\"GAP-A-002\",\"GAP-A-003\",\"GAP-A-006\"")
        .contains("\"certainty\":\"exact\"");
  }

  private static JsonNode json(Object... arguments) throws IOException {
    return new ObjectMapper().readTree(Tool.run(arguments).out());
  }

  @Test
  void aNameThatNoItemHasIsAMistakeWithASuggestion() throws IOException {
    backlog();

    Tool unknown = Tool.run("next", folder, "--running", "GAP-A-022");
    Tool done = Tool.run("plan", folder, "--done", "GAP-A-001");
    Tool path = Tool.run("plan", folder, "--split", "src/b/C.java");
    Tool none = Tool.run("plan", folder, "--panes", "0");

    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).contains("no item \"GAP-A-022\"; did you mean \"GAP-A-002\"?\n");
    assertThat(done.status()).isEqualTo(2);
    assertThat(done.err()).contains("GAP-A-001 is done (Closed)\n");
    assertThat(path.status()).isEqualTo(2);
    assertThat(path.err())
        .contains("no items share the path \"src/b/C.java\"; did you mean \"src/b/B.java\"?\n");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("--panes is at least 1\n");
  }
}
