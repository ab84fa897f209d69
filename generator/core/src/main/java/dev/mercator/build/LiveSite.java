package dev.mercator.build;

import dev.mercator.check.Verdict;
import dev.mercator.diag.Graded;
import dev.mercator.export.Compiled;
import dev.mercator.export.Exporter;
import dev.mercator.export.Exporters;
import dev.mercator.export.MemoryOutput;
import dev.mercator.export.Records;
import dev.mercator.model.Bodies.Body;
import dev.mercator.model.History;
import dev.mercator.model.Page;
import dev.mercator.model.Target;
import dev.mercator.plan.Outlook;
import dev.mercator.render.SiteRenderer;
import dev.mercator.render.Theme;
import dev.mercator.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A site of which no file is written: each is made when it is asked for. Nothing here changes but
 * what it remembers; safe to ask from several threads.
 */
public final class LiveSite {
  private static final String SEARCH = "search/";

  private final Compilation compilation;
  private final Verdict verdict;
  private final History history;
  private final Outlook outlook;
  private final SiteRenderer renderer;
  private final Records records;
  private final int threads;
  private final Map<String, Supplier<byte[]>> made = new HashMap<>();
  private final Map<String, Path> files = new HashMap<>();
  private final Map<String, byte[]> tools = new HashMap<>();
  private final Set<String> kinds = new HashSet<>();

  private LiveSite(
      Compilation compilation,
      Verdict verdict,
      History history,
      Outlook outlook,
      Theme theme,
      int threads) {
    this.compilation = compilation;
    this.verdict = verdict;
    this.history = history;
    this.outlook = outlook;
    this.threads = threads;
    this.renderer = SiteRenderer.of(compilation.edition(verdict, outlook, history), theme);
    this.records = new Records(compilation.atlas());
    theme.assets().forEach((address, bytes) -> made.put(address, () -> bytes));
    compilation.assets().forEach(this::add);
    renderer.sheets().forEach(sheet -> made.put(sheet.address(), sheet.content()));
    compilation.atlas().pages().forEach(this::add);
  }

  /** The site of another one whose pages were parsed anew, and nothing else. */
  private LiveSite(LiveSite site, List<Page> pages) {
    this.compilation = site.compilation;
    this.verdict = site.verdict;
    this.history = site.history;
    this.outlook = site.outlook;
    this.renderer = site.renderer;
    this.records = site.records;
    this.threads = site.threads;
    made.putAll(site.made);
    files.putAll(site.files);
    pages.forEach(this::add);
    pages.stream().flatMap(page -> page.links().stream()).forEach(link -> add(link.target()));
  }

  /**
   * The site of a compilation.
   *
   * @throws dev.mercator.render.ThemeFault if a template of the theme is not valid
   */
  static LiveSite of(Compilation compilation, Verdict verdict, History history, int threads) {
    return new LiveSite(
        compilation,
        verdict,
        history,
        compilation.outlook(),
        ThemeFolder.over(Theme.builtIn(), compilation.config().theme()),
        threads);
  }

  /**
   * The same site with pages in place of those at the same addresses. What other pages and views
   * say of them stays as it was.
   */
  LiveSite with(List<Page> pages) {
    return pages.isEmpty() ? this : new LiveSite(this, pages);
  }

  private void add(Page page) {
    made.put(page.place().html(), () -> renderer.page(page, body(page).html(), record(page)));
    made.put(page.place().record(), () -> record(page));
  }

  private void add(Target target) {
    if (target instanceof Target.ToAsset asset) {
      files.put(asset.address(), compilation.files().apply(asset));
    }
  }

  private Body body(Page page) {
    return page.place().generated() ? Reading.NOTHING : compilation.bodies().get(page.id());
  }

  private byte[] record(Page page) {
    return records.page(page, body(page).markdown());
  }

  /** What was found, in order of place. */
  public List<Graded> findings() {
    return verdict.shown();
  }

  /** How many pages it has. */
  public int pages() {
    return compilation.atlas().pages().size();
  }

  /** The address of the page that a source file became; nothing for other files. */
  public Optional<String> page(String source) {
    return compilation.atlas().pages().stream()
        .filter(page -> page.place().source().equals(source))
        .map(page -> page.place().html())
        .findFirst();
  }

  /**
   * A file of the site, as a build would write it.
   *
   * @param address relative to the site's root, as links lead to it
   * @return nothing where the site has no such file
   * @throws dev.mercator.render.ThemeFault if the theme names what is not there
   */
  public Optional<byte[]> file(String address) throws IOException {
    Supplier<byte[]> supplier = made.get(address);
    if (supplier != null) {
      return Optional.of(supplier.get());
    }
    Path file = files.get(address);
    if (file != null) {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
    return forTools(address);
  }

  /** Files for tools are made a kind at a time, and kept. */
  private synchronized Optional<byte[]> forTools(String address) {
    MemoryOutput output = new MemoryOutput();
    if (address.startsWith(SEARCH) && kinds.add(SEARCH)) {
      search(output);
    }
    Exporters.all().stream()
        .filter(exporter -> !exporter.name().equals("records") && mayWrite(exporter, address))
        .filter(exporter -> kinds.add(exporter.name()))
        .forEach(exporter -> exporter.write(compiled(), output));
    tools.putAll(output.files());
    return Optional.ofNullable(tools.get(address));
  }

  private static boolean mayWrite(Exporter exporter, String address) {
    int open = exporter.address().indexOf('{');
    return open < 0
        ? exporter.address().equals(address)
        : address.startsWith(exporter.address().substring(0, open));
  }

  private void search(MemoryOutput output) {
    if (compilation.config().site().search()) {
      try (Workers workers = new Workers(threads)) {
        SearchIndex.write(
            compilation.atlas(), page -> body(page).text(), threads, workers::forEach, output::put);
      }
    }
  }

  private Compiled compiled() {
    return new Compiled(
        compilation.atlas(),
        compilation.examples(),
        compilation.bodies(),
        verdict.shown(),
        outlook,
        Version.number(),
        compilation.inputHash(),
        history);
  }
}
