package dev.mercator.simulator.conform;

import dev.mercator.simulator.dispatcher.Answer;
import dev.mercator.simulator.dispatcher.Desk;
import dev.mercator.simulator.dispatcher.DispatcherEvent.ParallelChanged;
import dev.mercator.simulator.dispatcher.Request;
import dev.mercator.simulator.dispatcher.Start;
import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cases of whole requests, as an HTTP caller sees them. New sessions are working at once. */
final class HttpCases {
  private static final Shape POST =
      Shape.of(
          "post",
          "",
          Field.optional("bead_id", Kind.text(), "", "the bead"),
          Field.optional("agent_type", Kind.text(), "", "the agent type"),
          Field.optional("pane_id", Kind.text(), "", "the pane the operator names"));

  private static final Shape RACE =
      Shape.of(
          "race",
          "",
          Field.required("start_on", Kind.text(), "where another session starts meanwhile"));

  private static final Shape STEP =
      Notes.annotated(
          "step",
          Field.required("post", new Kind.Table(POST), "the request"),
          Field.optional("race", new Kind.Table(RACE), "a race lost on this request"),
          Notes.free("fault"),
          Notes.step());

  static final Group GROUP =
      new Group(
          DispatcherSuite.NAME,
          "http_cases",
          Notes.caseOf(
              "http case",
              Field.required("cap", Kind.whole(0), "the cap of every agent type"),
              Field.optional("initial_sessions", Kind.rows(Rows.SESSION), "who lives already"),
              Field.optional(
                  "panes", new Kind.Entries(Kind.texts()), "panes whose records are absent"),
              Field.optional("race", new Kind.Table(RACE), "a race lost on the first request"),
              Notes.free("fault"),
              Field.required("steps", Kind.rows(STEP), "the requests")),
          Secret.of(),
          row -> Tree.list(row.rows("steps"), Steps::expected),
          row -> new HttpCases(row).answers());

  private final Row row;
  private final Bench bench;
  private final List<Row> steps;

  private HttpCases(Row row) {
    this.row = row;
    this.steps = row.rows("steps");
    this.bench = new Bench(row.rows("initial_sessions"), row);
  }

  private Object answers() {
    Desk desk = new Desk(bench.installation, caps(), Map.of());
    List<Object> answers = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Row step = steps.get(i);
      Row post = step.row("post").orElseThrow();
      bench.fault(step);
      Request request =
          new Request(
              post.text("bead_id"),
              post.text("agent_type"),
              bench.pane(post.text("pane_id")),
              bench.pane(race(step, i == 0)));
      answers.add(answer(desk, request, Steps.expected(step)));
    }
    return answers;
  }

  private String race(Row step, boolean first) {
    return step.row("race")
        .or(() -> row.row("race").filter(any -> first))
        .map(race -> race.text("start_on"))
        .orElse("");
  }

  private Map<String, Integer> caps() {
    int cap = (int) row.whole("cap");
    Map<String, Integer> caps = new LinkedHashMap<>();
    row.rows("initial_sessions").forEach(session -> caps.put(session.text("agent_type"), cap));
    steps.stream()
        .flatMap(step -> step.row("post").stream())
        .map(post -> post.text("agent_type"))
        .filter(type -> !type.isEmpty())
        .forEach(type -> caps.put(type, cap));
    return caps;
  }

  private Object answer(Desk desk, Request request, Map<?, ?> expected) {
    int before = bench.installation.eventCount();
    // Far later than any session given, so that new panes are the youngest.
    Answer answer = desk.post(request, Long.MAX_VALUE - 1_000_000 + before);
    if (answer instanceof Answer.Created created) {
      bench.bind(expected.get("pane"), created.started().session().pane());
      bench.bind(expected.get("reuse"), created.reuse());
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("status", answer.status());
    if (answer instanceof Answer.Created created) {
      created(created, tree);
    } else {
      rejected((Answer.Rejected) answer, request, tree);
    }
    tree.put("attempts", Tree.list(answer.attempts(), this::attempt));
    return tree;
  }

  private void created(Answer.Created created, Map<String, Object> tree) {
    Start.Started started = created.started();
    tree.put("reuse", Tree.orNull(bench.name(created.reuse())));
    tree.put("pane", bench.name(started.session().pane()));
    tree.put("error", null);
    tree.put("sentinel", null);
    tree.put("spawned", created.reuse().isEmpty());
    tree.put("in_flight_after", started.inFlight());
    tree.put("retired", started.retired());
    tree.put("retired_event", null);
    tree.put("event_delta", delta(started));
  }

  private Object delta(Start.Started started) {
    return bench.installation.events().stream()
        .filter(ParallelChanged.class::isInstance)
        .map(ParallelChanged.class::cast)
        .filter(event -> event.session().equals(started.session().id()))
        .<Object>map(ParallelChanged::delta)
        .findFirst()
        .orElse(null);
  }

  private void rejected(Answer.Rejected rejected, Request request, Map<String, Object> tree) {
    tree.put("reuse", null);
    tree.put("pane", null);
    tree.put("error", rejected.refusal().kind().word());
    tree.put("sentinel", Tree.orNull(rejected.refusal().sentinel()));
    tree.put("spawned", false);
    tree.put("in_flight_after", bench.load(request.pane()));
    tree.put("retired", List.of());
    tree.put("retired_event", null);
    tree.put("event_delta", null);
  }

  private Object attempt(Answer.Attempt attempt) {
    return Tree.of("reuse", Tree.orNull(bench.name(attempt.reuse())), "result", attempt.result());
  }
}
