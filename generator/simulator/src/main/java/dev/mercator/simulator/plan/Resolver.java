package dev.mercator.simulator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resolves references against one view of the plan: the envelope before, the input, and the steps
 * completed so far. All members of a band resolve against the same view.
 *
 * @param steps the plan
 * @param prev the envelope before
 * @param start the input
 * @param history completed steps, in order
 */
record Resolver(List<PlanStep> steps, Envelope prev, Envelope start, List<Snapshot.Entry> history) {

  /** A step's task and context; empty when a step it names has not run. */
  Optional<Envelope> call(PlanStep step) {
    Optional<Envelope> task = resolve(step.task());
    List<String> parts = new ArrayList<>();
    for (Ref item : step.context()) {
      Optional<Envelope> envelope = resolve(item);
      if (envelope.isEmpty()) {
        return envelope;
      }
      parts.add(envelope.get().context());
      parts.add(envelope.get().result().contextText());
    }
    parts.removeIf(String::isEmpty);
    String context = String.join("\n\n", parts);
    return task.map(found -> new Envelope(found.task(), context, found.result()));
  }

  private Optional<Envelope> resolve(Ref ref) {
    if (ref.isSingle()) {
      return latest(ref.single()).map(Envelope::chained);
    } else if (ref instanceof Ref.Band band) {
      return Optional.of(band(band.name()));
    } else if (ref instanceof Ref.Start) {
      return Optional.of(start);
    } else if (ref instanceof Ref.Literal literal) {
      return Optional.of(Envelope.input(literal.text()));
    }
    return Optional.of(ref instanceof Ref.Prev ? prev.chained() : prev);
  }

  /**
   * The results of a band as {@code [name]\ntext} blocks in declared order, of those members that
   * have run; the input when none has, as for a branch that asks for its own band.
   */
  private Envelope band(String first) {
    List<String> blocks = new ArrayList<>();
    for (PlanStep member : Bands.from(steps, Bands.index(steps, first))) {
      latest(member.name())
          .ifPresent(envelope -> blocks.add(block(member, envelope.result().text())));
    }
    return blocks.isEmpty() ? start : Envelope.input(String.join("\n\n", blocks));
  }

  private static String block(PlanStep member, String text) {
    return "[" + member.name() + "]\n" + text;
  }

  private Optional<Envelope> latest(String step) {
    return history.stream()
        .filter(entry -> entry.step().equals(step))
        .reduce((earlier, later) -> later)
        .map(Snapshot.Entry::envelope);
  }
}
