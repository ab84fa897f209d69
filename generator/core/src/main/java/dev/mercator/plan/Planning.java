package dev.mercator.plan;

import dev.mercator.model.PlanSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plans a backlog as proposed, and varies the plan. Both are worked out when first asked for: many
 * who hold an outlook show no plan.
 */
public final class Planning {
  private final Planner planner;
  private final Work work;
  private final Days days;
  private final Proposal proposal;
  private @Nullable Plan plan;
  private @Nullable WhatIf whatIf;

  private Planning(Planner planner, Work work, Days days, Proposal proposal) {
    this.planner = planner;
    this.work = work;
    this.days = days;
    this.proposal = proposal;
  }

  /** Plans what of a backlog can be planned. */
  public static Planning of(Backlog backlog, PlanSettings settings, Proposal proposal) {
    Days days = new Days(settings);
    Set<String> split =
        proposal.split().stream()
            .map(Item.Path::new)
            .map(Item.Path::key)
            .collect(Collectors.toCollection(HashSet::new));
    Work work = Work.of(backlog, new HashSet<>(proposal.done())).split(split);
    return new Planning(new Planner(days), work, days, proposal);
  }

  /** The plan. */
  public synchronized Plan plan() {
    Plan known = plan == null ? planner.plan(work, proposal.crew(), proposal.order()) : plan;
    plan = known;
    return known;
  }

  /** The plan with one thing changed at a time. */
  public synchronized WhatIf whatIf() {
    WhatIf known = whatIf == null ? WhatIf.of(planner, work, days, plan()) : whatIf;
    whatIf = known;
    return known;
  }

  /** The paths that several items of the plan touch, those with the most days in a row first. */
  public List<String> sharedPaths() {
    return SharedPaths.of(work, days).stream().map(SharedPaths.Shared::path).toList();
  }
}
