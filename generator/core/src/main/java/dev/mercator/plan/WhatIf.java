package dev.mercator.plan;

import dev.mercator.model.Step;
import dev.mercator.simulator.deconfliction.ConflictGraph;
import dev.mercator.simulator.dispatcher.Scenario.Order;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * A plan varied, one thing at a time. How many variations are tried falls with the size of the
 * backlog, so that a build stays quick; what was not tried is counted.
 *
 * @param orders the makespan with each start order
 * @param panes the makespan with more or fewer panes
 * @param caps the makespan with another cap on each pane
 * @param done what each of the most useful items saves, were it done now; most first
 * @param doneOf how many items could have been tried
 * @param paths what each of the most crowded shared paths costs; most first
 * @param pathsOf how many paths are shared
 */
public record WhatIf(
    Orders orders,
    List<Panes> panes,
    List<Cap> caps,
    List<Done> done,
    int doneOf,
    List<Path> paths,
    int pathsOf) {
  /** The numbers of panes that are tried. */
  private static final List<Integer> PANES = List.of(1, 2, 4, 8, 16);

  private static final List<Integer> CAPS = List.of(1, 2, 3, 4);

  /** Items run through the simulator in one build, over all variations of one kind. */
  private static final int BUDGET = 6000;

  private static final int MOST_PATHS = 24;
  private static final int MOST_ITEMS = 12;

  public WhatIf {
    panes = List.copyOf(panes);
    caps = List.copyOf(caps);
    done = List.copyOf(done);
    paths = List.copyOf(paths);
  }

  /** Items tried by id in byte order, and by the longest path behind them: a figure of each. */
  public record Orders(long byId, long longest) {}

  /** The makespan with so many panes. */
  public record Panes(int panes, long byId, long longest) {}

  /** The makespan with such a cap. */
  public record Cap(int cap, long makespan) {}

  /** The makespan were an item done already; negative savings are possible, see the handbook. */
  public record Done(Item item, long makespan, long saved) {}

  /**
   * The makespan were a path split so that nobody shares it.
   *
   * @param items how many items touch it
   * @param serial days that these take one after another
   * @param queue those days without the longest of the items: what the path can hold up
   */
  public record Path(String path, int items, long serial, long queue, long makespan, long saved) {}

  /** The number of panes that is never bettered by more, with each start order. */
  public Orders enough() {
    return new Orders(enough(Panes::byId), enough(Panes::longest));
  }

  private int enough(ToLongFunction<Panes> makespan) {
    long best = panes.stream().mapToLong(makespan).min().orElse(0);
    return panes.stream()
        .filter(row -> makespan.applyAsLong(row) == best)
        .mapToInt(Panes::panes)
        .min()
        .orElse(0);
  }

  /** Varies a plan. */
  static WhatIf of(Planner planner, Work work, Days days, Plan plan) {
    Map<Variation, Long> known = new HashMap<>();
    known.put(new Variation(plan.crew(), plan.order()), plan.makespan());
    return new Trial(planner, work, days, plan, planner.conflicts(work, plan.crew()), known).run();
  }

  /** What may differ from the plan while the work stays as it is. */
  private record Variation(Crew crew, Order order) {}

  /**
   * {@code conflicts} are those of the work as it is; {@code known} are the makespans of variations
   * that ran already, since several tables show the same one.
   */
  private record Trial(
      Planner planner,
      Work work,
      Days days,
      Plan plan,
      Optional<ConflictGraph> conflicts,
      Map<Variation, Long> known) {

    WhatIf run() {
      Crew crew = plan.crew();
      List<Panes> panes = PANES.stream().map(count -> panes(crew.withPanes(count))).toList();
      List<Cap> caps =
          CAPS.stream()
              .map(cap -> new Cap(cap, makespan(crew.withCap(cap), plan.order())))
              .toList();
      List<Item> free = free();
      List<SharedPaths.Shared> shared = SharedPaths.of(work, days);
      Orders orders = new Orders(makespan(crew, Order.ID), makespan(crew, Order.LONGEST));
      return new WhatIf(
          orders,
          panes,
          caps,
          free.stream().limit(tries(MOST_ITEMS)).map(this::done).sorted(BY_SAVING).toList(),
          free.size(),
          shared.stream().limit(tries(MOST_PATHS)).map(this::path).sorted(BY_COST).toList(),
          shared.size());
    }

    private static final Comparator<Done> BY_SAVING =
        Comparator.comparingLong(Done::saved).reversed().thenComparing(Done::item, Item.BY_ID);

    private static final Comparator<Path> BY_COST =
        Comparator.comparingLong(Path::saved)
            .reversed()
            .thenComparing(Comparator.comparingLong(Path::queue).reversed())
            .thenComparing(Path::path);

    private int tries(int most) {
      return Math.max(3, Math.min(most, BUDGET / Math.max(1, work.all().size())));
    }

    private Panes panes(Crew crew) {
      return new Panes(crew.panes(), makespan(crew, Order.ID), makespan(crew, Order.LONGEST));
    }

    private long makespan(Crew crew, Order order) {
      return known.computeIfAbsent(
          new Variation(crew, order), one -> planner.makespan(work, crew, order, conflicts));
    }

    private long makespan(Work varied) {
      Crew crew = plan.crew();
      return planner.makespan(varied, crew, plan.order(), planner.conflicts(varied, crew));
    }

    /** Items that could be finished next: those that run, and those that may start. */
    private List<Item> free() {
      Set<Item> free = new HashSet<>();
      for (Item item : work.all()) {
        if (item.step() == Step.ACTIVE || work.needs().get(item).isEmpty()) {
          free.add(item);
        }
      }
      long[] tails = planner.tails(work);
      List<Item> all = work.all();
      List<Integer> numbers =
          IntStream.range(0, all.size()).filter(i -> free.contains(all.get(i))).boxed().toList();
      return numbers.stream()
          .sorted(
              Comparator.comparingLong((Integer i) -> tails[i])
                  .reversed()
                  .thenComparing(all::get, Item.BY_ID))
          .map(all::get)
          .toList();
    }

    private Done done(Item item) {
      // One item less takes no conflict from the others.
      long makespan =
          planner.makespan(work.done(Set.of(item)), plan.crew(), plan.order(), conflicts);
      return new Done(item, makespan, plan.makespan() - makespan);
    }

    private Path path(SharedPaths.Shared shared) {
      long makespan = makespan(work.split(Set.of(shared.key())));
      return new Path(
          shared.path(),
          shared.items().size(),
          shared.serial(),
          shared.queued(),
          makespan,
          plan.makespan() - makespan);
    }
  }
}
