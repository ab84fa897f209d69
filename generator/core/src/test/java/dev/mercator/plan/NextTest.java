package dev.mercator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.plan.Next.Candidate;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextTest {
  /**
   * 1 is done. 2 and 3 wait for nothing, 4 for 2 and 3, 5 for 4, 6 for 1 alone, which is done. So 2
   * and 3 unlock 4 and 5, two items, one of them directly; 4 unlocks 5; 6 unlocks nothing.
   */
  private static final Backlog SMALL =
      Gaps.backlog(
          "1; High S Closed; ; a/One.java",
          "2; Low L Missing; ; a/Two.java",
          "3; High M Partial; ; b/",
          "4; High S Missing; 2 3; a/Four.java",
          "5; High S Missing; 4; a/Two.java",
          "6; Critical S Missing; 1; b/c/Six.java `x()`");

  private static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(candidate -> candidate.item().id()).toList();
  }

  private static Next next(Backlog backlog, String... running) {
    return Next.of(backlog, List.of(running).stream().map(id -> backlog.find(id).get()).toList());
  }

  @Test
  void freeItemsAreRankedByWhatTheyUnlockThenPriority() {
    Next next = next(SMALL);

    assertThat(ids(next.free())).containsExactly("GAP-T-3", "GAP-T-2", "GAP-T-6");
    assertThat(next.free())
        .extracting(Candidate::why)
        .containsExactly(
            "unlocks 2 items (1 directly), priority High, effort M",
            "unlocks 2 items (1 directly), priority Low, effort L",
            "unlocks nothing, priority Critical, effort S");
    assertThat(next.running()).isEmpty();
    assertThat(next.held()).isEmpty();
  }

  @Test
  void theOthersNameWhatBlocksThem() {
    List<Candidate> blocked = next(SMALL).blocked();

    assertThat(ids(blocked)).containsExactly("GAP-T-4", "GAP-T-5");
    assertThat(blocked.get(0).obstacles())
        .extracting(Obstacle::words)
        .containsExactly("waits for GAP-T-2 (Missing)", "waits for GAP-T-3 (Partial)");
    assertThat(blocked.get(1).behind()).isEqualTo(3);
  }

  @Test
  void tiesAreBrokenByEffortThenId() {
    Next next =
        next(Gaps.backlog("1; High M Missing; ;", "2; High S Missing; ;", "10; High M Missing; ;"));

    // Byte order: GAP-T-1 before GAP-T-10.
    assertThat(ids(next.free())).containsExactly("GAP-T-2", "GAP-T-1", "GAP-T-10");
  }

  @Test
  void whatTouchesFilesOfWhatRunsIsHeld() {
    // 3 runs in all of b/; 6 names a file there. 2 has files of its own.
    Next next = next(SMALL, "T-3");

    assertThat(next.running()).extracting(Item::id).containsExactly("GAP-T-3");
    assertThat(ids(next.free())).containsExactly("GAP-T-2");
    assertThat(ids(next.held())).containsExactly("GAP-T-6");
    assertThat(next.held().get(0).obstacles())
        .extracting(Obstacle::words)
        .containsExactly("overlaps GAP-T-3 on b/c/Six.java and b/ (directory guess)");
  }

  @Test
  void anActiveStatusRunsAndTheSameFileIsExact() {
    Next next =
        next(
            Gaps.backlog(
                "1; High M In Progress; ; ./a/X.java",
                "2; High S Missing; ; a/X.java",
                "3; High S Missing; 1; c/Y.java a/X.java"));

    assertThat(next.running()).extracting(Item::id).containsExactly("GAP-T-1");
    assertThat(next.held().get(0).obstacles())
        .extracting(Obstacle::words)
        .containsExactly("overlaps GAP-T-1 on a/X.java and ./a/X.java (exact)");
    assertThat(next.blocked().get(0).obstacles())
        .extracting(Obstacle::words)
        .containsExactly(
            "waits for GAP-T-1 (In Progress)",
            "overlaps GAP-T-1 on a/X.java and ./a/X.java (exact)");
  }

  @Test
  void ringsAndUnknownDependenciesBlock() {
    Next next =
        next(
            Gaps.backlog(
                "1; High M Missing; 2;", "2; High S Missing; 1;", "3; High S Missing; 9;"));

    assertThat(next.free()).isEmpty();
    assertThat(next.blocked())
        .extracting(candidate -> candidate.item().id() + " " + words(candidate))
        .containsExactly(
            "GAP-T-3 [depends on GAP-T-9, which is not in the atlas]",
            "GAP-T-2 [is in a ring of dependencies, waits for GAP-T-1 (Missing)]",
            "GAP-T-1 [is in a ring of dependencies, waits for GAP-T-2 (Missing)]");
  }

  private static List<String> words(Candidate candidate) {
    return candidate.obstacles().stream().map(Obstacle::words).toList();
  }

  @Test
  void printsWhatAReaderNeeds() {
    StringWriter text = new StringWriter();
    try (PrintWriter out = new PrintWriter(text)) {
      NextReport.print(next(SMALL, "T-3"), 1, out);
    }

    assertThat(text)
        .hasToString(
            """
            Running (1)
                  GAP-T-3: Thing 3

            May start (1)
               1  GAP-T-2: Thing 2
                  unlocks 2 items (1 directly), priority Low, effort L

            Must not start beside what runs (1)
                  GAP-T-6: Thing 6
                    overlaps GAP-T-3 on b/c/Six.java and b/ (directory guess)

            Wait for others (2)
                  GAP-T-4: Thing 4
                    waits for GAP-T-2 (Missing)
                    waits for GAP-T-3 (Partial)
                  … and 1 more
            """);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theIndexFindsEveryOverlap(long seed) {
    Random random = new Random(seed);
    List<String> paths =
        List.of("a/", "a/b/", "a/b/C.java", "a/D.java", "*.md", "b/E.java", "b/", "**", "a/*.java");
    String[] rows =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    i
                        + "; High S Missing; ; "
                        + paths.get(random.nextInt(paths.size()))
                        + " "
                        + paths.get(random.nextInt(seed < 5 ? 4 : paths.size())))
            .toArray(String[]::new);
    List<Item> items = Gaps.backlog(rows).items();
    PathIndex index = new PathIndex(items.subList(0, 20));

    for (Item item : items) {
      List<Item> meeting =
          items.subList(0, 20).stream()
              .filter(other -> Overlap.between(item, other).isPresent())
              .toList();
      assertThat(index.near(item)).containsAll(meeting);
    }
  }
}
