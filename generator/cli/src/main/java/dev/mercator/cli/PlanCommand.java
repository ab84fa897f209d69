package dev.mercator.cli;

import dev.mercator.build.Compilation;
import dev.mercator.diag.Suggestion;
import dev.mercator.export.PlanJson;
import dev.mercator.model.PlanSettings;
import dev.mercator.plan.Backlog;
import dev.mercator.plan.Crew;
import dev.mercator.plan.PlanReport;
import dev.mercator.plan.Planning;
import dev.mercator.plan.Proposal;
import dev.mercator.render.PlanPicture;
import dev.mercator.simulator.dispatcher.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mercator plan}: the backlog run through the dispatcher's simulator. */
@Command(
    name = "plan",
    description = "Runs what is open on the project's panes: what starts now, what waits and why.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Panes, cap, order and days by effort are those of [plan] in atlas.toml unless given here.",
      "",
      "Examples:",
      "  mercator plan",
      "  mercator plan --panes 8 --cap 2 --order id",
      "  mercator plan --done GAP-PAR-003 --split src/cli/     # what if",
      "  mercator plan --format svg > panes.svg"
    })
final class PlanCommand implements Callable<Integer> {
  /** How the plan is printed. */
  enum Format {
    TEXT,
    JSON,
    SVG;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which item is tried first. */
  enum Order {
    ID,
    LONGEST;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Spec private CommandSpec spec;
  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(names = "--panes", paramLabel = "N", description = "How many panes may live at once.")
  private @Nullable Integer panes;

  @Option(names = "--cap", paramLabel = "N", description = "How many items a pane may carry.")
  private @Nullable Integer cap;

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      description = "Which item is tried first, one of ${COMPLETION-CANDIDATES}.")
  private @Nullable Order order;

  @Option(names = "--done", split = ",", paramLabel = "ITEM", description = "Items taken for done.")
  private List<String> done = List.of();

  @Option(
      names = "--split",
      split = ",",
      paramLabel = "PATH",
      description = "Paths taken for split, so that nobody shares them.")
  private List<String> split = List.of();

  @Option(
      names = "--limit",
      defaultValue = "10",
      paramLabel = "N",
      description = "How many rows of each list the text shows (default: 10).")
  private int limit = 10;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    atLeastOne("--panes", panes);
    atLeastOne("--cap", cap);
    atLeastOne("--limit", limit);
    Optional<Compilation> compilation = project.pages(project.open(), console);
    if (compilation.isEmpty()) {
      return 1;
    }
    PlanSettings settings = compilation.get().config().plan();
    Backlog backlog = Backlog.of(compilation.get().atlas());
    Proposal usual = Proposal.of(settings, compilation.get().agents().types());
    known(Planning.of(backlog, settings, usual));
    print(Planning.of(backlog, settings, proposal(backlog, usual)));
    return 0;
  }

  private Proposal proposal(Backlog backlog, Proposal usual) {
    Crew crew = usual.crew();
    return new Proposal(
        new Crew(
            crew.agent(), cap == null ? crew.cap() : cap, panes == null ? crew.panes() : panes),
        order == null ? usual.order() : Scenario.Order.valueOf(order.name()),
        ItemNames.pending(backlog, done, spec.commandLine()),
        split);
  }

  /** A path that nobody shares cannot be split; that is most likely a slip of the pen. */
  private void known(Planning planning) {
    List<String> shared = planning.sharedPaths();
    for (String path : split) {
      if (!shared.contains(path)) {
        throw new ParameterException(
            spec.commandLine(),
            "no items share the path \""
                + path
                + "\""
                + Suggestion.nearest(path, shared)
                    .map(name -> "; did you mean \"" + name + "\"?")
                    .orElse(""));
      }
    }
  }

  private void atLeastOne(String option, @Nullable Integer value) {
    if (value != null && value < 1) {
      throw new ParameterException(spec.commandLine(), option + " is at least 1");
    }
  }

  private void print(Planning planning) throws IOException {
    switch (format) {
      case TEXT -> PlanReport.print(planning.plan(), planning.whatIf(), limit, console.out());
      case JSON -> PlanJson.write(planning.plan(), planning.whatIf(), console.bytes());
      case SVG -> console.out().print(PlanPicture.file(planning.plan()));
    }
  }
}
