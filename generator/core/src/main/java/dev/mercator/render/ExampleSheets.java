package dev.mercator.render;

import dev.mercator.example.Examples;
import dev.mercator.example.Run;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Claim;
import dev.mercator.model.Example;
import dev.mercator.model.Example.Verdict;
import dev.mercator.model.Page;
import dev.mercator.render.ExampleView.Assertion;
import dev.mercator.render.ExampleView.OfClaims;
import dev.mercator.render.ExampleView.OfExamples;
import dev.mercator.render.ExampleView.Row;
import dev.mercator.render.ExampleView.Series;
import dev.mercator.render.ExampleView.Tally;
import dev.mercator.render.View.Link;
import dev.mercator.simulator.Simulator;
import dev.mercator.simulator.Simulators;
import dev.mercator.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All examples of an atlas, and all claims that they decide. */
final class ExampleSheets {
  /** Rows of one simulator, and claims, that a sheet shows. */
  private static final int SHOWN = 500;

  /** Figures that a table has room for. */
  private static final int COLUMNS = 4;

  private final Atlas atlas;
  private final Examples examples;
  private final ExampleViews views;

  ExampleSheets(Catalogue catalogue) {
    this.atlas = catalogue.edition().atlas();
    this.examples = catalogue.edition().examples();
    this.views = new ExampleViews(catalogue);
  }

  static boolean hasExamples(Edition edition) {
    return !edition.examples().all().isEmpty();
  }

  static boolean hasClaims(Edition edition) {
    return edition.examples().all().stream().anyMatch(run -> run.example().claim().isPresent());
  }

  OfExamples examples() {
    Map<String, List<Run>> bySimulator = new LinkedHashMap<>();
    Simulators.all().forEach(simulator -> bySimulator.put(simulator.name(), new ArrayList<>()));
    for (Run run : examples.all()) {
      bySimulator.computeIfAbsent(run.example().simulator(), name -> new ArrayList<>()).add(run);
    }
    List<Tally> tallies =
        Arrays.stream(Verdict.values())
            .map(verdict -> new Tally(verdict.word(), ExampleViews.mark(verdict), count(verdict)))
            .filter(tally -> tally.count() > 0)
            .toList();
    return new OfExamples(
        tallies,
        bySimulator.entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> series(entry.getKey(), entry.getValue()))
            .toList());
  }

  private int count(Verdict verdict) {
    return (int) examples.all().stream().filter(run -> run.example().verdict() == verdict).count();
  }

  private Series series(String simulator, List<Run> runs) {
    List<String> columns =
        runs.stream()
            .flatMap(run -> figures(run).keySet().stream())
            .distinct()
            .limit(COLUMNS)
            .toList();
    return new Series(
        simulator.isEmpty() ? "no simulator" : simulator,
        Simulators.named(simulator).<String>map(Simulator::meaning).orElse(""),
        columns.stream().map(name -> Text.capital(name.replace('_', ' '))).toList(),
        runs.stream().limit(SHOWN).map(run -> row(run, columns)).toList(),
        Math.max(0, runs.size() - SHOWN));
  }

  private static Map<String, Object> figures(Run run) {
    return run.trace().map(Trace::figures).orElse(Map.of());
  }

  private Row row(Run run, List<String> columns) {
    Example example = run.example();
    Page page = atlas.page(example.page());
    return new Row(
        new Link(ExampleViews.href(page, example), example.title()),
        new Link(page.place().html(), Label.of(page).whole()),
        example.verdict().word(),
        ExampleViews.mark(example.verdict()),
        columns.stream()
            .map(name -> Optional.ofNullable(figures(run).get(name)).map(ExampleViews::words))
            .map(value -> value.orElse(""))
            .toList());
  }

  OfClaims claims() {
    List<Assertion> claims =
        examples.all().stream().map(Run::example).flatMap(this::assertions).toList();
    List<Tally> tallies =
        Arrays.stream(Claim.Truth.values())
            .map(truth -> tally(truth, claims))
            .filter(tally -> tally.count() > 0)
            .toList();
    return new OfClaims(tallies, claims.stream().limit(SHOWN).toList());
  }

  private Stream<Assertion> assertions(Example example) {
    return example.claim().map(claim -> views.assertion(example, claim)).stream();
  }

  private static Tally tally(Claim.Truth truth, List<Assertion> claims) {
    long count = claims.stream().filter(claim -> claim.verdict().equals(truth.word())).count();
    return new Tally(truth.word(), ExampleViews.mark(truth), (int) count);
  }
}
