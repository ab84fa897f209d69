package dev.mercator.example;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Suggestion;
import dev.mercator.model.Block;
import dev.mercator.model.Directive;
import dev.mercator.model.Page;
import dev.mercator.scenario.ProjectAgents;
import dev.mercator.scenario.ScenarioText;
import dev.mercator.scenario.ScenarioText.Syntax;
import dev.mercator.scenario.Simulation;
import dev.mercator.simulator.Simulator;
import dev.mercator.simulator.Simulators;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs examples, each on its own. Immutable; safe to call from several threads. */
public final class ExampleRunner {
  private final ProjectAgents agents;
  private final Map<String, Page> sources = new HashMap<>();

  /**
   * @param agents the agent types of the project
   * @param pages all pages, to which claims may link
   */
  public ExampleRunner(ProjectAgents agents, List<Page> pages) {
    this.agents = agents;
    pages.forEach(page -> sources.put(page.place().source(), page));
  }

  /** The blocks of a page that are examples, in reading order. */
  public static List<Block> examples(Page page) {
    return page.blocks().stream().filter(block -> block.directive() == Directive.SIMULATE).toList();
  }

  /** Runs an example of a page and compares it with what it expects. */
  public Run run(Page page, Block block) {
    RunDraft draft = new RunDraft(page, block);
    if (block.text().length() > Budget.CHARACTERS) {
      draft.invalid(
          block.position(),
          "an example of "
              + block.text().length()
              + " characters, over the limit of "
              + Budget.CHARACTERS,
          "show a smaller one, and run this one with mercator simulate");
      return draft.finish();
    }
    Syntax syntax = block.language().equals("json") ? Syntax.JSON : Syntax.TOML;
    ScenarioText.read(ScenarioOrigin.of(block), syntax, block.text(), draft::refuse)
        .ifPresent(text -> run(page, text, draft));
    return draft.finish();
  }

  private void run(Page page, ScenarioText text, RunDraft draft) {
    draft.text(text);
    draft.claim(ClaimReader.read(page, sources, text, draft::find));
    int values = Budget.values(draft.scenario());
    if (values > Budget.VALUES) {
      draft.invalid(
          draft.block().position(),
          "an example of " + values + " values, over the limit of " + Budget.VALUES,
          "show a smaller one, and run this one with mercator simulate");
      return;
    }
    simulator(text, draft)
        .flatMap(
            simulator -> {
              draft.simulator(simulator);
              return new Simulation(agents, draft::refuse).attempt(text, simulator);
            })
        .ifPresent(reading -> draft.ran(reading, text));
  }

  /** The simulator that the opening line names, or the scenario itself. */
  private static Optional<Simulator<?>> simulator(ScenarioText text, RunDraft draft) {
    Block.Attribute value = draft.block().value();
    Optional<Simulator<?>> named = Simulators.named(value.text());
    if (named.isEmpty() && !value.text().isEmpty()) {
      unknown(value.text(), value.textPosition(), draft::refuse);
      return Optional.empty();
    }
    return new Simulation(ProjectAgents.NONE, draft::refuse).simulator(text, value.text());
  }

  private static void unknown(String name, Position position, Consumer<Finding> findings) {
    List<String> known = Simulators.all().stream().<String>map(Simulator::name).toList();
    String hint = Suggestion.hint(name, known, "one of " + String.join(", ", known));
    findings.accept(Finding.of(Rule.BAD_SCENARIO, position, hint, "no simulator \"" + name + "\""));
  }
}
