package dev.mercator.render;

import dev.mercator.model.Page;
import dev.mercator.plan.Plan;
import java.util.HashMap;
import java.util.Map;

/** How many days items take, as the plan of the backlog has them. */
final class Effort {
  private final Map<String, Long> days = new HashMap<>();

  Effort(Plan plan) {
    plan.jobs().forEach(job -> days.put(job.item().page().id(), job.days()));
  }

  /** The days of an item; 1 for one that the plan never comes to. */
  long days(Page item) {
    return days.getOrDefault(item.id(), 1L);
  }
}
