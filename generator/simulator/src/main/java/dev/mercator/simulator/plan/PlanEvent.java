package dev.mercator.simulator.plan;

import dev.mercator.simulator.trace.Event;
import dev.mercator.simulator.trace.Tree;
import java.util.List;
import java.util.Map;

/** What happens in a plan. */
public sealed interface PlanEvent extends Event {

  /** A run begins; {@code run} counts from 1. */
  record RunStarted(long at, int run, String input, boolean resume) implements PlanEvent {
    @Override
    public String kind() {
      return "run_started";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("run", run, "input", input, "resume", resume);
    }
  }

  /** A step is called. */
  record StepCalled(long at, String step, String task, String context) implements PlanEvent {
    @Override
    public String kind() {
      return "step_called";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("step", step, "task", task, "context", Tree.orNull(context));
    }
  }

  /** A step's call ends. */
  record StepEnded(long at, String step, Act act) implements PlanEvent {
    @Override
    public String kind() {
      return "step_ended";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("step", step, "outcome", act.word());
    }
  }

  /** A snapshot is stored. */
  record Saved(long at, String status, String next, List<String> completed) implements PlanEvent {
    @Override
    public String kind() {
      return "checkpoint_saved";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("status", status, "next", Tree.orNull(next), "completed", completed);
    }
  }

  /** A value is written durably, after the snapshot that already holds it. */
  record Written(long at, String key, Object value) implements PlanEvent {
    @Override
    public String kind() {
      return "value_written";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("key", key, "value", value);
    }
  }

  /** A run ends. */
  record RunEnded(long at, int run, Ending ending) implements PlanEvent {
    @Override
    public String kind() {
      return "run_ended";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("run", run, "ending", Endings.tree(ending));
    }
  }
}
