package dev.mercator.example;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.example.Difference.Kind;
import dev.mercator.model.Block;
import dev.mercator.model.Claim;
import dev.mercator.model.Example;
import dev.mercator.model.Example.Verdict;
import dev.mercator.model.Html;
import dev.mercator.model.Page;
import dev.mercator.scenario.ScenarioText;
import dev.mercator.scenario.Simulation;
import dev.mercator.simulator.Simulator;
import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.format.Reading;
import dev.mercator.simulator.trace.Trace;
import dev.mercator.simulator.trace.Tree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of an example while it is run. */
final class RunDraft {
  /** So many differences of one example are findings; its page shows all. */
  private static final int SHOWN = 20;

  private final Page page;
  private final Block block;
  private final int number;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Map<String, Object>> refusals = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private Map<String, Object> scenario = Map.of();
  private Map<String, Object> expected = Map.of();
  private Optional<Claim> claim = Optional.empty();
  private Optional<Trace> trace = Optional.empty();
  private String name;
  private String version = "";
  private Verdict verdict = Verdict.INVALID;

  RunDraft(Page page, Block block) {
    this.page = page;
    this.block = block;
    this.name = block.value().text();
    this.number = ExampleRunner.examples(page).indexOf(block) + 1;
  }

  Block block() {
    return block;
  }

  Map<String, Object> scenario() {
    return scenario;
  }

  @SuppressWarnings("unchecked") // Keys of TOML and JSON are texts.
  void text(ScenarioText text) {
    scenario =
        text.without(Simulation.SIMULATOR)
            .without(Simulation.EXPECT)
            .without(Simulation.CLAIM)
            .values();
    if (text.values().get(Simulation.EXPECT) instanceof Map<?, ?> table) {
      expected = (Map<String, Object>) table;
    }
  }

  void claim(Optional<Claim> read) {
    claim = read;
  }

  void simulator(Simulator<?> simulator) {
    name = simulator.name();
    version = simulator.version();
  }

  void find(Finding finding) {
    findings.add(finding);
  }

  /** Notes why the scenario cannot be run. */
  void refuse(Finding finding) {
    findings.add(finding);
  }

  void invalid(Position position, String message, String hint) {
    findings.add(Finding.of(Rule.BAD_SCENARIO, position, hint, message));
  }

  /** Notes what the simulator made of the scenario, and compares. */
  void ran(Reading<Trace> reading, ScenarioText text) {
    Map<String, Object> observed;
    if (reading instanceof Reading.Read<Trace> read) {
      trace = Optional.of(read.scenario());
      observed = Observed.of(read.scenario());
      for (String broken : read.scenario().broken()) {
        differences.add(
            new Difference(Kind.VALUE, List.of(), "the run breaks a rule: " + broken, "", "", ""));
      }
    } else {
      List<Problem> problems = ((Reading.Refused<Trace>) reading).problems();
      problems.forEach(problem -> refusals.add(tree(problem)));
      observed = Tree.of(Observed.REFUSED, refusals);
      if (!Expectation.expectsRefusal(expected)) {
        problems.forEach(
            problem -> invalid(text.position(problem.path()), problem.message(), problem.hint()));
        return;
      }
    }
    compare(text, observed);
  }

  private static Map<String, Object> tree(Problem problem) {
    return Tree.of("place", problem.place(), "message", problem.message(), "hint", problem.hint());
  }

  private void compare(ScenarioText text, Map<String, Object> observed) {
    if (!Expectation.states(expected)) {
      verdict = differences.isEmpty() ? Verdict.UNVERIFIED : Verdict.DIFFERS;
      findings.add(
          Finding.of(
              Rule.UNVERIFIED_EXAMPLE,
              block.position(),
              "add [expect], or let mercator examples --accept write what the run gives",
              "the example states no expectation"));
    } else {
      differences.addAll(Expectation.compare(expected, observed));
      boolean differs = differences.stream().anyMatch(d -> d.kind() != Kind.MEANINGLESS);
      verdict =
          differs ? Verdict.DIFFERS : differences.isEmpty() ? Verdict.VERIFIED : Verdict.UNVERIFIED;
    }
    differences.stream().limit(SHOWN).forEach(difference -> report(text, difference));
    if (differences.size() > SHOWN) {
      String more = "and " + (differences.size() - SHOWN) + " more differences";
      findings.add(Finding.of(Rule.EXAMPLE_MISMATCH, block.position(), "", more));
    }
  }

  private void report(ScenarioText text, Difference difference) {
    Position position =
        difference.path().isEmpty() ? block.position() : text.position(difference.path());
    boolean meaningless = difference.kind() == Kind.MEANINGLESS;
    String place = difference.place().isEmpty() ? "" : difference.place() + ": ";
    findings.add(
        Finding.of(
            meaningless ? Rule.BAD_EXPECTATION : Rule.EXAMPLE_MISMATCH,
            position,
            difference.hint(),
            place + difference.message()));
  }

  Run finish() {
    if (claim.isPresent() && verdict != Verdict.VERIFIED) {
      findings.add(
          Finding.of(
              Rule.UNPROVEN_CLAIM,
              claim.get().position(),
              "make the example hold, or withdraw the claim"));
    }
    return new Run(example(), scenario, expected, trace, refusals, differences, findings);
  }

  private Example example() {
    String title = block.text("title");
    return new Example(
        "example:" + page.id().substring(page.id().indexOf(':') + 1) + "-" + number,
        title.isBlank() ? (name.isEmpty() ? "Example" : name) + " " + number : title.strip(),
        page.id(),
        block.ordinal(),
        Html.FRAME + "example-" + number,
        name,
        version,
        verdict,
        claim,
        sha256(name + "\n" + version + "\n" + block.text()),
        block.position());
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
