package dev.mercator.benchmark;

import dev.mercator.build.Compilation;
import dev.mercator.build.Compiler;
import dev.mercator.build.Progress;
import dev.mercator.build.Project;
import dev.mercator.export.MemoryBodies;
import dev.mercator.model.History;
import dev.mercator.plan.Backlog;
import dev.mercator.plan.Next;
import dev.mercator.plan.Outlook;
import dev.mercator.plan.WhatIf;
import dev.mercator.query.Evaluation;
import dev.mercator.query.Query;
import dev.mercator.query.Query.Form;
import dev.mercator.query.Vocabulary;
import dev.mercator.render.Edition;
import dev.mercator.render.SiteRenderer;
import dev.mercator.render.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is computed from a backlog of pages, from few items to many. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ViewsBenchmark {
  private static final String QUERY =
      "gap where step = open and priority <= High show id, title, count(blocks+) "
          + "sort priority, count(blocks+) desc limit 100";

  private static final Pattern VIEWS = Pattern.compile("by-type/gap.*|next.html|plan.html");

  /** How many items there are, with three dependencies each. */
  @Param({"100", "1000", "10000"})
  public int items;

  private @Nullable Compilation compilation;
  private @Nullable Edition edition;

  /** Writes the pages, compiles them, and works out the plan that views show. */
  @Setup
  public void compile() throws IOException {
    Path folder = Files.createTempDirectory("items");
    new SyntheticItems(items, 1).write(folder);
    Compilation compiled =
        new Compiler(Project.open(folder).config(), new MemoryBodies(), Progress.SILENT, 1)
            .compile(folder.resolve("out"), false);
    Tree.remove(folder);
    Outlook outlook = compiled.outlook();
    outlook.whatIf();
    compilation = compiled;
    edition =
        new Edition(
            compiled.atlas(), compiled.examples(), List.of(), outlook, History.NONE, "benchmark");
  }

  private Compilation compiled() {
    if (compilation == null) {
      throw new IllegalStateException("not set up");
    }
    return compilation;
  }

  private Edition edition() {
    if (edition == null) {
      throw new IllegalStateException("not set up");
    }
    return edition;
  }

  /** Which items may start, ranked, and what holds up the others. */
  @Benchmark
  public Next next() {
    return Next.of(Backlog.of(compiled().atlas()), List.of());
  }

  /** The backlog run through the dispatcher, with all its what-ifs. */
  @Benchmark
  public WhatIf plan() {
    return compiled().outlook().whatIf();
  }

  /** Every view of the items as HTML: board, table, matrix, roadmap, graph, groups, next, plan. */
  @Benchmark
  public long views() {
    return SiteRenderer.of(edition(), Theme.builtIn()).sheets().stream()
        .filter(sheet -> VIEWS.matcher(sheet.address()).matches())
        .mapToLong(sheet -> sheet.content().get().length)
        .sum();
  }

  /** The answer to one query. */
  @Benchmark
  public int query() {
    Vocabulary words = Vocabulary.of(compiled().atlas());
    Query query = Query.read(QUERY, words, Form.TABLE).query().orElseThrow();
    return Evaluation.of(query, compiled().atlas(), query.limit()).total();
  }
}
