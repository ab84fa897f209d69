package dev.mercator.simulator.workers;

import dev.mercator.simulator.trace.ByteOrder;
import dev.mercator.simulator.trace.Placed;
import dev.mercator.simulator.trace.Tree;
import dev.mercator.simulator.workers.WorkerEvent.MessageMoved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Works off a mailbox, one message at a time: pending → in_progress → completed or failed; urgent
 * before high before normal before low, then the older one, then by id. A message delivered twice
 * is handled once.
 *
 * <p>Source: the note ("Filesystem-based inter-agent messaging").
 */
final class Mailbox {
  private static final Comparator<Message> MOST_URGENT =
      Comparator.comparing(Message::priority)
          .thenComparingLong(Message::sent)
          .thenComparing(Message::id, ByteOrder.TEXT);

  final List<WorkerEvent> events = new ArrayList<>();
  final List<Handled> handled = new ArrayList<>();

  /** A message as it was handled. */
  record Handled(Message message, long start, long end) {
    Map<String, Object> tree() {
      return Tree.of(
          "id",
          message.id(),
          "priority",
          message.priority().word(),
          "sent",
          message.sent(),
          "start",
          start,
          "end",
          end,
          "state",
          message.fails() ? "failed" : "completed");
    }
  }

  Mailbox(List<Message> deliveries) {
    List<Message> pending = new ArrayList<>(unique(deliveries));
    long now = 0;
    while (!pending.isEmpty()) {
      long at = Math.max(now, pending.stream().mapToLong(Message::sent).min().orElse(now));
      Message next =
          pending.stream().filter(message -> message.sent() <= at).min(MOST_URGENT).orElseThrow();
      pending.remove(next);
      now = at + next.minutes();
      handled.add(new Handled(next, at, now));
      move(at, next, "in_progress");
      move(now, next, next.fails() ? "failed" : "completed");
    }
  }

  /** The messages by their first delivery. */
  private List<Message> unique(List<Message> deliveries) {
    Map<String, Message> first = new LinkedHashMap<>();
    for (Message message : Placed.sorted(deliveries, Message::sent)) {
      boolean known = first.putIfAbsent(message.id(), message) != null;
      move(message.sent(), message, known ? "duplicate" : "pending");
    }
    return List.copyOf(first.values());
  }

  private void move(long at, Message message, String state) {
    events.add(new MessageMoved(at, message.id(), message.priority().word(), state));
  }
}
