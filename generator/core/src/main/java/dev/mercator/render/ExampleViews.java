package dev.mercator.render;

import dev.mercator.example.Difference;
import dev.mercator.example.Examples;
import dev.mercator.example.Run;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Block;
import dev.mercator.model.Claim;
import dev.mercator.model.Example;
import dev.mercator.model.Example.Verdict;
import dev.mercator.model.Html;
import dev.mercator.model.Page;
import dev.mercator.model.Target;
import dev.mercator.render.ExampleView.Assertion;
import dev.mercator.render.ExampleView.Choice;
import dev.mercator.render.ExampleView.Deviation;
import dev.mercator.render.ExampleView.Figure;
import dev.mercator.render.ExampleView.Happening;
import dev.mercator.render.ExampleView.OfExample;
import dev.mercator.render.ExampleView.Remark;
import dev.mercator.render.View.Link;
import dev.mercator.simulator.trace.Decision;
import dev.mercator.simulator.trace.Event;
import dev.mercator.simulator.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Examples as templates see them. */
final class ExampleViews {
  private static final int DECISIONS = 100;
  private static final int EVENTS = 200;
  private static final int OTHERS = 50;

  /** Lanes of a run that is drawn. */
  private static final int LANES = 200;

  private final Atlas atlas;
  private final Examples examples;

  ExampleViews(Catalogue catalogue) {
    this.atlas = catalogue.edition().atlas();
    this.examples = catalogue.edition().examples();
  }

  /** The example that a block is, which must be one. */
  OfExample of(Page page, Block block) {
    Run run = examples.of(page, block).orElseThrow();
    int number = examples.of(page).indexOf(run) + 1;
    String drawing = Html.FRAME + "run-" + number;
    Example example = run.example();
    List<Decision> decisions = run.trace().map(Trace::decisions).orElse(List.of());
    List<Event> events = run.trace().map(Trace::events).orElse(List.of());
    return new OfExample(
        number,
        example.title(),
        example.simulator(),
        example.version(),
        example.verdict().word(),
        mark(example.verdict()),
        sentence(run),
        example.claim().map(claim -> assertion(example, claim)).stream().toList(),
        Insets.asWritten(block),
        run.trace().filter(ExampleViews::drawable).map(t -> RunDrawing.svg(t, drawing)).orElse(""),
        IntStream.range(0, Math.min(DECISIONS, decisions.size()))
            .mapToObj(i -> choice(i, decisions.get(i), drawing))
            .toList(),
        Math.max(0, decisions.size() - DECISIONS),
        events.stream().limit(EVENTS).map(ExampleViews::happening).toList(),
        Math.max(0, events.size() - EVENTS),
        figures(run),
        remarks(run),
        run.refusals().stream().limit(OTHERS).map(ExampleViews::refusal).toList(),
        run.differences().stream().limit(OTHERS).map(ExampleViews::deviation).toList(),
        recordHref(example));
  }

  /** Where an example's record stands: no slug holds an underscore, so that folder is no page's. */
  static String recordHref(Example example) {
    return "records/_" + example.id().replaceFirst(":", "/") + ".json";
  }

  private static boolean drawable(Trace trace) {
    boolean work = trace.lanes().stream().anyMatch(lane -> !lane.spans().isEmpty());
    return work && trace.lanes().size() <= LANES;
  }

  static String mark(Verdict verdict) {
    return switch (verdict) {
      case VERIFIED -> "is-done";
      case DIFFERS, INVALID -> "is-error";
      case UNVERIFIED -> "is-warning";
    };
  }

  private static String sentence(Run run) {
    return switch (run.example().verdict()) {
      case VERIFIED ->
          run.trace().isPresent()
              ? "The run gives what the block expects."
              : "The scenario is refused, as the block expects.";
      case DIFFERS -> "The run differs from what the block expects.";
      case UNVERIFIED -> "The block expects nothing that could be compared.";
      case INVALID -> "The scenario cannot be run.";
    };
  }

  private static Choice choice(int index, Decision decision, String drawing) {
    return new Choice(
        index,
        decision.at(),
        decision.subject(),
        decision.action(),
        decision.target(),
        decision.reason(),
        drawing + "-d" + index);
  }

  private static Happening happening(Event event) {
    return new Happening(event.at(), event.kind(), words(event.payload()));
  }

  private static List<Figure> figures(Run run) {
    return run.trace().map(Trace::figures).orElse(Map.of()).entrySet().stream()
        .limit(OTHERS)
        .map(entry -> new Figure(entry.getKey().replace('_', ' '), words(entry.getValue())))
        .toList();
  }

  private static List<Remark> remarks(Run run) {
    return run.trace().map(Trace::findings).orElse(List.of()).stream()
        .limit(OTHERS)
        .map(finding -> new Remark(finding.rule(), finding.message()))
        .toList();
  }

  private static Remark refusal(Map<String, Object> problem) {
    String hint = String.valueOf(problem.get("hint"));
    String message = String.valueOf(problem.get("message"));
    String place = String.valueOf(problem.get("place"));
    return new Remark(place, hint.isEmpty() ? message : message + " (" + hint + ")");
  }

  private static Deviation deviation(Difference difference) {
    return new Deviation(
        difference.place(), difference.message(), difference.expected(), difference.actual());
  }

  /** A value in words: names and values of a table, entries of a list. */
  static String words(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .filter(entry -> entry.getValue() != null)
          .map(entry -> entry.getKey() + " " + words(entry.getValue()))
          .collect(Collectors.joining(", "));
    } else if (value instanceof List<?> list) {
      return list.isEmpty()
          ? "none"
          : list.stream().map(ExampleViews::words).collect(Collectors.joining(", "));
    }
    return String.valueOf(value);
  }

  Assertion assertion(Example example, Claim claim) {
    Page page = atlas.page(example.page());
    return new Assertion(
        claim.says(),
        claim.verdict().word(),
        mark(claim.verdict()),
        claim.because(),
        claim.source(),
        claim.where(),
        claim.link().map(ExampleViews::address).orElse(""),
        claim.link().filter(Target.ToWeb.class::isInstance).isPresent(),
        new Link(href(page, example), example.title()),
        new Link(page.place().html(), Label.of(page).whole()),
        example.verdict() == Verdict.VERIFIED);
  }

  static String href(Page page, Example example) {
    return page.place().html() + "#" + example.anchor();
  }

  private static String address(Target target) {
    if (target instanceof Target.ToPage page) {
      return page.place().html() + (page.anchor().isEmpty() ? "" : "#" + page.anchor());
    }
    return target instanceof Target.ToWeb web ? web.url() : "";
  }

  static String mark(Claim.Truth verdict) {
    return switch (verdict) {
      case TRUE -> "is-done";
      case FALSE -> "is-error";
      case MISLEADING -> "is-warning";
      case UNKNOWN -> "is-open";
    };
  }
}
