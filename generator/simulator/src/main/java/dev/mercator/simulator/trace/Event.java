package dev.mercator.simulator.trace;

import java.util.LinkedHashMap;
import java.util.Map;

/** Something that happened in a run. Each simulator has its own closed family of events. */
public interface Event {

  /** When, on the run's logical clock. */
  long at();

  /** What kind of event, in snake case; one word per record type. */
  String kind();

  /** What the event says beside its time and kind, in a fixed order of keys. */
  Map<String, Object> payload();

  /** The event as a tree: {@code at}, {@code kind}, then its payload. */
  default Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", at());
    tree.put("kind", kind());
    tree.putAll(payload());
    return tree;
  }
}
