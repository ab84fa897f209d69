package dev.mercator.cli;

import dev.mercator.build.Compilation;
import dev.mercator.build.Project;
import dev.mercator.check.Verdict;
import dev.mercator.example.Acceptance;
import dev.mercator.example.Run;
import dev.mercator.example.SourceEdit;
import dev.mercator.export.ExamplesJson;
import dev.mercator.export.MemoryBodies;
import dev.mercator.model.Block;
import dev.mercator.model.Example;
import dev.mercator.model.Page;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mercator examples}: runs the examples of pages, and accepts what they give. */
@Command(
    name = "examples",
    description = {
      "Runs the examples of all pages and lists them with their verdicts. Where a run differs from",
      "what its block expects, shows the change that would make it hold; --accept writes it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Only expectations that differ are touched. A block without any gets one of its figures and",
      "decisions. Review the change: it is what the pages then promise.",
      "",
      "Examples:",
      "  mercator examples",
      "  mercator examples --format json | jq '.examples[] | select(.verdict != \"verified\")'",
      "  mercator examples --accept && git diff"
    })
final class ExamplesCommand implements Callable<Integer> {
  /** How examples are listed. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.TEXT;

  @Option(names = "--accept", description = "Write what the runs gave into the sources.")
  private boolean accept;

  ExamplesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Project opened = project.open();
    ProjectOptions.sayDefaults(opened, console);
    Verdict config = ProjectOptions.ofConfig(opened);
    if (config.blocks()) {
      ProjectOptions.report(opened, config, 0, console);
      return 1;
    }
    Compilation compilation = compile(opened);
    boolean changed = false;
    for (Page page : compilation.atlas().pages()) {
      changed |= page(opened, compilation, page);
    }
    Compilation result = accept && changed ? compile(opened) : compilation;
    if (format == Format.JSON) {
      ExamplesJson.write(result.atlas(), result.examples(), console.bytes());
    } else {
      list(result, changed);
    }
    boolean hold =
        result.examples().all().stream()
            .allMatch(run -> run.example().verdict() == Example.Verdict.VERIFIED);
    return hold ? 0 : 1;
  }

  private Compilation compile(Project opened) {
    try (Watched watched = Watched.on(console)) {
      return project.compile(
          opened, new MemoryBodies(), watched.progress(), ProjectOptions.outputOf(opened), true);
    }
  }

  private void list(Compilation compilation, boolean changed) {
    List<Run> runs = compilation.examples().all();
    for (Run run : runs) {
      Example example = run.example();
      console
          .out()
          .printf(
              Locale.ROOT,
              "%-10s  %s:%d  %s  %s%n",
              example.verdict().word(),
              example.position().file(),
              example.position().line(),
              example.simulator(),
              example.title());
    }
    long verified =
        runs.stream().filter(r -> r.example().verdict() == Example.Verdict.VERIFIED).count();
    console.err().println(verified + " of " + runs.size() + " examples verified");
    if (changed && !accept) {
      console.err().println("Nothing was written: --accept writes the changes shown.");
    } else if (verified < runs.size()) {
      console.err().println("mercator check says what is wrong with the others.");
    }
  }

  /** Shows, and if told to writes, what the runs of a page's examples would change in it. */
  private boolean page(Project opened, Compilation compilation, Page page) throws IOException {
    List<Run> runs = compilation.examples().of(page);
    Optional<SourceEdit> source = Optional.empty();
    Path file = opened.config().root().resolve(page.place().source());
    List<List<String>> shown = new ArrayList<>();
    for (int i = runs.size() - 1; i >= 0; i--) {
      Block block = page.blocks().get(runs.get(i).example().block());
      Optional<String> text = Acceptance.accepted(block, runs.get(i));
      if (text.isPresent()) {
        if (source.isEmpty()) {
          source = read(file);
        }
        source.ifPresent(edit -> shown.add(0, hunk(block, edit.replace(block, text.get()))));
      }
    }
    if (source.isEmpty()) {
      return false;
    }
    console.err().println("--- " + page.place().source());
    shown.forEach(lines -> lines.forEach(console.err()::println));
    if (accept) {
      Files.writeString(file, source.get().text());
    }
    return true;
  }

  /** A change with three lines around it. */
  private static List<String> hunk(Block block, List<String> lines) {
    List<String> hunk = new ArrayList<>();
    hunk.add("@@ " + block.line() + " @@ " + block.text("title"));
    for (int i = 0; i < lines.size(); i++) {
      List<String> around = lines.subList(Math.max(0, i - 3), Math.min(lines.size(), i + 4));
      if (around.stream().anyMatch(line -> !line.startsWith(" "))) {
        hunk.add(lines.get(i));
      }
    }
    return hunk;
  }

  /** A file that is not UTF-8 could not be written back as it was. */
  private Optional<SourceEdit> read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(new SourceEdit(text));
    } catch (CharacterCodingException e) {
      console.err().println(file + " is not UTF-8 and is left as it is");
      return Optional.empty();
    }
  }
}
