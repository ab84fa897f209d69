package dev.mercator.render;

import dev.mercator.plan.Item;
import dev.mercator.plan.Plan;
import dev.mercator.plan.Plan.Bounds;
import dev.mercator.plan.Plan.Cause;
import dev.mercator.plan.Plan.Job;
import dev.mercator.plan.Plan.Wait;
import dev.mercator.plan.WhatIf;
import dev.mercator.plan.Words;
import dev.mercator.render.Schedule.Bound;
import dev.mercator.render.Schedule.Delay;
import dev.mercator.render.Schedule.OfPlan;
import dev.mercator.render.Schedule.Saving;
import dev.mercator.render.Schedule.Turn;
import dev.mercator.render.Schedule.Variant;
import dev.mercator.render.View.Figure;
import dev.mercator.render.View.Reason;
import dev.mercator.render.View.Waiting;
import dev.mercator.simulator.dispatcher.Scenario.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How the backlog would run. */
final class PlanViews {
  /** How many jobs one table of the page shows; the JSON file has all. */
  private static final int SHOWN = 200;

  private final Catalogue catalogue;
  private final Plan plan;
  private final WhatIf whatIf;

  PlanViews(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.plan = catalogue.edition().outlook().plan();
    this.whatIf = catalogue.edition().outlook().whatIf();
  }

  OfPlan view() {
    List<Job> waiting = plan.jobs().stream().filter(job -> !job.active()).toList();
    return new OfPlan(
        sentence(),
        figures(),
        bounds(plan.bounds()),
        plan.startsNow().stream().limit(SHOWN).map(this::turn).toList(),
        Math.max(0, plan.startsNow().size() - SHOWN),
        plan.jobs().isEmpty() ? "" : PlanPicture.svg(plan),
        PlanPicture.caption(plan),
        orders(),
        panes(),
        Words.enough(whatIf),
        caps(),
        Words.tried(whatIf.paths().size(), whatIf.pathsOf(), "shared path", "shared paths"),
        paths(),
        Words.tried(
            whatIf.done().size(),
            whatIf.doneOf(),
            "item that could be next",
            "items that could be next"),
        done(),
        causes(),
        waiting.stream().limit(SHOWN).map(this::turn).toList(),
        Math.max(0, waiting.size() - SHOWN),
        stuck(),
        Math.max(0, plan.stuck().size() - SHOWN));
  }

  private String sentence() {
    if (plan.jobs().isEmpty()) {
      return plan.stuck().isEmpty() ? "Nothing to do: no item is open." : "Nothing can be planned.";
    }
    return Text.count(plan.jobs().size(), "item")
        + " on "
        + Text.count(plan.crew().panes(), "pane")
        + " of "
        + plan.crew().agent()
        + ", "
        + Text.count(plan.crew().cap(), "item")
        + " to a pane, "
        + Words.of(plan.order())
        + " first: done in "
        + Text.count((int) plan.makespan(), "day")
        + ".";
  }

  private List<Figure> figures() {
    int active = (int) plan.jobs().stream().filter(Job::active).count();
    return List.of(
        new Figure("days", (int) plan.makespan(), ""),
        new Figure("peak items", plan.peak(), ""),
        new Figure("peak panes", plan.peakPanes(), ""),
        new Figure("waves", plan.waves(), ""),
        new Figure("days of work", (int) plan.bounds().work(), ""),
        new Figure("active already", active, ""));
  }

  private List<Bound> bounds(Bounds bounds) {
    int most = (int) Math.max(plan.makespan(), bounds.greatest());
    List<Bound> rows = new ArrayList<>();
    rows.add(
        new Bound(
            "Critical path",
            bounds.chainDays(),
            share(bounds.chainDays(), most),
            "the longest chain of dependencies",
            bounds.chain().stream().limit(SHOWN).map(this::item).toList()));
    rows.add(
        new Bound(
            "Work by capacity",
            bounds.workDays(),
            share(bounds.workDays(), most),
            bounds.work() + " days of work, " + bounds.capacity() + " at once",
            List.of()));
    if (!bounds.path().isEmpty()) {
      rows.add(
          new Bound(
              "One shared path",
              bounds.pathDays(),
              share(bounds.pathDays(), most),
              "all that touch " + bounds.path() + ", one after another",
              List.of()));
    }
    rows.add(new Bound("This plan", plan.makespan(), share(plan.makespan(), most), "", List.of()));
    return rows;
  }

  private View.Item item(Item item) {
    return catalogue.item(item.page().id());
  }

  private static int share(long days, long most) {
    return Hubs.share((int) days, (int) most);
  }

  private Turn turn(Job job) {
    List<Delay> delays = job.waits().stream().map(this::delay).toList();
    return new Turn(
        item(job.item()), job.place(), job.wave(), job.days(), job.start(), job.end(), delays);
  }

  private Delay delay(Wait wait) {
    return switch (wait.cause()) {
      case DEPENDENCY -> new Delay(wait.from(), wait.to(), "depends on", items(wait), "");
      case OVERLAP ->
          new Delay(
              wait.from(),
              wait.to(),
              "overlaps",
              items(wait),
              wait.overlap().map(overlap -> "on " + overlap.words()).orElse(""));
      case CAPACITY -> new Delay(wait.from(), wait.to(), "no pane has room", List.of(), "");
    };
  }

  private List<View.Item> items(Wait wait) {
    return wait.on().stream().map(this::item).toList();
  }

  private List<Variant> orders() {
    long most = Math.max(whatIf.orders().byId(), whatIf.orders().longest());
    return List.of(
        variant("By id, in byte order", whatIf.orders().byId(), most, plan.order() == Order.ID),
        variant(
            "Longest path first", whatIf.orders().longest(), most, plan.order() == Order.LONGEST));
  }

  private static Variant variant(String label, long days, long most, boolean planned) {
    return new Variant(label, days, share(days, most), 0, 0, planned);
  }

  private List<Variant> panes() {
    long most =
        whatIf.panes().stream()
            .flatMapToLong(row -> LongStream.of(row.byId(), row.longest()))
            .max()
            .orElse(0);
    return whatIf.panes().stream()
        .map(
            row ->
                new Variant(
                    String.valueOf(row.panes()),
                    row.longest(),
                    share(row.longest(), most),
                    row.byId(),
                    share(row.byId(), most),
                    row.panes() == plan.crew().panes()))
        .toList();
  }

  private List<Variant> caps() {
    long most = whatIf.caps().stream().mapToLong(WhatIf.Cap::makespan).max().orElse(0);
    return whatIf.caps().stream()
        .map(
            row ->
                variant(
                    String.valueOf(row.cap()),
                    row.makespan(),
                    most,
                    row.cap() == plan.crew().cap()))
        .toList();
  }

  private List<Saving> paths() {
    return whatIf.paths().stream()
        .map(
            path ->
                new Saving(
                    path.path(),
                    View.Item.NONE,
                    path.items(),
                    path.serial(),
                    path.queue(),
                    Words.saved(path.saved()),
                    path.makespan()))
        .toList();
  }

  private List<Saving> done() {
    return whatIf.done().stream()
        .map(
            row ->
                new Saving("", item(row.item()), 0, 0, 0, Words.saved(row.saved()), row.makespan()))
        .toList();
  }

  private List<Variant> causes() {
    long most = Stream.of(Cause.values()).mapToLong(plan::waited).max().orElse(0);
    return Stream.of(Cause.values())
        .map(cause -> variant(Text.capital(cause.word()), plan.waited(cause), most, false))
        .toList();
  }

  private List<Waiting> stuck() {
    return plan.stuck().entrySet().stream()
        .limit(SHOWN)
        .map(
            entry -> {
              List<Reason> reasons =
                  entry.getValue().stream().map(o -> NextViews.reason(catalogue, o)).toList();
              return new Waiting(item(entry.getKey()), reasons, 0, 0);
            })
        .toList();
  }
}
