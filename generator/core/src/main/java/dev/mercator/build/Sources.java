package dev.mercator.build;

import dev.mercator.config.Config;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.model.Collection;
import dev.mercator.model.Place;
import dev.mercator.parse.HeadReader;
import dev.mercator.parse.IssueLog;
import dev.mercator.parse.Listing;
import dev.mercator.parse.PageParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The files of all collections. */
final class Sources {
  /** Front matter is looked for in so many bytes of a file. */
  private static final int HEAD = 1 << 16;

  /** A larger file is not read at all: its text would not fit into memory several times over. */
  private static final long LARGEST = 256L << 20;

  private final Map<Collection, SourceFiles> folders = new LinkedHashMap<>();
  private final Map<Collection, Map<String, IssueLog.Issue>> issues = new LinkedHashMap<>();
  private final boolean drafts;
  private final Consumer<Finding> findings;

  private Sources(boolean drafts, Consumer<Finding> findings) {
    this.drafts = drafts;
    this.findings = findings;
  }

  static Sources in(
      Config config, Origin origin, Path output, boolean drafts, Consumer<Finding> findings) {
    Sources sources = new Sources(drafts, findings);
    for (Collection collection : config.collections()) {
      sources.folders.put(collection, origin.files(collection, output, findings));
    }
    return sources;
  }

  /** What must be known of a page's file ahead of parsing, as the file is now. */
  Optional<Listing.Head> head(Place place) {
    return head(place.collection(), place.relative())
        .flatMap(start -> HeadReader.read(place.collection(), place.relative(), start, drafts));
  }

  /** What each collection holds, drafts left out unless they are asked for. */
  List<Listing> listings() {
    List<Listing> listings = new ArrayList<>();
    folders.forEach(
        (collection, folder) -> {
          List<Listing.Head> heads = new ArrayList<>();
          for (String page : folder.pages()) {
            head(collection, page)
                .flatMap(start -> HeadReader.read(collection, page, start, drafts))
                .ifPresent(heads::add);
          }
          for (IssueLog.Issue issue : issues(collection, folder)) {
            HeadReader.read(collection, issue.relative(), issue.markdown(), drafts)
                .ifPresent(heads::add);
          }
          listings.add(new Listing(collection, heads, folder.files()));
        });
    return listings;
  }

  private List<IssueLog.Issue> issues(Collection collection, SourceFiles folder) {
    List<IssueLog.Issue> all = new ArrayList<>();
    for (String log : folder.files()) {
      if (IssueLog.is(collection, log)) {
        String name = Place.join(collection.path(), log);
        read(collection, log, Integer.MAX_VALUE)
            .ifPresent(bytes -> all.addAll(IssueLog.read(name, bytes, findings)));
      }
    }
    Map<String, IssueLog.Issue> byPath = new LinkedHashMap<>();
    all.forEach(issue -> byPath.putIfAbsent(issue.relative(), issue));
    issues.put(collection, byPath);
    return List.copyOf(byPath.values());
  }

  /** The issue that a page was made from, where it was made from one. */
  Optional<IssueLog.Issue> issue(Place place) {
    return Optional.ofNullable(
        issues.getOrDefault(place.collection(), Map.of()).get(place.relative()));
  }

  /** The bytes of a page's source; nothing, and a finding, where it cannot be read. */
  Optional<byte[]> read(Place place) {
    return issue(place)
        .map(IssueLog.Issue::markdown)
        .or(() -> read(place.collection(), place.relative(), Integer.MAX_VALUE));
  }

  /** The first bytes of any file; nothing, and a finding, where it cannot be read. */
  Optional<byte[]> start(Collection collection, String relative, int most) {
    return read(collection, relative, most);
  }

  /** The files that are no pages. */
  List<Path> others() {
    List<Path> others = new ArrayList<>();
    folders.forEach(
        (collection, folder) -> folder.files().forEach(file -> others.add(folder.path(file))));
    return others;
  }

  /** The file of a source. */
  Path path(Collection collection, String relative) {
    return folders.get(collection).path(relative);
  }

  /** The start of a page; all of it where its front matter goes on behind the usual length. */
  private Optional<byte[]> head(Collection collection, String relative) {
    Optional<byte[]> start = read(collection, relative, HEAD);
    boolean more = start.filter(b -> b.length == HEAD && HeadReader.isCut(b)).isPresent();
    return more ? read(collection, relative, PageParser.LARGEST) : start;
  }

  private Optional<byte[]> read(Collection collection, String relative, int most) {
    SourceFiles folder = folders.get(collection);
    try (InputStream in = folder.open(relative)) {
      if (folder.size(relative) > LARGEST) {
        throw new IOException("larger than " + (LARGEST >> 20) + " MB");
      }
      return Optional.of(in.readNBytes(most));
    } catch (IOException e) {
      Position position = Position.startOf(Place.join(collection.path(), relative));
      findings.accept(
          Finding.of(
              Rule.UNREADABLE_FILE, position, "check its size and permissions", e.getMessage()));
      return Optional.empty();
    }
  }
}
