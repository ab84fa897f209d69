package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.trace.Decision;
import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Where a run takes place: the installation, its desk, the agenda of ends and start-ups, and the
 * journal of decisions. Runs of steps and of beads differ only in who asks and when.
 */
final class Floor {
  final Installation installation = new Installation();
  final Agenda agenda = new Agenda();
  final List<PaneLoad> initial;
  final List<Decision> decisions = new ArrayList<>();
  final List<Retirement> retirements = new ArrayList<>();
  final List<Session> given;
  private final Map<String, String> beads = new HashMap<>();
  private final Map<String, Long> startups = new HashMap<>();
  private Desk desk;

  /** A ready record that made room on its pane. */
  record Retirement(long at, String session) {}

  Floor(Scenario scenario) {
    scenario.panes().forEach(this::give);
    for (Scenario.GivenSession given : scenario.sessions()) {
      give(scenario, given);
    }
    initial = installation.loads();
    given = installation.sessions();
    given.forEach(session -> beads.put(session.id(), session.bead()));
    desk = desk(scenario.agents());
  }

  private void give(Scenario.GivenPane pane) {
    installation.givePane(pane.id(), pane.agent(), pane.cap(), 0);
  }

  private void give(Scenario scenario, Scenario.GivenSession given) {
    Session session = given.session();
    int cap = scenario.agent(session.agentType()).map(agent -> agent.type().cap()).orElse(1);
    installation.givePane(session.pane(), session.agentType(), cap, 0);
    installation.giveLoad(session.pane());
    installation.giveSession(session);
  }

  /** Takes new agent types; panes that live keep the cap they opened with. */
  void reload(List<Scenario.Agent> agents) {
    desk = desk(agents);
  }

  private Desk desk(List<Scenario.Agent> agents) {
    startups.clear();
    agents.forEach(agent -> startups.put(agent.type().name(), agent.startup()));
    return new Desk(installation, Scenario.caps(agents), Scenario.initialStates(agents));
  }

  /** What a session carries or carried; its own id where it carries no bead. */
  String carried(String session) {
    String bead =
        installation
            .session(session)
            .map(Session::bead)
            .orElseGet(() -> beads.getOrDefault(session, ""));
    return bead.isEmpty() ? session : bead;
  }

  /** Where a request goes, and what the policy saw. */
  record Routed(Snapshot snapshot, Choice choice) {}

  Routed route(Request request) {
    Snapshot snapshot = installation.snapshot(request.agentType());
    return new Routed(snapshot, Desk.route(request, snapshot));
  }

  long startup(String agentType) {
    return startups.getOrDefault(agentType, 0L);
  }

  /** Posts a request as it was routed, journals it, and sees to the new session's start-up. */
  Answer post(Request request, Routed routed, long at) {
    Answer answer = desk.post(request, routed.choice(), at);
    decisions.add(decision(request, answer, routed.snapshot(), at));
    if (answer instanceof Answer.Created created) {
      Session session = created.started().session();
      created.started().retired().forEach(retired -> retirements.add(new Retirement(at, retired)));
      if (session.state() == SessionState.INITIALIZING) {
        long up = at + startup(session.agentType());
        agenda.note(up, Agenda.Phase.STARTUP, () -> begin(session.id(), up));
      }
    }
    return answer;
  }

  /** A start-up finishes, unless the session has said or done something meanwhile. */
  private void begin(String id, long at) {
    Optional<SessionState> now = installation.session(id).map(Session::state);
    if (now.equals(Optional.of(SessionState.INITIALIZING))) {
      installation.report(id, SessionState.WORKING, at);
    }
  }

  /** Notes when the given sessions end, and what follows. */
  void noteGivenEnds(Scenario scenario, BiConsumer<Session, Long> after) {
    for (Scenario.GivenSession given : scenario.sessions()) {
      if (given.until() > 0) {
        agenda.note(
            given.until(), Agenda.Phase.END, () -> end(given.session(), given.until(), after));
      }
    }
  }

  private void end(Session session, long at, BiConsumer<Session, Long> after) {
    installation.end(session.id(), SessionState.COMPLETED, at);
    after.accept(session, at);
  }

  /** Journals that something other than a start was refused. */
  void refused(long at, String who, Refusal refusal) {
    Map<String, Object> detail = Tree.of("error", refusal.kind().word());
    decisions.add(new Decision(at, who, "refuse", "", refusal.message(), detail));
  }

  private static Decision decision(Request request, Answer answer, Snapshot snapshot, long at) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("agent_type", request.agentType());
    detail.put("named_pane", Tree.orNull(request.pane()));
    detail.put("status", answer.status());
    detail.put("via_session", answer.choice() instanceof Choice.Reuse reuse ? reuse.via() : null);
    if (answer instanceof Answer.Created created) {
      Start.Started started = created.started();
      detail.put("session", started.session().id());
      detail.put("in_flight", started.inFlight());
      detail.put("retired", started.retired());
    } else if (answer instanceof Answer.Rejected rejected) {
      detail.put("error", rejected.refusal().kind().word());
      detail.put("sentinel", Tree.orNull(rejected.refusal().sentinel()));
    }
    detail.put("attempts", Tree.list(answer.attempts(), Answer.Attempt::tree));
    detail.put("upstream", upstream(request, answer));
    detail.put("snapshot", Tree.list(snapshot.rows(), SessionRow::tree));
    detail.put("snapshot_rest", snapshot.rest());
    return new Decision(at, request.bead(), action(answer), target(answer), reason(answer), detail);
  }

  /** What the request to the public program would carry, in the end. */
  private static Map<String, Object> upstream(Request request, Answer answer) {
    List<Answer.Attempt> attempts = answer.attempts();
    String reuse = attempts.isEmpty() ? "" : attempts.get(attempts.size() - 1).reuse();
    Map<String, Object> extension = new LinkedHashMap<>();
    extension.put("gemba:bead_id", request.bead());
    extension.put("gemba:agent_type", request.agentType());
    if (!reuse.isEmpty()) {
      extension.put("gemba:reuse_pane_id", reuse);
    }
    return extension;
  }

  private static String action(Answer answer) {
    if (answer instanceof Answer.Created created) {
      return created.reuse().isEmpty() ? "spawn" : "reuse";
    }
    return "refuse";
  }

  private static String target(Answer answer) {
    return answer instanceof Answer.Created created
        ? created.started().session().pane()
        : answer.choice().pane();
  }

  private static String reason(Answer answer) {
    StringBuilder reason = new StringBuilder(answer.choice().reason());
    for (Answer.Attempt attempt : answer.attempts()) {
      if (!attempt.why().isEmpty()) {
        reason.append("; refused: ").append(attempt.why());
      } else if (answer.attempts().size() > 1) {
        reason.append("; retried once without reuse");
      }
    }
    if (answer.attempts().isEmpty() && answer instanceof Answer.Rejected rejected) {
      reason.append("; refused: ").append(rejected.refusal().message());
    }
    return reason.toString();
  }
}
