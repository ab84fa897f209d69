package dev.mercator.build;

import dev.mercator.config.Config;
import dev.mercator.diag.Finding;
import dev.mercator.export.MemoryBodies;
import dev.mercator.model.History;
import dev.mercator.model.Page;
import dev.mercator.model.Place;
import dev.mercator.model.Target;
import dev.mercator.parse.Listing;
import dev.mercator.parse.PageParser.Parsed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One look through a project's sources, every page parsed and in memory. Pages whose file changes
 * are parsed again; when files come or go it takes another look. For one thread at a time.
 */
final class LiveSources {
  private final Config config;
  private final Reading reading;
  private final MemoryBodies bodies = new MemoryBodies();
  private final ConcurrentLinkedQueue<Finding> findings = new ConcurrentLinkedQueue<>();
  private final Map<String, Parsed> pages = new HashMap<>();
  private final Map<Path, Place> places = new HashMap<>();
  private final Map<Path, Optional<Listing.Head>> heads = new HashMap<>();
  private final Set<Path> files = new HashSet<>();
  private final History history;

  LiveSources(
      Config config, Path output, boolean drafts, boolean dated, int threads, Progress progress) {
    this.config = config;
    progress.stage("reading", 0);
    this.reading =
        Reading.of(config, new Origin.Disk(config.root()), output, drafts, findings::add);
    for (Parsed parsed : new Compiler(config, bodies, progress, threads).parse(reading)) {
      pages.put(parsed.page().id(), parsed);
    }
    for (Place place : reading.addresses().places()) {
      if (!place.generated() && reading.sources().issue(place).isEmpty()) {
        Path file = reading.sources().path(place.collection(), place.relative());
        places.put(file, place);
        heads.put(file, reading.sources().head(place));
      }
    }
    files.addAll(reading.sources().others());
    progress.stage("dating", 0);
    this.history = dated ? compile(List.of(), progress, threads).history().history() : History.NONE;
  }

  /** What a change of a file asks for. */
  enum Change {
    /** Nothing: it is no part of the project. */
    NONE,
    /** A page's text. */
    PAGE,
    /** An image or another file that pages lead to. */
    FILE,
    /** Another look at everything. */
    ALL
  }

  Change change(Path file) {
    boolean there = Files.isRegularFile(file);
    if (places.containsKey(file)) {
      boolean same = there && heads.get(file).equals(reading.sources().head(places.get(file)));
      return same ? Change.PAGE : Change.ALL;
    } else if (files.contains(file)) {
      boolean log = file.getParent().endsWith(".beads"); // its lines are pages
      return there && !log ? Change.FILE : Change.ALL;
    } else if (there) {
      return isTemporary(file) ? Change.NONE : Change.ALL;
    }
    boolean folder = places.keySet().stream().anyMatch(place -> place.startsWith(file));
    return folder ? Change.ALL : Change.NONE;
  }

  /** Editors write beside a file before they put it in its place. */
  private static boolean isTemporary(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".")
        || name.endsWith("~")
        || name.endsWith(".swp")
        || name.endsWith(".tmp")
        || name.equals("4913"); // by which Vim tries whether it may write
  }

  /** The id of the page that a file is. */
  String id(Path file) {
    return places.get(file).id();
  }

  /** Parses the page of a file anew; nothing where the file cannot be read. */
  Optional<Page> parse(Path file) {
    return parse(places.get(file));
  }

  /** Parses the pages anew that lead to a file, or show it. */
  List<Page> parseThoseWith(Path file) {
    reading.forgetImages();
    List<Page> fresh = new ArrayList<>();
    for (Parsed parsed : List.copyOf(pages.values())) {
      boolean leads =
          parsed.page().links().stream()
              .anyMatch(
                  link ->
                      link.target() instanceof Target.ToAsset asset
                          && reading
                              .sources()
                              .path(asset.collection(), asset.source())
                              .equals(file));
      if (leads) {
        parse(parsed.page().place()).ifPresent(fresh::add);
      }
    }
    return fresh;
  }

  Optional<Page> parse(Place place) {
    List<Parsed> parsed = new ArrayList<>();
    try (Workers worker = new Workers(1)) {
      worker.forEach(List.of(place), one -> reading.page(one).ifPresent(parsed::add));
    }
    for (Parsed one : parsed) {
      bodies.put(one.page().id(), one.body());
      pages.put(one.page().id(), new Parsed(one.page(), Reading.NOTHING, one.findings()));
    }
    return parsed.stream().map(Parsed::page).findFirst();
  }

  /** A page as it was parsed last. */
  Optional<Page> page(String id) {
    return Optional.ofNullable(pages.get(id)).map(Parsed::page);
  }

  /** All pages as they were parsed last. */
  List<Parsed> pages() {
    return List.copyOf(pages.values());
  }

  History history() {
    return history;
  }

  /**
   * Joins and checks pages. May run beside {@link #parse}.
   *
   * @param parsed as {@link #pages} gave them
   */
  Compilation compile(Collection<Parsed> parsed, Progress progress, int threads) {
    List<Page> joined = parsed.stream().map(Parsed::page).toList();
    Compiler compiler = new Compiler(config, bodies, progress, threads);
    findings.forEach(compiler::found);
    parsed.forEach(one -> one.findings().forEach(compiler::found));
    return compiler.join(reading, joined);
  }
}
