package dev.mercator.simulator.workers;

import dev.mercator.simulator.trace.Event;
import dev.mercator.simulator.trace.Tree;
import java.util.Map;

/** What happens between an orchestrator and its workers; times are minutes. */
public sealed interface WorkerEvent extends Event {

  /** A worker takes up a task. */
  record TaskStarted(long at, String worker, String task) implements WorkerEvent {
    @Override
    public String kind() {
      return "task_started";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("worker", worker, "task", task);
    }
  }

  /** A task is done, or stopped because another attempt was picked. */
  record TaskEnded(long at, String worker, String task, String state, long tokens)
      implements WorkerEvent {
    @Override
    public String kind() {
      return "task_ended";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("worker", worker, "task", task, "state", state, "tokens", tokens);
    }
  }

  /** The orchestrator reads a summary; {@code context} is what it then holds, in tokens. */
  record SummaryRead(long at, String task, long tokens, long context) implements WorkerEvent {
    @Override
    public String kind() {
      return "summary_read";
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("task", task, "tokens", tokens, "context", context);
    }
  }

  /** A message changes its state: pending, in_progress, completed or failed; or is a duplicate. */
  record MessageMoved(long at, String message, String priority, String state)
      implements WorkerEvent {
    @Override
    public String kind() {
      return "message_" + state;
    }

    @Override
    public Map<String, Object> payload() {
      return Tree.of("message", message, "priority", priority);
    }
  }
}
