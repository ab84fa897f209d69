package dev.mercator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.model.PlanSettings;
import dev.mercator.plan.Plan.Job;
import dev.mercator.plan.Plan.Wait;
import dev.mercator.simulator.dispatcher.Scenario.Order;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
  /**
   * 1 takes 8 days, 2 takes 3, 3 and 4 one each. 1 and 2 share a file, 3 waits for 1, and 4 has a
   * file in the tree of 2. On two panes, longest path first: 1 has 9 days behind it and starts; 2
   * has its file and waits; 4 starts beside 1. On day 8 both panes are free for 2 and 3.
   */
  private static final Backlog SMALL =
      Gaps.backlog(
          "1; High L Missing; ; a/X.java",
          "2; High M Missing; ; a/X.java b/",
          "3; High S Missing; 1; c/Y.java",
          "4; High S Missing; ; b/Z.java");

  private static Planning planning(Backlog backlog, int panes, int cap, Order order) {
    return Planning.of(
        backlog,
        PlanSettings.DEFAULT,
        new Proposal(new Crew("agent", cap, panes), order, List.of(), List.of()));
  }

  private static String text(Job job) {
    return "%s %d–%d pane %d wave %d %s"
        .formatted(
            job.item().id(),
            job.start(),
            job.end(),
            job.place(),
            job.wave(),
            job.waits().stream().map(PlanTest::text).toList());
  }

  private static String text(Wait wait) {
    return wait.from() + "–" + wait.to() + " " + wait.words();
  }

  @Test
  void whatIsOpenRunsOnPanesAndEveryWaitHasItsCause() {
    Plan plan = planning(SMALL, 2, 1, Order.LONGEST).plan();

    assertThat(plan.jobs().stream().map(PlanTest::text))
        .containsExactly(
            "GAP-T-1 0–8 pane 1 wave 1 []",
            "GAP-T-4 0–1 pane 2 wave 1 []",
            "GAP-T-2 8–11 pane 1 wave 2 [0–8 overlaps GAP-T-1 on a/X.java (exact)]",
            "GAP-T-3 8–9 pane 2 wave 2 [0–8 depends on GAP-T-1]");
    assertThat(plan.makespan()).isEqualTo(11);
    assertThat(plan.peak()).isEqualTo(2);
    assertThat(plan.startsNow())
        .extracting(job -> job.item().id())
        .containsExactly("GAP-T-1", "GAP-T-4");
  }

  @Test
  void threeBoundsStandBesideIt() {
    Plan.Bounds bounds = planning(SMALL, 2, 1, Order.LONGEST).plan().bounds();

    assertThat(bounds.chain()).extracting(Item::id).containsExactly("GAP-T-1", "GAP-T-3");
    assertThat(bounds.chainDays()).isEqualTo(8 + 1);
    assertThat(bounds.work()).isEqualTo(8 + 3 + 1 + 1);
    assertThat(bounds.workDays()).isEqualTo(7); // 13 days on two panes
    assertThat(bounds.path()).isEqualTo("a/X.java");
    assertThat(bounds.pathDays()).isEqualTo(8 + 3);
  }

  @Test
  void variationsChangeOneThing() {
    WhatIf whatIf = planning(SMALL, 2, 1, Order.LONGEST).whatIf();

    // One pane works off all 13 days; from two on the shared file keeps 1 and 2 apart.
    assertThat(whatIf.panes())
        .containsExactly(
            new WhatIf.Panes(1, 13, 13),
            new WhatIf.Panes(2, 11, 11),
            new WhatIf.Panes(4, 11, 11),
            new WhatIf.Panes(8, 11, 11),
            new WhatIf.Panes(16, 11, 11));
    assertThat(whatIf.enough()).isEqualTo(new WhatIf.Orders(2, 2));
    // Without a/X.java: 1 and 2 start, 4 follows 2 on day 3, 3 follows 1 on day 8 and ends on 9.
    assertThat(whatIf.paths())
        .containsExactly(
            new WhatIf.Path("a/X.java", 2, 11, 3, 9, 2),
            new WhatIf.Path("b/Z.java", 2, 4, 1, 11, 0));
    // Without 1: 2 and 3 start, 4 follows 2 on day 3. Without 2: 3 ends on day 9.
    assertThat(whatIf.done().stream().map(row -> row.item().id() + " " + row.makespan()))
        .containsExactly("GAP-T-1 4", "GAP-T-2 9", "GAP-T-4 11");
    assertThat(whatIf.pathsOf()).isEqualTo(2);
  }

  @Test
  void proposalsAreCarriedOut() {
    Proposal proposal =
        new Proposal(
            new Crew("agent", 1, 2),
            Order.ID,
            List.of(SMALL.find("T-4").orElseThrow()),
            List.of("./a/X.java"));

    Plan plan = Planning.of(SMALL, PlanSettings.DEFAULT, proposal).plan();

    assertThat(plan.jobs())
        .extracting(job -> job.item().id() + " " + job.start())
        .containsExactly("GAP-T-1 0", "GAP-T-2 0", "GAP-T-3 8");
  }

  @Test
  void whatIsActiveHoldsItsPaneAndItsFiles() {
    Backlog backlog =
        Gaps.backlog(
            "1; High L In Progress; ; a/X.java",
            "2; High M Missing; ; a/X.java b/",
            "3; High S Missing; 1; c/Y.java",
            "4; High S Missing; ; b/Z.java",
            "5; High S Missing; ; d/V.java");

    Plan plan = planning(backlog, 2, 1, Order.LONGEST).plan();

    assertThat(plan.jobs().stream().map(PlanTest::text))
        .containsExactly(
            "GAP-T-1 0–8 pane 1 wave 0 []",
            "GAP-T-4 0–1 pane 2 wave 1 []",
            "GAP-T-5 1–2 pane 2 wave 2 [0–1 no pane has room]",
            "GAP-T-2 8–11 pane 1 wave 1 [0–8 overlaps GAP-T-1 on a/X.java (exact)]",
            "GAP-T-3 8–9 pane 2 wave 1 [0–8 depends on GAP-T-1]");
    assertThat(plan.startsNow()).extracting(job -> job.item().id()).containsExactly("GAP-T-4");
  }

  @Test
  void ringsAndWhatIsBehindThemAreReported() {
    Plan plan =
        planning(
                Gaps.backlog(
                    "1; High S Missing; 2;",
                    "2; High S Missing; 1;",
                    "3; High S Missing; 2;",
                    "4; High S Missing; 9;",
                    "5; High S Missing; ;"),
                2,
                1,
                Order.LONGEST)
            .plan();

    assertThat(plan.jobs()).extracting(job -> job.item().id()).containsExactly("GAP-T-5");
    assertThat(
            plan.stuck().entrySet().stream()
                .map(
                    entry ->
                        entry.getKey().id()
                            + " "
                            + entry.getValue().stream().map(Obstacle::words).toList()))
        .containsExactly(
            "GAP-T-1 [is in a ring of dependencies]",
            "GAP-T-2 [is in a ring of dependencies]",
            "GAP-T-3 [waits for GAP-T-2 (Missing)]",
            "GAP-T-4 [depends on GAP-T-9, which is not in the atlas]");
  }

  @Test
  void nothingToDoIsAPlanOfNoDays() {
    Plan none = planning(Gaps.backlog("1; High S Closed; ;"), 2, 1, Order.ID).plan();
    Plan running = planning(Gaps.backlog("1; High M In Progress; ;"), 2, 1, Order.ID).plan();

    assertThat(none.makespan()).isZero();
    assertThat(none.bounds().greatest()).isZero();
    assertThat(running.makespan()).isEqualTo(3);
    assertThat(running.peak()).isEqualTo(1);
  }

  @Test
  void printsWhatAReaderNeeds() {
    StringWriter text = new StringWriter();
    Planning planning = planning(SMALL, 2, 1, Order.LONGEST);
    try (PrintWriter out = new PrintWriter(text)) {
      PlanReport.print(planning.plan(), planning.whatIf(), 2, out);
    }

    assertThat(text)
        .hasToString(
            """
            2 panes of agent, 1 item each; tried longest path first
            4 items planned in 2 waves, 0 active already
            makespan 11 days, peak 2 items on 2 panes

            No plan is shorter than
                    9  critical path: GAP-T-1 → GAP-T-3
                    7  work by capacity: 13 days of work, 2 at once
                   11  one shared path: a/X.java

            Starts now (2)
              pane 1  GAP-T-1: Thing 1, 8 days
              pane 2  GAP-T-4: Thing 4, 1 day

            Start order
                   11  by id, in byte order
                   11  longest path first

            Panes
              panes   by id  longest first
                  1      13             13
                  2      11             11
                  4      11             11
                  8      11             11
                 16      11             11
              More than 2 panes do not help.

            Items per pane
                   11  cap 1 (as planned)
                   11  cap 2
                   11  cap 3
                   11  cap 4

            What costs parallelism
              All 2 shared paths tried.
                   −2  a/X.java, 2 items, queue of 3 days
                   ±0  b/Z.java, 2 items, queue of 1 day

            If it were done
              All 3 items that could be next tried.
                   −7  GAP-T-1: Thing 1
                   −2  GAP-T-2: Thing 2
              … and 1 more

            Days waited
                    8  dependency
                    8  overlap
                    0  capacity
              GAP-T-2: Thing 2
                day 0 to 8: overlaps GAP-T-1 on a/X.java (exact)
              GAP-T-3: Thing 3
                day 0 to 8: depends on GAP-T-1
            """);
  }

  /** Any backlog: the makespan keeps its bounds, waits have causes, conflicts stay apart. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatMustHoldOfEveryPlan(long seed) {
    Random random = new Random(seed);
    String[] rows = IntStream.range(0, 40).mapToObj(i -> row(i, random)).toArray(String[]::new);
    Backlog backlog = Gaps.backlog(rows);
    int panes = 1 + random.nextInt(5);
    int cap = 1 + random.nextInt(3);
    Planning planning = planning(backlog, panes, cap, seed % 2 == 0 ? Order.ID : Order.LONGEST);
    Plan plan = planning.plan();

    assertThat(plan.makespan()).isGreaterThanOrEqualTo(plan.bounds().greatest());
    assertThat(plan.trace().orElseThrow().broken()).isEmpty();
    assertThat(plan.jobs().size() + plan.stuck().size()).isEqualTo(backlog.pending().size());
    for (Job job : plan.jobs()) {
      long waited = job.waits().stream().mapToLong(wait -> wait.to() - wait.from()).sum();
      assertThat(waited).as(job.item().id()).isEqualTo(job.start());
      assertThat(job.waits())
          .allMatch(wait -> wait.cause() != Plan.Cause.OVERLAP || wait.overlap().isPresent());
      for (Job other : plan.jobs()) {
        boolean together = job.start() < other.end() && other.start() < job.end();
        if (together && !job.equals(other) && !(job.active() && other.active())) {
          assertThat(Overlap.between(job.item(), other.item())).isEmpty();
        }
      }
    }
    assertThat(planning(backlog, panes, cap, plan.order()).plan().jobs()).isEqualTo(plan.jobs());
    assertThat(planning.whatIf()).isEqualTo(planning(backlog, panes, cap, plan.order()).whatIf());
  }

  private static String row(int i, Random random) {
    String needs =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(any -> String.valueOf(random.nextInt(Math.max(1, i))))
            .filter(other -> !other.equals(String.valueOf(i)))
            .distinct()
            .collect(Collectors.joining(" "));
    List<String> paths = List.of("a/X", "a/Y", "a/", "b/X", "b/Y", "b/c/", "c", "d", "e", "f/*.g");
    return "%d; High %s %s; %s; %s"
        .formatted(
            i,
            List.of("S", "M", "L").get(random.nextInt(3)),
            List.of("Missing", "Partial", "In Progress", "Closed", "Missing", "Missing")
                .get(random.nextInt(6)),
            needs,
            paths.get(random.nextInt(paths.size())));
  }
}
