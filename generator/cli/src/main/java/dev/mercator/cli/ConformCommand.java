package dev.mercator.cli;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.diag.SourceLines;
import dev.mercator.scenario.Answer;
import dev.mercator.scenario.Origin;
import dev.mercator.scenario.ScenarioText;
import dev.mercator.simulator.conform.Case;
import dev.mercator.simulator.conform.Conform;
import dev.mercator.simulator.conform.Verdict;
import dev.mercator.simulator.trace.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mercator conform}: runs the cases of conformance files. */
@Command(
    name = "conform",
    description = "Runs conformance cases against the simulators, or against another program.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "With --exec the program is started once for each case: the case as JSON on its standard",
      "input, without what it expects; its answer as JSON on its standard output. The command",
      "is split at blanks, quotes keep words together, and no shell is involved.",
      "",
      "Examples:",
      "  mercator conform out/conformance/*.json",
      "  mercator conform --exec './mine --answer' out/conformance/dispatcher.json"
    })
final class ConformCommand implements Callable<Integer> {
  /** How verdicts are printed. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private @Nullable CommandSpec spec;

  private final Console console;
  private final List<Finding> findings = new ArrayList<>();
  private final List<InputFile> files = new ArrayList<>();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files of cases, JSON; - for standard input.")
  private List<String> names = List.of();

  @Option(
      names = "--exec",
      paramLabel = "COMMAND",
      description = "Ask this program instead of the simulators.")
  private @Nullable String exec;

  @Option(
      names = "--timeout",
      defaultValue = "10",
      paramLabel = "SECONDS",
      description = "How long the program may take for a case (default: 10).")
  private int timeout = 10;

  @Option(
      names = "--jobs",
      defaultValue = "1",
      paramLabel = "N",
      description = "How many cases the program is asked at once (default: 1).")
  private int jobs = 1;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  ConformCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    VerdictReport report = new VerdictReport(format == Format.TEXT, console.out());
    for (String name : names) {
      file(name, report);
    }
    InputFile.report(findings, InputFile.lines(files, SourceLines.NONE), console);
    report.end();
    return report.failed() || InputFile.fail(findings) ? 1 : 0;
  }

  private void file(String name, VerdictReport report) throws InterruptedException {
    InputFile input = InputFile.read(name, console, findings::add).orElse(null);
    if (input == null) {
      return;
    }
    files.add(input);
    ScenarioText text =
        ScenarioText.read(
                Origin.whole(input.name()),
                ScenarioText.Syntax.of(input.name(), input.text()),
                input.text(),
                Rule.UNREADABLE_FILE,
                findings::add)
            .orElse(null);
    if (text != null) {
      List<Case> cases = Conform.cases(text.values());
      report.begin(input.name(), String.valueOf(text.values().get("suite")));
      judge(cases, text, report);
      report.endFile();
    }
  }

  private void judge(List<Case> cases, ScenarioText text, VerdictReport report)
      throws InterruptedException {
    ExecutorService asking = Executors.newFixedThreadPool(Math.max(1, exec == null ? 1 : jobs));
    try {
      Program program = exec == null ? null : program(exec);
      List<Future<Verdict>> verdicts = new ArrayList<>();
      for (Case one : cases) {
        verdicts.add(asking.submit(() -> program == null ? one.verdict() : ask(one, program)));
      }
      for (int i = 0; i < cases.size(); i++) {
        report.add(verdicts.get(i).get(), text.position(cases.get(i).path()));
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      asking.shutdownNow();
    }
  }

  private Program program(String command) {
    List<String> words =
        CommandWords.of(command)
            .orElseThrow(() -> wrong("--exec: no command, or a quote that is not closed"));
    if (timeout < 1 || jobs < 1) {
      throw wrong("--timeout and --jobs begin at 1");
    }
    return new Program(words, timeout);
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }

  private static Verdict ask(Case one, Program program) throws InterruptedException {
    if (!one.isReadable()) {
      return one.verdict();
    }
    Program.Said said = program.ask(Json.write(one.question()));
    if (!said.fault().isEmpty()) {
      return one.unanswered(said.fault());
    }
    Answer answer = Answer.read(said.output());
    return answer.fault().isEmpty() ? one.judge(answer.value()) : one.unanswered(answer.fault());
  }
}
