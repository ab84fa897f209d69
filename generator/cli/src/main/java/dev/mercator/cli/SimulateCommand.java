package dev.mercator.cli;

import dev.mercator.build.Agents;
import dev.mercator.build.Project;
import dev.mercator.diag.Finding;
import dev.mercator.diag.SourceLines;
import dev.mercator.render.RunDrawing;
import dev.mercator.render.RunText;
import dev.mercator.scenario.AgentsFile;
import dev.mercator.scenario.Origin;
import dev.mercator.scenario.ProjectAgents;
import dev.mercator.scenario.ScenarioText;
import dev.mercator.scenario.Simulation;
import dev.mercator.simulator.Simulator;
import dev.mercator.simulator.Simulators;
import dev.mercator.simulator.trace.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mercator simulate}: runs a scenario and prints the run. */
@Command(
    name = "simulate",
    description = "Runs a scenario, TOML or JSON, and prints what happens and why.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "A scenario names its simulator with the key simulator, and takes the project's agent",
      "types with agents = \"project\". A wrong scenario yields all its findings at once.",
      "",
      "Examples:",
      "  mercator simulate scenario.toml",
      "  mercator simulate scenario.toml --format svg > run.svg",
      "  mercator simulate --simulator sprint --format json - < sprint.json"
    })
final class SimulateCommand implements Callable<Integer> {
  /** How a run is printed. */
  enum Format {
    TEXT,
    JSON,
    SVG;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The names of all simulators. */
  static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Names() {
      super(Simulators.all().stream().<String>map(Simulator::name).toList());
    }
  }

  private final Console console;
  private final List<Finding> findings = new ArrayList<>();
  private final List<InputFile> files = new ArrayList<>();
  private SourceLines others = SourceLines.NONE;

  @Parameters(paramLabel = "FILE", description = "The scenario; - for standard input.")
  private String file = "";

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--simulator",
      defaultValue = "",
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = "Which runs it, where the scenario names none: ${COMPLETION-CANDIDATES}.")
  private String simulator = "";

  @Option(
      names = "--agents",
      paramLabel = "FILE",
      description = "Run on the agent types of this agents file, whatever the scenario says.")
  private @Nullable String agents;

  @Option(
      names = "--project",
      defaultValue = ".",
      paramLabel = "DIR",
      description =
          "The project whose agents a scenario may ask for (default: the current folder).")
  private Path project = Path.of(".");

  SimulateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<Trace> trace = InputFile.read(file, console, findings::add).flatMap(this::run);
    InputFile.report(findings, InputFile.lines(files, others), console);
    trace.ifPresent(this::print);
    return trace.isPresent() && trace.get().broken().isEmpty() ? 0 : 1;
  }

  private Optional<Trace> run(InputFile input) {
    files.add(input);
    ScenarioText.Syntax syntax = ScenarioText.Syntax.of(input.name(), input.text());
    Origin origin = Origin.whole(input.name());
    return ScenarioText.read(origin, syntax, input.text(), findings::add)
        .map(text -> agents == null ? text : text.with("agents", ProjectAgents.WORD))
        .flatMap(this::run);
  }

  private Optional<Trace> run(ScenarioText text) {
    Simulation simulation = new Simulation(agents(text), findings::add);
    Optional<Trace> trace = simulation.run(text, simulator);
    return InputFile.fail(findings) ? Optional.empty() : trace;
  }

  /** The agents file is read only where the scenario runs on it, so that it alone is judged. */
  private ProjectAgents agents(ScenarioText text) {
    if (!ProjectAgents.WORD.equals(text.values().get("agents"))) {
      return ProjectAgents.NONE;
    } else if (agents != null) {
      return InputFile.read(agents, console, findings::add)
          .map(this::agents)
          .orElse(new ProjectAgents(Optional.of(List.of())));
    }
    Project opened = Project.open(project);
    others = opened.lines();
    findings.addAll(opened.findings());
    return Agents.of(opened.config(), findings::add);
  }

  private ProjectAgents agents(InputFile input) {
    files.add(input);
    return AgentsFile.read(input.name(), input.text(), findings::add);
  }

  private void print(Trace trace) {
    console
        .out()
        .print(
            switch (format) {
              case TEXT -> RunText.of(trace);
              case JSON -> trace.json();
              case SVG -> RunDrawing.file(trace);
            });
    trace.broken().forEach(broken -> console.err().println("BROKEN INVARIANT: " + broken));
  }
}
