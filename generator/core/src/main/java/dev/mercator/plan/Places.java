package dev.mercator.plan;

import dev.mercator.plan.Plan.Job;
import dev.mercator.simulator.trace.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places of panes: each new one takes the lowest place that is free when it opens. */
final class Places {
  private record Life(String pane, long from, long to) {
    /** By opening, then by the number in the pane's name. */
    static final Comparator<Life> ORDER =
        Comparator.comparingLong(Life::from)
            .thenComparingInt(life -> life.pane().length())
            .thenComparing(Life::pane, ByteOrder.TEXT);

    Life and(Life other) {
      return new Life(pane, Math.min(from, other.from), Math.max(to, other.to));
    }
  }

  private Places() {}

  /** The jobs, in their order, each at its place. */
  static List<Job> assign(List<Job> jobs) {
    Map<String, Life> lives = new HashMap<>();
    jobs.forEach(
        job -> lives.merge(job.pane(), new Life(job.pane(), job.start(), job.end()), Life::and));
    Map<String, Integer> places = new HashMap<>();
    List<Long> free = new ArrayList<>();
    for (Life life : lives.values().stream().sorted(Life.ORDER).toList()) {
      int place = 0;
      while (place < free.size() && free.get(place) > life.from()) {
        place++;
      }
      if (place == free.size()) {
        free.add(0L);
      }
      free.set(place, life.to());
      places.put(life.pane(), place + 1);
    }
    return jobs.stream().map(job -> job.at(places.getOrDefault(job.pane(), 0))).toList();
  }
}
