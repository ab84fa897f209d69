package dev.mercator.simulator.sprint;

import dev.mercator.simulator.trace.Event;
import dev.mercator.simulator.trace.Tree;
import java.util.List;
import java.util.Map;

/** What happens in a sprint; times are minutes from its beginning. */
public sealed interface SprintEvent extends Event {

  /** A wave opens for these roles. */
  record WaveOpened(long at, int wave, List<String> roles) implements SprintEvent {
    @Override
    public String kind() {
      return "wave_opened";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("wave", wave, "roles", roles);
    }
  }

  /** An executor takes up a chain. */
  record ChainStarted(long at, String executor, String chain, int session) implements SprintEvent {
    @Override
    public String kind() {
      return "chain_started";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("executor", executor, "chain", chain, "session", session);
    }
  }

  /** A chain is done, parked, or left because its executor stopped. */
  record ChainEnded(long at, String executor, String chain, String state, String why)
      implements SprintEvent {
    @Override
    public String kind() {
      return "chain_ended";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("executor", executor, "chain", chain, "state", state, "why", Tree.orNull(why));
    }
  }

  /** A wave is over; {@code held} says why the next does not open. */
  record WaveClosed(long at, int wave, List<String> held) implements SprintEvent {
    @Override
    public String kind() {
      return "wave_closed";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("wave", wave, "held", held);
    }
  }

  /** Something happened, and this is what is to be done. */
  record Reacted(long at, String incident, String role, String detail, String level, String action)
      implements SprintEvent {
    @Override
    public String kind() {
      return "reaction";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of(
          "incident", incident,
          "role", Tree.orNull(role),
          "detail", Tree.orNull(detail),
          "level", level,
          "action", action);
    }
  }

  /** A branch is merged into main, or is not. */
  record Merge(long at, String role, boolean merged, String why) implements SprintEvent {
    @Override
    public String kind() {
      return merged ? "merged" : "merge_refused";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("role", role, "why", why);
    }
  }
}
