package dev.mercator.simulator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads references and scripts as scenarios and case files give them. */
public final class PlanReader {

  /** The words a script may use. */
  public static final List<String> ACTS = Act.words();

  private PlanReader() {}

  /** A task: the step before when nothing is said. */
  public static Ref task(Optional<Object> value) {
    return value.map(PlanReader::ref).orElseGet(Ref.Prev::new);
  }

  /** A context: one item or a list of items. */
  public static List<Ref> context(Optional<Object> value) {
    if (value.isEmpty()) {
      return List.of();
    }
    List<Ref> items = new ArrayList<>();
    if (value.get() instanceof List<?> list) {
      list.forEach(item -> items.add(ref(item)));
    } else {
      items.add(ref(value.get()));
    }
    return List.copyOf(items);
  }

  /** A script; no word means that every attempt gives text. */
  public static List<Act> acts(List<String> words) {
    return words.stream().flatMap(word -> Act.of(word).stream()).toList();
  }

  private static Ref ref(Object value) {
    if (value instanceof String text) {
      return new Ref.Literal(text);
    } else if (value instanceof Map<?, ?> map && map.get("from") instanceof String from) {
      String name = map.get("name") instanceof String text ? text : "";
      return switch (from) {
        case "prev" -> new Ref.Prev();
        case "start" -> new Ref.Start();
        case "step" -> new Ref.Step(name);
        case "branch" -> new Ref.Branch(name);
        case "band" -> new Ref.Band(name);
        default -> new Ref.Unfit("from " + from);
      };
    }
    return new Ref.Unfit(value instanceof Map || value instanceof List ? "a table" : "" + value);
  }
}
