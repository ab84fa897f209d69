package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.dispatcher.DispatcherEvent.EscalationOpened;
import dev.mercator.simulator.dispatcher.DispatcherEvent.ParallelChanged;
import dev.mercator.simulator.dispatcher.DispatcherEvent.SessionRecycled;
import dev.mercator.simulator.dispatcher.DispatcherEvent.StateReported;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The panes and sessions of one installation, and the effects of what is done to them. A refused
 * call changes nothing. A pane's cap is fixed when it opens; a pane dies with its last record.
 *
 * <p>Source: the adaptor of the public implementation (start, end, bead done, recycle), as the case
 * files record it.
 */
public final class Installation {
  private final Map<String, Pane> panes = new LinkedHashMap<>();
  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private final Map<String, String> carriers = new HashMap<>();
  private final Standings standings = new Standings();
  private final List<DispatcherEvent> events = new ArrayList<>();
  private Optional<ErrorKind> fault = Optional.empty();
  private int spawns;
  private int kills;
  private int opened;
  private int lastPane;
  private int lastSession;

  /** Adds a pane that already lives, with its load as it was counted. */
  public void givePane(String id, String agentType, int cap, int load) {
    panes.putIfAbsent(id, new Pane(id, agentType, cap, load, ++opened));
  }

  /** Counts one bead more on a pane given before. */
  public void giveLoad(String pane) {
    panes.get(pane).count();
    stand(panes.get(pane));
  }

  /** Adds a record to a pane given before; the pane's load already counts it. */
  public void giveSession(Session session) {
    sessions.put(session.id(), session);
    if (!session.state().ended()) {
      giveRecord(session.pane(), session.id());
      claim(session);
    }
    Pane pane = panes.get(session.pane());
    if (pane != null) {
      stand(pane);
    }
  }

  /** Names a record on a pane given before, without saying what it is. */
  public void giveRecord(String pane, String session) {
    panes.get(pane).records.add(session);
    stand(panes.get(pane));
  }

  /** Makes the next start fail in this way. */
  public void failNext(ErrorKind kind) {
    fault = Optional.of(kind);
  }

  /** Attempts a start; on success the load grows by one and an event is sent. */
  public Start start(Start.Order order, long at) {
    if (fault.isPresent()) {
      ErrorKind kind = fault.get();
      fault = Optional.empty();
      return new Start.Refused(new Refusal(kind, "", "start failed: " + kind.word()), false);
    }
    return order.reuse().isEmpty() ? open(order, at) : reuse(order, at);
  }

  private Start open(Start.Order order, long at) {
    if (carriers.containsKey(order.bead())) {
      return new Start.Refused(claimed(order.bead()), true);
    }
    spawns++;
    Pane pane = new Pane(newPaneId(), order.agentType(), order.cap(), 0, ++opened);
    panes.put(pane.id, pane);
    return record(order, pane, List.of(), at);
  }

  /**
   * Reuse is checked in this order: pane unknown, its anchor record missing, another agent type,
   * full (on a pane of cap 1 its ready records are retired first), bead already carried. The pane's
   * state is not checked.
   */
  private Start reuse(Start.Order order, long at) {
    Pane pane = panes.get(order.reuse());
    if (pane == null) {
      return refused(Refusal.invalid("pane " + order.reuse() + " is unknown"));
    } else if (pane.records.isEmpty() || !sessions.containsKey(pane.records.get(0))) {
      String message = "pane " + pane.id + " has no anchor record";
      return refused(new Refusal(ErrorKind.ADAPTOR_DEGRADED, "", message));
    } else if (!pane.agentType.equals(order.agentType())) {
      return refused(Refusal.invalid("pane " + pane.id + " runs " + pane.agentType));
    }
    List<String> retiring = retiring(pane);
    if (Math.max(0, pane.load() - retiring.size()) >= pane.cap) {
      return refused(
          Refusal.invalid("pane " + pane.id + " is full, " + pane.load() + "/" + pane.cap));
    }
    String carrier = carriers.get(order.bead());
    if (carrier != null && !retiring.contains(carrier)) {
      return refused(claimed(order.bead()));
    }
    retiring.forEach(this::retire);
    return record(order, pane, retiring, at);
  }

  private Start record(Start.Order order, Pane pane, List<String> retired, long at) {
    Session session =
        new Session(newSessionId(), pane.id, order.agentType(), order.initial(), order.bead(), at);
    sessions.put(session.id(), session);
    pane.add(session.id());
    stand(pane);
    claim(session);
    changed(pane, session.id(), 1, at);
    return new Start.Started(session, pane.load(), retired);
  }

  private List<String> retiring(Pane pane) {
    return pane.cap != 1
        ? List.of()
        : pane.records.stream()
            .filter(id -> session(id).map(Session::state).equals(Optional.of(SessionState.READY)))
            .toList();
  }

  private void retire(String id) {
    Session session = sessions.get(id);
    sessions.put(id, session.in(SessionState.COMPLETED));
    release(session);
    panes.get(session.pane()).remove(id);
    stand(panes.get(session.pane()));
  }

  /**
   * Ends a session as completed or failed: the load falls by one and an event is sent; the pane is
   * killed with its last record. Ending an ended session does nothing.
   */
  public Optional<Refusal> end(String id, SessionState as, long at) {
    Session session = sessions.get(id);
    if (session == null) {
      return Optional.of(notFound(id));
    } else if (session.state().ended()) {
      return Optional.empty();
    }
    Pane pane = panes.get(session.pane());
    sessions.put(id, session.in(as));
    release(session);
    pane.remove(id);
    stand(pane);
    if (pane.isEmpty()) {
      panes.remove(pane.id);
      kills++;
    }
    changed(pane, id, -1, at);
    return Optional.empty();
  }

  /** Records a reported state; an ended session absorbs it. */
  public Optional<Refusal> report(String id, SessionState to, long at) {
    Session session = sessions.get(id);
    if (session == null) {
      return Optional.of(notFound(id));
    } else if (session.state().ended() || session.state() == to) {
      return Optional.empty();
    } else if (to.ended()) {
      return end(id, to, at);
    }
    sessions.put(id, session.in(to));
    stand(panes.get(session.pane()));
    events.add(new StateReported(at, session.pane(), id, session.state(), to));
    return Optional.empty();
  }

  /** A bead is done: on a clean worktree its session is ready, else an escalation opens. */
  public Optional<Refusal> beadDone(String id, boolean clean, long at) {
    Session session = sessions.get(id);
    if (session == null) {
      return Optional.of(notFound(id));
    } else if (clean) {
      return report(id, SessionState.READY, at);
    } else if (!session.state().ended()) {
      events.add(new EscalationOpened(at, session.pane(), id, session.bead()));
    }
    return Optional.empty();
  }

  /**
   * Recycles a ready session: same pane, a new session, initializing; the old record is removed. A
   * dirty worktree is never reset: the session is ended instead, and the recycle refused.
   */
  public Recycling recycle(String id, boolean clean, long at) {
    Session session = sessions.get(id);
    if (session == null) {
      return new Recycling.Refused(notFound(id));
    } else if (session.state() != SessionState.READY) {
      return new Recycling.Refused(
          Refusal.invalid("only a ready session is recycled, " + id + " is " + stateOf(id)));
    } else if (!clean) {
      end(id, SessionState.COMPLETED, at);
      return new Recycling.Refused(
          Refusal.invalid("worktree has uncommitted changes, " + id + " was ended instead"));
    }
    Session next =
        new Session(
            newSessionId(), session.pane(), session.agentType(), SessionState.INITIALIZING, "", at);
    release(session);
    sessions.remove(id);
    sessions.put(next.id(), next);
    panes.get(session.pane()).replace(id, next.id());
    stand(panes.get(session.pane()));
    events.add(new SessionRecycled(at, session.pane(), id, next.id()));
    return new Recycling.Recycled(next);
  }

  /** What came of a recycle. */
  public sealed interface Recycling {
    /** The new session. */
    record Recycled(Session session) implements Recycling {}

    /** Why not. */
    record Refused(Refusal refusal) implements Recycling {}
  }

  /**
   * The records of an agent type that live, for the policy: in order of panes, then of records.
   * Beyond {@link Snapshot#ROWS} of them, one speaks for each pane, and as many of those are shown
   * as may be, from the pane that the policy would take first.
   */
  public Snapshot snapshot(String agentType) {
    int all = standings.records(agentType);
    if (all <= Snapshot.ROWS) {
      return Snapshot.of(standings.panes(agentType).flatMap(pane -> rows(pane).stream()).toList());
    }
    List<SessionRow> rows = standings.speakers(agentType).limit(Snapshot.ROWS).toList();
    return new Snapshot(rows, all - rows.size());
  }

  private void stand(Pane pane) {
    standings.update(pane, rows(pane));
  }

  private List<SessionRow> rows(Pane pane) {
    List<SessionRow> rows = new ArrayList<>();
    for (String id : pane.records) {
      Session session = sessions.get(id);
      if (session != null) {
        rows.add(row(pane, session));
      }
    }
    return rows;
  }

  private static SessionRow row(Pane pane, Session session) {
    return new SessionRow(
        session.id(),
        pane.id,
        session.agentType(),
        session.state(),
        pane.load(),
        pane.cap,
        session.startedAt());
  }

  /** Every pane that lives with its load, in order of opening. */
  public List<PaneLoad> loads() {
    return panes.values().stream()
        .map(pane -> new PaneLoad(pane.id, pane.agentType, pane.load(), pane.cap))
        .toList();
  }

  /** How many panes live. */
  public int paneCount() {
    return panes.size();
  }

  /** The session of that id, live or ended. */
  public Optional<Session> session(String id) {
    return Optional.ofNullable(sessions.get(id));
  }

  /** The live session that carries a bead. */
  public Optional<Session> carrier(String bead) {
    return Optional.ofNullable(carriers.get(bead)).map(sessions::get);
  }

  /**
   * The id of the session that a step means: a session's own id, else the session that carries or
   * last carried that bead, else what was said.
   */
  public String sessionOf(String who) {
    if (sessions.containsKey(who)) {
      return who;
    }
    return sessions.values().stream()
        .filter(session -> session.bead().equals(who))
        .reduce((earlier, later) -> later)
        .map(Session::id)
        .orElse(who);
  }

  /** Every session that is or was, in order of starting. */
  public List<Session> sessions() {
    return List.copyOf(sessions.values());
  }

  /** How many records a pane holds. */
  public int records(String pane) {
    return panes.containsKey(pane) ? panes.get(pane).records.size() : 0;
  }

  /** Every event so far, in order. */
  public List<DispatcherEvent> events() {
    return List.copyOf(events);
  }

  /** How many events there are so far. */
  public int eventCount() {
    return events.size();
  }

  /** How many panes have been opened. */
  public int spawns() {
    return spawns;
  }

  /** How many panes have died. */
  public int kills() {
    return kills;
  }

  private void changed(Pane pane, String session, int delta, long at) {
    events.add(
        new ParallelChanged(at, pane.id, session, pane.agentType, pane.load(), pane.cap, delta));
  }

  private void claim(Session session) {
    if (!session.bead().isEmpty()) {
      carriers.put(session.bead(), session.id());
    }
  }

  private void release(Session session) {
    carriers.remove(session.bead(), session.id());
  }

  private Refusal claimed(String bead) {
    String message = bead + " is already carried by " + carriers.get(bead);
    return new Refusal(ErrorKind.VALIDATION, "already_claimed", message);
  }

  private String stateOf(String id) {
    return sessions.get(id).state().word();
  }

  private static Start refused(Refusal refusal) {
    return new Start.Refused(refusal, false);
  }

  private static Refusal notFound(String id) {
    return new Refusal(ErrorKind.SESSION_NOT_FOUND, "", "session " + id + " is unknown");
  }

  private String newPaneId() {
    do {
      lastPane++;
    } while (panes.containsKey("%" + lastPane));
    return "%" + lastPane;
  }

  private String newSessionId() {
    do {
      lastSession++;
    } while (sessions.containsKey("s" + lastSession));
    return "s" + lastSession;
  }
}
