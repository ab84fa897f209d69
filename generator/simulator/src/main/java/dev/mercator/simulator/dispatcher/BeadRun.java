package dev.mercator.simulator.dispatcher;

import dev.mercator.simulator.deconfliction.Candidate;
import dev.mercator.simulator.deconfliction.Collision;
import dev.mercator.simulator.deconfliction.ConflictGraph;
import dev.mercator.simulator.deconfliction.Edge;
import dev.mercator.simulator.dispatcher.Waits.Cause;
import dev.mercator.simulator.trace.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A run of beads. At each instant, after ends, start-ups and arrivals, the ready beads are tried in
 * the start order; a bead that cannot start does not keep the next from trying.
 *
 * <pre>
 * try(bead):
 *   a conflicting bead or session is in flight: wait for it
 *   the policy says spawn and max_panes live:   wait for room
 *   the gate refuses:                           wait for the gate
 *   else post, and end after startup + duration
 * </pre>
 *
 * <p>Deconfliction stands before dispatch, so two conflicting beads are never in flight together,
 * in one pane or across panes. Affinity, where it is on, only orders beads that may start: those of
 * a group already in flight come first.
 */
final class BeadRun {

  /** When and where a bead ran. */
  record Ran(String session, String pane, long start, long end) {}

  private final Scenario scenario;
  private final Scenario.Options options;
  private final Floor floor;
  private final Backlog backlog;
  private final ConflictGraph conflicts;
  private final Map<String, List<Collision>> collisions = new HashMap<>();
  private final ReadyBeads ready;
  private final Map<String, List<Bead>> parked = new HashMap<>();
  private final NavigableSet<String> inFlight = new TreeSet<>(ByteOrder.TEXT);
  private final Map<String, Integer> groups = new HashMap<>();
  private final Map<String, Ran> ran = new LinkedHashMap<>();
  private final Map<String, Ran> given;
  private final Map<String, String> gateKeys = new HashMap<>();
  private final Waits waits = new Waits();
  private final List<String> endedNow = new ArrayList<>();
  private List<String> freed = List.of();
  private Gate gate;
  private long now;

  BeadRun(Scenario scenario) {
    this(scenario, conflicts(scenario));
  }

  /**
   * A run whose conflicts are known: those of another scenario that differs in its options only.
   */
  BeadRun(Scenario scenario, ConflictGraph conflicts) {
    this.scenario = scenario;
    this.conflicts = conflicts;
    this.given = turns(scenario);
    this.options = scenario.options();
    this.floor = new Floor(scenario);
    this.backlog = new Backlog(scenario.beads(), carried(scenario), this::span);
    this.ready = new ReadyBeads(backlog.order(options.order()));
    this.gate = Gate.of(options.gate());
    var candidates = backlog.all().stream().map(Bead::candidate).toList();
    List<Collision.Live> live =
        scenario.sessions().stream()
            .map(given -> new Collision.Live(given.session().id(), given.workspace()))
            .toList();
    for (Collision collision : Collision.withLive(candidates, live)) {
      collisions.computeIfAbsent(collision.second(), id -> new ArrayList<>()).add(collision);
    }
  }

  /** By bead that a session carries already when it will be completed. */
  private static Map<String, Long> carried(Scenario scenario) {
    Map<String, Long> ends = new HashMap<>();
    scenario.sessions().stream()
        .filter(given -> given.until() > 0 && !given.session().bead().isEmpty())
        .forEach(given -> ends.put(given.session().bead(), given.until()));
    return ends;
  }

  /** Which beads must not run together; sessions that live already and hold files count as well. */
  static ConflictGraph conflicts(Scenario scenario) {
    List<Candidate> all = new ArrayList<>();
    scenario.beads().forEach(bead -> all.add(bead.candidate()));
    scenario.sessions().stream()
        .filter(given -> !given.targets().isEmpty())
        .map(Scenario.GivenSession::holder)
        .forEach(all::add);
    return ConflictGraph.of(all, scenario.options().detectors());
  }

  /** How long a bead occupies its session. */
  long span(Bead bead) {
    return floor.startup(bead.agent()) + bead.duration();
  }

  /** Whether a bead would have run beside a living session that it collides with, from then on. */
  Optional<String> collidesWith(Bead bead, long start) {
    List<Collision> with = collisions.getOrDefault(bead.id(), List.of());
    List<Scenario.GivenSession> living = with.isEmpty() ? List.of() : scenario.sessions();
    for (Scenario.GivenSession given : living) {
      boolean over = given.until() > 0 && given.until() <= start;
      for (Collision collision : with) {
        if (!over && collision.live().equals(given.session().id())) {
          return Optional.of(collision.live());
        }
      }
    }
    return Optional.empty();
  }

  /** Runs to the end: until nothing is due any more. */
  void run() {
    scenario.sessions().forEach(given -> inFlight.add(given.session().id()));
    floor.noteGivenEnds(scenario, (session, at) -> sessionOver(session));
    for (Bead bead : backlog.all()) {
      floor.agenda.note(bead.arrival(), Agenda.Phase.ARRIVAL, () -> arrive(bead));
    }
    while (!floor.agenda.isEmpty()) {
      now = floor.agenda.next();
      endedNow.clear();
      floor.agenda.runNext();
      if (!options.detectorFails()) {
        tryReady();
      }
    }
  }

  private void arrive(Bead bead) {
    if (backlog.isReady(bead)) {
      becomeReady(bead);
    } else {
      List<String> missing = backlog.missing(bead);
      waits.begin(
          bead.id(), now, Cause.DEPENDENCY, missing, "depends on " + String.join(", ", missing));
    }
  }

  private void becomeReady(Bead bead) {
    ready.add(bead);
    waits.begin(bead.id(), now, Cause.ROOM, List.of(), "no room on any pane");
  }

  private void finish(Bead bead, String session) {
    floor.installation.end(session, SessionState.COMPLETED, now);
    endedNow.add(bead.id());
    count(bead, -1);
    gate = options.gated() ? gate.completed() : gate;
    complete(bead.id());
    over(bead.id());
  }

  private void complete(String bead) {
    for (String next : backlog.complete(bead)) {
      Bead dependent = backlog.bead(next);
      if (dependent.arrival() <= now && backlog.isReady(dependent)) {
        becomeReady(dependent);
      }
    }
  }

  private void sessionOver(Session session) {
    endedNow.add(session.id());
    if (!session.bead().isEmpty()) {
      complete(session.bead());
    }
    over(session.id());
  }

  /** A bead or a given session is over: whoever waited for it may try again. */
  private void over(String who) {
    inFlight.remove(who);
    List<Bead> waiting = parked.remove(who);
    if (waiting != null) {
      waiting.forEach(this::becomeReady);
    }
  }

  /** Tries each bead that may start once, until there is room for none. */
  private void tryReady() {
    Set<String> full = new HashSet<>();
    List<Bead> refused = new ArrayList<>();
    freed = List.copyOf(endedNow);
    Optional<Bead> next = ready.take(full, favoured());
    while (next.isPresent()) {
      if (!isSettled(next.get(), full)) {
        refused.add(next.get());
      }
      next = ready.take(full, favoured());
    }
    refused.forEach(ready::add);
  }

  /** Groups in flight, where affinity is on. */
  private Set<String> favoured() {
    return options.affinity() ? groups.keySet() : Set.of();
  }

  /** Tries a bead; it has started or is parked, or else stays ready. */
  private boolean isSettled(Bead bead, Set<String> full) {
    if (isParked(bead)) {
      return true;
    }
    Request request = Request.of(bead.id(), bead.agent());
    Floor.Routed routed = floor.route(request);
    Choice choice = routed.choice();
    int limit = options.maxPanes();
    if (choice instanceof Choice.Spawn && limit > 0 && floor.installation.paneCount() >= limit) {
      full.add(bead.agent());
      waits.begin(bead.id(), now, Cause.ROOM, List.of(), "no room on any pane");
      return false;
    } else if (!passesGate(bead, choice)) {
      return false;
    }
    start(bead, floor.post(request, routed, now));
    return true;
  }

  /** Parks a bead behind the first conflicting bead or session in flight, if there is one. */
  private boolean isParked(Bead bead) {
    Optional<String> other = conflicts.firstAgainst(bead.id(), inFlight);
    if (other.isPresent()) {
      String words = conflicts.between(bead.id(), other.get()).map(Edge::words).orElse("");
      park(bead, other.get(), "conflicts with " + other.get() + ": " + words);
      return true;
    }
    for (Collision collision : collisions.getOrDefault(bead.id(), List.of())) {
      if (inFlight.contains(collision.live())) {
        park(bead, collision.live(), collision.live() + ": " + collision.reason());
        return true;
      }
    }
    return false;
  }

  private void park(Bead bead, String behind, String words) {
    parked.computeIfAbsent(behind, id -> new ArrayList<>()).add(bead);
    waits.begin(bead.id(), now, Cause.CONFLICT, List.of(behind), words);
  }

  private boolean passesGate(Bead bead, Choice choice) {
    String key = choice instanceof Choice.Reuse reuse ? reuse.via() : "for " + bead.id();
    String refusal = options.gated() ? gate.refusal(key, now) : "";
    if (refusal.isEmpty()) {
      gateKeys.put(bead.id(), choice instanceof Choice.Reuse ? key : "");
      return true;
    }
    waits.begin(bead.id(), now, Cause.GATE, List.of(), refusal);
    Long last = gate.last().get(key);
    if (last != null && last + options.gate().minInterval() > now) {
      floor.agenda.note(last + options.gate().minInterval(), Agenda.Phase.WAKE, () -> {});
    }
    return false;
  }

  private void start(Bead bead, Answer answer) {
    if (!(answer instanceof Answer.Created created)) {
      return;
    }
    Session session = created.started().session();
    waits.end(bead.id(), now, freed);
    long end = now + span(bead);
    ran.put(bead.id(), new Ran(session.id(), session.pane(), now, end));
    inFlight.add(bead.id());
    count(bead, 1);
    String key = gateKeys.remove(bead.id());
    if (options.gated()) {
      gate = gate.since(now).dispatched(key.isEmpty() ? session.id() : key, now);
    }
    floor.agenda.note(end, Agenda.Phase.END, () -> finish(bead, session.id()));
  }

  private void count(Bead bead, int more) {
    if (!bead.group().isEmpty()) {
      int count = groups.merge(bead.group(), more, Integer::sum);
      if (count == 0) {
        groups.remove(bead.group());
      }
    }
  }

  Floor floor() {
    return floor;
  }

  Backlog backlog() {
    return backlog;
  }

  ConflictGraph conflicts() {
    return conflicts;
  }

  Waits waits() {
    return waits;
  }

  /** When and where each bead ran, in order of starting. */
  Map<String, Ran> ran() {
    return Collections.unmodifiableMap(ran);
  }

  /** When a session that lived already, or the bead it carries, is at work. */
  Optional<Ran> given(String id) {
    return Optional.ofNullable(given.get(id));
  }

  private static Map<String, Ran> turns(Scenario scenario) {
    Map<String, Ran> turns = new HashMap<>();
    for (Scenario.GivenSession given : scenario.sessions()) {
      turns.putIfAbsent(given.session().id(), turn(given));
      turns.putIfAbsent(given.session().bead(), turn(given));
    }
    return turns;
  }

  private static Ran turn(Scenario.GivenSession given) {
    long end = given.until() > 0 ? given.until() : Long.MAX_VALUE;
    return new Ran(given.session().id(), given.session().pane(), 0, end);
  }
}
