package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.dispatcher.Answer.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes requests: asks the policy, attempts the start, and makes up for a lost race.
 *
 * <p>A pane that the operator names is used as it is, without policy and without fallback. A pane
 * that the policy picked may have filled by the time of dispatch: any validation error then leads
 * to exactly one retry without reuse, so that the caller sees 201. Other errors are not retried.
 *
 * <p>Source: "Race fallback" of the public description, and the public implementation.
 */
public final class Desk {
  private final Installation installation;
  private final Map<String, Integer> caps;
  private final Map<String, SessionState> initial;

  /**
   * A desk in front of an installation.
   *
   * @param caps the cap of every registered agent type
   * @param initial the state in which sessions of a type start; working where none is given
   */
  public Desk(
      Installation installation, Map<String, Integer> caps, Map<String, SessionState> initial) {
    this.installation = installation;
    this.caps = Map.copyOf(caps);
    this.initial = Map.copyOf(initial);
  }

  /** How a request is routed, given what lives: as the operator says, else by the policy. */
  public static Choice route(Request request, Snapshot snapshot) {
    return request.pane().isEmpty()
        ? Policy.pick(snapshot, request.agentType())
        : new Choice.Named(request.pane());
  }

  /** Answers a request. */
  public Answer post(Request request, long at) {
    return post(request, route(request, installation.snapshot(request.agentType())), at);
  }

  /** Answers a request that has been routed already. */
  public Answer post(Request request, Choice choice, long at) {
    Optional<Refusal> unfit = unfit(request);
    if (unfit.isPresent()) {
      return new Answer.Rejected(choice, List.of(), unfit.get());
    }
    race(request.race(), at);
    List<Attempt> attempts = new ArrayList<>();
    Start start = attempt(request, choice.pane(), attempts, at);
    boolean lost =
        start instanceof Start.Refused refused
            && choice instanceof Choice.Reuse
            && refused.refusal().kind() == ErrorKind.VALIDATION;
    String reuse = lost ? "" : choice.pane();
    Start last = lost ? attempt(request, "", attempts, at) : start;
    return last instanceof Start.Started started
        ? new Answer.Created(choice, attempts, reuse, started)
        : new Answer.Rejected(choice, attempts, ((Start.Refused) last).refusal());
  }

  private Optional<Refusal> unfit(Request request) {
    if (request.bead().isEmpty() || request.agentType().isEmpty()) {
      String message = "bead and agent type are required";
      return Optional.of(new Refusal(ErrorKind.MISSING_FIELD, "", message));
    } else if (!caps.containsKey(request.agentType())) {
      return Optional.of(Refusal.invalid("agent type " + request.agentType() + " is unknown"));
    }
    return Optional.empty();
  }

  private Start attempt(Request request, String reuse, List<Attempt> attempts, long at) {
    Start start = installation.start(order(request.bead(), request.agentType(), reuse), at);
    if (start instanceof Start.Refused refused) {
      String killed = refused.paneKilled() ? ", spawned pane killed" : "";
      String result = refused.refusal().kind().word() + killed;
      attempts.add(new Attempt(reuse, result, refused.refusal().message()));
    } else {
      attempts.add(new Attempt(reuse, "ok", ""));
    }
    return start;
  }

  private void race(String pane, long at) {
    if (pane.isEmpty()) {
      return;
    }
    installation.loads().stream()
        .filter(load -> load.pane().equals(pane))
        .findFirst()
        .ifPresent(
            load ->
                installation.start(
                    order("racer-" + installation.eventCount(), load.agentType(), pane), at));
  }

  private Start.Order order(String bead, String agentType, String reuse) {
    return new Start.Order(
        bead,
        agentType,
        caps.getOrDefault(agentType, 1),
        reuse,
        initial.getOrDefault(agentType, SessionState.WORKING));
  }
}
