package dev.mercator.build;

import dev.mercator.check.Policy;
import dev.mercator.check.Verdict;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Graded;
import dev.mercator.diag.Rule;
import dev.mercator.model.Block;
import dev.mercator.model.Directive;
import dev.mercator.model.Page;
import dev.mercator.parse.PageParser.Parsed;
import dev.mercator.render.ThemeFault;
import dev.mercator.scenario.AgentsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A project that is edited while somebody looks at it. A change comes in two steps: {@link #touch}
 * parses the pages that changed and gives a site with them in it, in the time of a few pages;
 * {@link #settle} then joins and checks everything, so that other pages, views and findings say the
 * same. Where files came or went, or the configuration changed, only the second step shows it.
 *
 * <p>The two may run on two threads: {@code settle} works without keeping {@code touch} waiting.
 */
public final class LiveProject {
  private final Path path;
  private final Function<Project, Path> outputs;
  private final Function<Project, Policy> policies;
  private final boolean drafts;
  private final boolean dated;
  private final int threads;

  private Project project;
  private Optional<LiveSources> sources = Optional.empty();
  private State state = new State(Optional.empty(), List.of());
  private boolean all = true;

  /** Pages touched since the last settling began, by id. */
  private Map<String, Page> fresh = new LinkedHashMap<>();

  /**
   * @param path the project's folder or configuration file
   * @param outputs the folder that a project is built to, which is not read
   * @param policies how a project wants its findings weighed
   * @param drafts whether pages with {@code draft: true} take part
   * @param dated whether git is asked for dates, when all sources are read
   * @param threads how many threads work, at least 1
   */
  public LiveProject(
      Path path,
      Function<Project, Path> outputs,
      Function<Project, Policy> policies,
      boolean drafts,
      boolean dated,
      int threads) {
    this.path = path;
    this.outputs = outputs;
    this.policies = policies;
    this.drafts = drafts;
    this.dated = dated;
    this.threads = threads;
    this.project = Project.open(path);
  }

  /**
   * What can be shown.
   *
   * @param site the site; nothing while nothing could be compiled yet
   * @param findings what was found last, in order of place; where the configuration or the theme is
   *     wrong, what is wrong with it, and the site is the one from before
   */
  public record State(Optional<LiveSite> site, List<Graded> findings) {
    public State {
      findings = List.copyOf(findings);
    }
  }

  /** The project as it was opened last. */
  public synchronized Project project() {
    return project;
  }

  /** Where its files lie: folders, and whether what lies below counts too. */
  public synchronized Map<Path, Boolean> folders() {
    Map<Path, Boolean> folders = new LinkedHashMap<>();
    Path root = project.config().root().toAbsolutePath().normalize();
    folders.put(root, false);
    project
        .config()
        .collections()
        .forEach(c -> folders.put(root.resolve(c.path()).normalize(), true));
    project.config().theme().ifPresent(t -> folders.put(t.toAbsolutePath().normalize(), true));
    return folders;
  }

  /** Names of folders in which no sources lie. */
  public static Set<String> skipped() {
    return SourceFolder.NEVER;
  }

  /** What can be shown now. */
  public synchronized State state() {
    return state;
  }

  /** Whether {@link #settle} has something to do. */
  public synchronized boolean unsettled() {
    return all || !fresh.isEmpty();
  }

  /** Has everything read again when it settles. */
  public synchronized void touchAll() {
    all = true;
  }

  /**
   * Takes note of files that came, went or changed.
   *
   * @param files absolute, normalised
   * @return whether the site shows any of it already
   */
  public synchronized boolean touch(Set<Path> files) {
    List<Page> shown = new ArrayList<>();
    for (Path file : files) {
      LiveSources known = sources.orElse(null);
      if (known == null || isConfiguration(file)) {
        all = true;
        continue;
      }
      switch (known.change(file)) {
        case PAGE -> {
          Optional<Page> before = known.page(known.id(file));
          known.parse(file).ifPresentOrElse(page -> parsed(before, page, shown), this::touchAll);
        }
        case FILE ->
            known.parseThoseWith(file).forEach(page -> parsed(Optional.of(page), page, shown));
        case ALL -> all = true;
        case NONE -> {}
      }
    }
    state = new State(state.site().map(site -> site.with(shown)), state.findings());
    return !shown.isEmpty();
  }

  /** Examples of the page are run when all is joined; until then it is shown as it was. */
  private void parsed(Optional<Page> before, Page page, List<Page> shown) {
    fresh.put(page.id(), page);
    if (before.filter(old -> examples(old).equals(examples(page))).isPresent()) {
      shown.add(page);
    }
  }

  private static List<String> examples(Page page) {
    return page.blocks().stream()
        .filter(block -> block.directive() == Directive.SIMULATE)
        .map(Block::text)
        .toList();
  }

  private boolean isConfiguration(Path file) {
    Path root = project.config().root().toAbsolutePath().normalize();
    String agents = project.config().agents().orElse(AgentsFile.USUAL);
    return file.equals(root.resolve(Project.FILE))
        || file.equals(path.toAbsolutePath().normalize())
        || file.equals(root.resolve(agents).normalize())
        || project
            .config()
            .theme()
            .filter(t -> file.startsWith(t.toAbsolutePath().normalize()))
            .isPresent();
  }

  /** Joins and checks everything that was touched so far. */
  public State settle(Progress progress) {
    Optional<LiveSources> known;
    List<Parsed> pages;
    Project opened;
    synchronized (this) {
      project = all ? Project.open(path) : project;
      opened = project;
      known = all ? Optional.empty() : sources;
      pages = known.map(LiveSources::pages).orElse(List.of());
      all = false;
      fresh = new LinkedHashMap<>();
    }
    Policy policy = policies.apply(opened);
    Verdict config = policy.weigh(opened.findings(), List.of());
    if (config.blocks()) {
      return failed(config);
    }
    LiveSources read = known.orElseGet(() -> read(opened, progress));
    Compilation compilation =
        read.compile(known.isPresent() ? pages : read.pages(), progress, threads);
    Verdict verdict = policy.weigh(compilation.findings(), compilation.silences());
    try {
      return settled(read, LiveSite.of(compilation, verdict, read.history(), threads), verdict);
    } catch (ThemeFault e) {
      Finding fault = Finding.of(Rule.THEME_FAULT, e.position(), "", e.getMessage());
      return failed(policy.weigh(List.of(fault), List.of()));
    }
  }

  private LiveSources read(Project opened, Progress progress) {
    return new LiveSources(
        opened.config(), outputs.apply(opened), drafts, dated, threads, progress);
  }

  private synchronized State failed(Verdict verdict) {
    state = new State(state.site(), verdict.shown());
    return state;
  }

  /** Pages that were touched meanwhile are put on top, and settle next time. */
  private synchronized State settled(LiveSources read, LiveSite site, Verdict verdict) {
    boolean other = sources.filter(known -> known == read).isEmpty();
    sources = Optional.of(read);
    List<Page> shown = new ArrayList<>();
    for (Page page : List.copyOf(fresh.values())) {
      Optional<Page> before = read.page(page.id());
      if (other) {
        before.map(Page::place).flatMap(read::parse).ifPresent(p -> parsed(before, p, shown));
      } else {
        shown.add(page);
      }
    }
    state = new State(Optional.of(site.with(shown)), verdict.shown());
    return state;
  }
}
