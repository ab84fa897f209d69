package dev.mercator.cli;

import dev.mercator.build.Compilation;
import dev.mercator.cli.ProjectOptions.Weighed;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Graded;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Severity;
import dev.mercator.diag.TextReport;
import dev.mercator.export.AnswerFiles;
import dev.mercator.query.Answer;
import dev.mercator.query.Evaluation;
import dev.mercator.query.Mistake;
import dev.mercator.query.Query;
import dev.mercator.query.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mercator query}: one question in the language of query blocks. */
@Command(
    name = "query",
    description = "Answers a question about the pages, in the language of query blocks.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  mercator query 'gap where status = Missing and priority <= High sort priority'",
      "  mercator query 'count gap where depends_on is empty' docs",
      "  mercator query 'gap group category as chart'",
      "  mercator query 'status:Missing effort:S show id, title' --format csv"
    })
final class QueryCommand implements Callable<Integer> {
  /** What findings on the query name as their file. */
  private static final String QUERY = "query";

  private final Console console;

  @Parameters(index = "0", paramLabel = "QUERY", description = "The question.")
  private String text = "";

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.table;

  /** What an answer is printed as. */
  enum Format {
    table,
    json,
    csv
  }

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Weighed> weighed = project.weighed(project.open(), new NoBodies(), true, console);
    if (weighed.isEmpty()) {
      return 1;
    }
    Compilation compilation = weighed.get().compilation();
    Query.Reading reading = Query.read(text, Vocabulary.of(compilation.atlas()));
    if (reading.mistake().isPresent()) {
      complain(reading.mistake().get());
      return 2;
    }
    print(
        Evaluation.of(reading.query().orElseThrow(), compilation.atlas(), Integer.MAX_VALUE),
        compilation);
    return 0;
  }

  private void print(Answer answer, Compilation compilation) throws IOException {
    switch (format) {
      case table -> {
        new AnswerText(answer, console.out()).print();
        boolean counted = answer.query().form() == Query.Form.CHART;
        if (answer.more() > 0 && !counted) {
          console.err().println(answer.more() + " more");
        }
      }
      case json -> AnswerFiles.json(answer, compilation.atlas(), console.bytes());
      case csv -> AnswerFiles.csv(answer, console.bytes());
    }
  }

  private void complain(Mistake mistake) {
    Position position =
        new Position(QUERY, mistake.line(text), mistake.column(text), mistake.length());
    Finding finding = Finding.of(Rule.BAD_QUERY, position, mistake.hint(), mistake.message());
    TextReport report =
        console.terminal()
            ? TextReport.coloured(file -> text.lines().toList())
            : TextReport.plain(file -> text.lines().toList());
    report.print(List.of(new Graded(finding, Severity.ERROR)), console.err());
  }
}
