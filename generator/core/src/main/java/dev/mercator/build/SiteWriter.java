package dev.mercator.build;

import dev.mercator.check.Verdict;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.export.Compiled;
import dev.mercator.export.Exporter;
import dev.mercator.export.Exporters;
import dev.mercator.export.Output;
import dev.mercator.export.Records;
import dev.mercator.model.Bodies.Body;
import dev.mercator.model.History;
import dev.mercator.model.Page;
import dev.mercator.model.Place;
import dev.mercator.model.Target;
import dev.mercator.plan.Outlook;
import dev.mercator.render.Sheet;
import dev.mercator.render.SiteRenderer;
import dev.mercator.render.Theme;
import dev.mercator.search.SearchIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the files of a site: pages and records in parallel, then what speaks of all of them. */
final class SiteWriter {
  private static final Body NOTHING = new Body("", "", "");

  private final Compilation compilation;
  private final Verdict verdict;
  private final History history;
  private final Output output;
  private final Progress progress;
  private final int threads;
  private final Theme theme;
  private final Outlook outlook;
  private final SiteRenderer renderer;

  SiteWriter(
      Compilation compilation,
      Verdict verdict,
      History history,
      Output output,
      Progress progress,
      int threads) {
    this.compilation = compilation;
    this.verdict = verdict;
    this.history = history;
    this.output = output;
    this.progress = progress;
    this.threads = threads;
    this.theme = ThemeFolder.over(Theme.builtIn(), compilation.config().theme());
    this.outlook = compilation.outlook();
    this.renderer = SiteRenderer.of(compilation.edition(verdict, outlook, history), theme);
  }

  /** What keeps the site from being written: two things at one address. */
  List<Finding> collisions() {
    Map<String, String> taken = new HashMap<>();
    theme.assets().keySet().forEach(address -> taken.put(address, "the theme"));
    Exporters.all().stream()
        .filter(Exporter::single)
        .forEach(exporter -> taken.put(exporter.address(), "the file for tools of that name"));
    renderer.sheets().forEach(sheet -> taken.put(sheet.address(), "a generated page"));
    List<Finding> findings = new ArrayList<>();
    for (Page page : compilation.atlas().pages()) {
      String owner = taken.putIfAbsent(page.place().html(), page.place().source());
      if (owner != null) {
        findings.add(collision(page.start(), page.place().html(), owner));
      }
    }
    for (Target.ToAsset asset : compilation.assets()) {
      String source = Place.join(asset.collection().path(), asset.source());
      String owner = taken.putIfAbsent(asset.address(), source);
      if (owner != null) {
        findings.add(collision(Position.startOf(source), asset.address(), owner));
      }
    }
    return findings;
  }

  private static Finding collision(Position position, String address, String owner) {
    return Finding.of(
        Rule.ADDRESS_COLLISION, position, "rename the file, or exclude it", address, owner);
  }

  void write() {
    theme.assets().forEach(output::put);
    pages();
    compilation.assets().forEach(this::asset);
    forTools();
    if (compilation.config().site().search()) {
      search();
    }
  }

  /** Each page's text is fetched once, for its record and its HTML. */
  private void pages() {
    List<Page> pages = compilation.atlas().pages();
    List<Sheet> sheets = renderer.sheets();
    Records records = new Records(compilation.atlas());
    progress.stage("rendering", pages.size() + sheets.size());
    try (Workers workers = new Workers(threads)) {
      workers.forEach(
          pages,
          page -> {
            Body body = page.place().generated() ? NOTHING : compilation.bodies().get(page.id());
            byte[] record = records.page(page, body.markdown());
            output.put(page.place().record(), record);
            output.put(page.place().html(), renderer.page(page, body.html(), record));
            progress.step();
          });
      workers.forEach(
          sheets,
          sheet -> {
            output.put(sheet.address(), sheet.content().get());
            progress.step();
          });
    }
  }

  private void asset(Target.ToAsset asset) {
    try (OutputStream file = output.open(asset.address())) {
      Files.copy(compilation.files().apply(asset), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void search() {
    progress.stage("searching", 0);
    try (Workers workers = new Workers(threads)) {
      SearchIndex.write(
          compilation.atlas(),
          page -> page.place().generated() ? "" : compilation.bodies().text(page.id()),
          threads,
          workers::forEach,
          output::put);
    }
  }

  private void forTools() {
    progress.stage("indexing", 0);
    Compiled compiled =
        new Compiled(
            compilation.atlas(),
            compilation.examples(),
            compilation.bodies(),
            verdict.shown(),
            outlook,
            Version.number(),
            compilation.inputHash(),
            history);
    for (Exporter exporter : Exporters.all()) {
      if (!exporter.name().equals("records")) {
        exporter.write(compiled, output);
      }
    }
  }
}
