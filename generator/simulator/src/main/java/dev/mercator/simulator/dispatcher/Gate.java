package dev.mercator.simulator.dispatcher;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The gate in front of automatic dispatch. Asked whether it may dispatch for a session, it answers
 * in this order: disabled; empty id; too soon after that session's last dispatch (an interval that
 * has just elapsed is free); too many at once. Its count never falls below zero.
 *
 * <p>Source: the dispatch gate of the public implementation, as the case files record it.
 *
 * @param rule the limits
 * @param inFlight how many dispatches have not completed
 * @param last when each session was last dispatched for
 */
public record Gate(Rule rule, int inFlight, Map<String, Long> last) {
  public Gate {
    last = Collections.unmodifiableMap(new LinkedHashMap<>(last));
  }

  /**
   * The limits of a gate.
   *
   * @param enabled off by default
   * @param minInterval seconds between dispatches for one session; 0 or less means 300
   * @param maxConcurrent dispatches at once; 0 or less means 4
   */
  public record Rule(boolean enabled, long minInterval, int maxConcurrent) {
    /** The interval when none is given, in seconds. */
    public static final long INTERVAL = 300;

    /** The number at once when none is given. */
    public static final int CONCURRENT = 4;

    public Rule {
      minInterval = minInterval <= 0 ? INTERVAL : minInterval;
      maxConcurrent = maxConcurrent <= 0 ? CONCURRENT : maxConcurrent;
    }
  }

  /** A gate that has let nothing through yet. */
  public static Gate of(Rule rule) {
    return new Gate(rule, 0, Map.of());
  }

  /** Why a dispatch for this session is not allowed now; empty when it is. */
  public String refusal(String session, long now) {
    if (!rule.enabled()) {
      return "auto-dispatch disabled";
    } else if (session.isEmpty()) {
      return "empty session id";
    } else if (last.containsKey(session) && now - last.get(session) < rule.minInterval()) {
      return "per-session rate limit";
    }
    return inFlight >= rule.maxConcurrent() ? "max-concurrent reached" : "";
  }

  /** The gate after a dispatch. */
  public Gate dispatched(String session, long now) {
    Map<String, Long> later = new LinkedHashMap<>(last);
    later.put(session, now);
    return new Gate(rule, inFlight + 1, later);
  }

  /** The same gate for all times from this one on: without the dispatches that no longer count. */
  public Gate since(long now) {
    Map<String, Long> counting = new LinkedHashMap<>(last);
    counting.values().removeIf(at -> now - at >= rule.minInterval());
    return new Gate(rule, inFlight, counting);
  }

  /** The gate after a completion; one too many changes nothing. */
  public Gate completed() {
    return new Gate(rule, Math.max(0, inFlight - 1), last);
  }
}
