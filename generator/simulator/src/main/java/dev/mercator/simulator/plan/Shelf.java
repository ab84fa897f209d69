package dev.mercator.simulator.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What outlives a run: the snapshot under the plan's key, the durable values, and how often each
 * step has been attempted.
 */
final class Shelf {
  private final boolean stored;
  private Optional<Snapshot> snapshot = Optional.empty();
  private final Map<String, Object> store = new LinkedHashMap<>();
  private final Map<String, Integer> attempts = new LinkedHashMap<>();

  Shelf(Plan plan) {
    stored = plan.stored();
    if (stored) {
      snapshot = plan.seed().map(Shelf::read);
    }
  }

  boolean isStored() {
    return stored;
  }

  Optional<Snapshot> snapshot() {
    return snapshot;
  }

  void save(Snapshot next) {
    if (stored) {
      snapshot = Optional.of(next);
    }
  }

  void write(String key, Object value) {
    store.put(key, value);
  }

  Map<String, Object> store() {
    return new LinkedHashMap<>(store);
  }

  /** What the next attempt at a step comes to. */
  Act attempt(PlanStep step) {
    int before = attempts.merge(step.name(), 1, Integer::sum) - 1;
    return step.act(before);
  }

  /** A seed as a snapshot; whatever has no status that we know is foreign. */
  private static Snapshot read(Object seed) {
    if (!(seed instanceof Map<?, ?> map)) {
      return Snapshot.foreign();
    }
    Optional<Snapshot.Status> status =
        Stream.of(Snapshot.Status.values())
            .filter(each -> each != Snapshot.Status.FOREIGN)
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(map.get("status")))
            .findFirst();
    return status.map(known -> read(map, known)).orElseGet(Snapshot::foreign);
  }

  private static Snapshot read(Map<?, ?> map, Snapshot.Status status) {
    Map<String, Object> kv = new LinkedHashMap<>();
    if (map.get("kv") instanceof Map<?, ?> values) {
      values.forEach((key, value) -> kv.put(String.valueOf(key), value));
    }
    return new Snapshot(
        status,
        map.get("next_step") instanceof String next ? next : "",
        list(map.get("completed_steps")).stream().map(String::valueOf).toList(),
        kv,
        history(list(map.get("history"))),
        map.get("history") instanceof List);
  }

  private static List<Snapshot.Entry> history(List<?> entries) {
    List<Snapshot.Entry> history = new ArrayList<>();
    for (Object entry : entries) {
      if (entry instanceof Map<?, ?> map && map.get("envelope") instanceof Map<?, ?> envelope) {
        history.add(
            new Snapshot.Entry(
                String.valueOf(map.get("step_name")),
                new Envelope(
                    envelope.get("task") instanceof String task ? task : "",
                    envelope.get("context") instanceof String context ? context : "",
                    Result.ofValue(envelope.get("payload")))));
      }
    }
    return history;
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
