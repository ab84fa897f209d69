package dev.mercator.build;

import dev.mercator.check.Verdict;
import dev.mercator.export.Compiled;
import dev.mercator.export.Exporter;
import dev.mercator.export.Exporters;
import dev.mercator.export.Output;
import dev.mercator.export.Records;
import dev.mercator.model.Bodies.Body;
import dev.mercator.model.Page;
import dev.mercator.model.Target;
import dev.mercator.render.Edition;
import dev.mercator.render.Sheet;
import dev.mercator.render.SiteRenderer;
import dev.mercator.render.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Writes the files of a site: pages and records in parallel, then what speaks of all of them. */
final class SiteWriter {
  private static final Body NOTHING = new Body("", "");

  private final Compilation compilation;
  private final Verdict verdict;
  private final Output output;
  private final Progress progress;
  private final int threads;

  SiteWriter(
      Compilation compilation, Verdict verdict, Output output, Progress progress, int threads) {
    this.compilation = compilation;
    this.verdict = verdict;
    this.output = output;
    this.progress = progress;
    this.threads = threads;
  }

  void write() {
    Theme theme = ThemeFolder.over(Theme.builtIn(), compilation.config().theme());
    Edition edition =
        new Edition(compilation.atlas(), verdict.shown(), Map.of(), "Mercator " + Version.number());
    SiteRenderer renderer = SiteRenderer.of(edition, theme);
    theme.assets().forEach(output::put);
    pages(renderer);
    compilation.assets().forEach(this::asset);
    forTools();
  }

  /** Each page's text is fetched once, for its record and its HTML. */
  private void pages(SiteRenderer renderer) {
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
            output.put(sheet.address(), sheet.html().get());
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

  private void forTools() {
    progress.stage("indexing", 0);
    Compiled compiled =
        new Compiled(
            compilation.atlas(),
            compilation.bodies(),
            verdict.shown(),
            Version.number(),
            compilation.inputHash());
    for (Exporter exporter : Exporters.all()) {
      if (!exporter.name().equals("records")) {
        exporter.write(compiled, output);
      }
    }
  }
}
