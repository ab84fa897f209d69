package dev.mercator.build;

import dev.mercator.check.Checks;
import dev.mercator.config.Config;
import dev.mercator.diag.Finding;
import dev.mercator.example.ExampleRunner;
import dev.mercator.example.Examples;
import dev.mercator.example.Run;
import dev.mercator.graph.Atlas;
import dev.mercator.graph.AtlasBuilder;
import dev.mercator.model.Block;
import dev.mercator.model.Bodies;
import dev.mercator.model.Page;
import dev.mercator.model.Place;
import dev.mercator.parse.PageParser;
import dev.mercator.scenario.ProjectAgents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** Compiles sources: reads each file once, parses in parallel, joins, checks. */
public final class Compiler {
  private final Config config;
  private final Origin origin;
  private final Bodies bodies;
  private final Progress progress;
  private final int threads;
  private final ConcurrentLinkedQueue<Finding> findings = new ConcurrentLinkedQueue<>();

  /**
   * @param bodies where text and HTML are kept
   * @param threads how many parse at once, at least 1
   */
  public Compiler(Config config, Bodies bodies, Progress progress, int threads) {
    this(config, new Origin.Disk(config.root()), bodies, progress, threads);
  }

  Compiler(Config config, Origin origin, Bodies bodies, Progress progress, int threads) {
    this.config = config;
    this.origin = origin;
    this.bodies = bodies;
    this.progress = progress;
    this.threads = threads;
  }

  /**
   * Compiles once.
   *
   * @param output the folder that will be written to, which is not read
   * @param drafts whether pages with {@code draft: true} take part
   */
  public Compilation compile(Path output, boolean drafts) {
    progress.stage("reading", 0);
    Reading reading = Reading.of(config, origin, output, drafts, findings::add);
    List<Page> pages = new ArrayList<>();
    for (PageParser.Parsed parsed : parse(reading)) {
      pages.add(parsed.page());
      findings.addAll(parsed.findings());
    }
    return join(reading, pages);
  }

  /** Counts a finding among those of the compilation. */
  void found(Finding finding) {
    findings.add(finding);
  }

  /**
   * Joins pages that were parsed, and checks what they come to.
   *
   * @param pages of that reading, in any order
   */
  Compilation join(Reading reading, List<Page> pages) {
    ProjectAgents agents = Agents.of(config, origin, findings::add);
    Agents.named(config.plan(), agents, findings::add);
    Examples examples = examples(pages, agents);
    progress.stage("joining", 0);
    Atlas atlas =
        AtlasBuilder.build(
            config.site(),
            config.types(),
            pages,
            examples.all().stream().map(Run::example).toList());
    progress.stage("checking", 0);
    findings.addAll(Checks.run(atlas));
    return new Compilation(
        config,
        atlas,
        examples,
        bodies,
        findings.stream().sorted().toList(),
        agents,
        reading.addresses().folderHubs().stream().sorted().toList(),
        asset -> reading.sources().path(asset.collection(), asset.source()),
        place -> reading.sources().path(place.collection(), place.relative()));
  }

  /** A block of a page that is an example. */
  private record Shown(int index, Page page, Block block) {}

  private Examples examples(List<Page> pages, ProjectAgents agents) {
    ExampleRunner runner = new ExampleRunner(agents, pages);
    List<Shown> shown = new ArrayList<>();
    pages.stream()
        .sorted(Comparator.comparing(Page::place))
        .forEach(
            page ->
                ExampleRunner.examples(page)
                    .forEach(block -> shown.add(new Shown(shown.size(), page, block))));
    progress.stage("running examples", shown.size());
    Map<Integer, Run> runs = new ConcurrentSkipListMap<>();
    try (Workers workers = new Workers(threads)) {
      workers.forEach(
          shown,
          one -> {
            runs.put(one.index(), runner.run(one.page(), one.block()));
            progress.step();
          });
    }
    runs.values().forEach(run -> findings.addAll(run.findings()));
    return new Examples(runs.values());
  }

  /** Parses all pages; their texts go to the bodies and are not in what comes back. */
  List<PageParser.Parsed> parse(Reading reading) {
    List<Place> places = reading.addresses().places();
    progress.stage("parsing", places.size());
    ConcurrentLinkedQueue<PageParser.Parsed> pages = new ConcurrentLinkedQueue<>();
    try (Workers workers = new Workers(threads)) {
      workers.forEach(
          places,
          place -> {
            reading.page(place).map(this::withoutBody).ifPresent(pages::add);
            progress.step();
          });
    }
    return new ArrayList<>(pages);
  }

  private PageParser.Parsed withoutBody(PageParser.Parsed parsed) {
    if (!parsed.page().place().generated()) {
      bodies.put(parsed.page().id(), parsed.body());
    }
    return new PageParser.Parsed(parsed.page(), Reading.NOTHING, parsed.findings());
  }
}
