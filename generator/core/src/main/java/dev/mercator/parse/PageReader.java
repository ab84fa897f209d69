package dev.mercator.parse;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Suggestion;
import dev.mercator.model.Collection.FrontMatterMode;
import dev.mercator.model.Page;
import dev.mercator.model.PageFile;
import dev.mercator.model.PageType;
import dev.mercator.model.PageType.BuiltIn;
import dev.mercator.model.Place;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns a text's facts into a page: finds its type, then what that type reads. */
final class PageReader {
  private final List<PageType> types;
  private final ItemIds ids;
  private final CountForms counts;

  PageReader(List<PageType> types) {
    this.types = List.copyOf(types);
    this.ids = new ItemIds(types);
    this.counts = CountForms.of(types);
  }

  ItemIds ids() {
    return ids;
  }

  Page read(
      Place place,
      FrontMatter front,
      Document document,
      LinkResolver resolver,
      String hash,
      Consumer<Finding> findings) {
    RoadmapReader roadmap = new RoadmapReader(place, ids);
    roadmap.read(document, front);
    RowLengths.check(document, findings);
    String title = title(place, front, document);
    PageType type = type(place, front, title, document, roadmap, findings);
    Position start = Position.startOf(place.source());
    Optional<String> item = item(type, place, front, title);
    return new Page(
        place,
        title,
        type,
        item,
        summary(document),
        attributes(place, front),
        FieldReader.read(type, document, front, start, findings),
        document.headings(),
        document.anchors(),
        document.links(),
        ReferenceReader.read(type, document, front, resolver, entersRecord(place)),
        document.mentions(),
        KeyFileReader.read(type, document, front),
        roadmap.milestones(),
        roadmap.matrices(),
        CountReader.read(document, counts, type.isItem() ? item : Optional.empty()),
        document.silences(),
        document.embedded(),
        aliases(front),
        front.isTrue("draft"),
        document.words(),
        hash);
  }

  /** Front matter's, else the first first-level heading, else the file's name (records.md). */
  private static String title(Place place, FrontMatter front, Document document) {
    return Optional.of(entersRecord(place))
        .filter(yes -> yes)
        .flatMap(yes -> front.text("title"))
        .or(() -> Optional.of(document.title()).filter(text -> !text.isEmpty()))
        .or(() -> front.text("title"))
        .orElseGet(() -> fromFileName(place.relative()));
  }

  private static String fromFileName(String relative) {
    return fromName(PageFile.withoutEnding(relative));
  }

  /** The last part of a path as a title: dashes as spaces, words capitalised. */
  static String fromName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    StringBuilder title = new StringBuilder();
    for (String word : name.split("[-_ ]+", -1)) {
      if (!word.isEmpty()) {
        int first = word.offsetByCodePoints(0, 1);
        title.append(title.isEmpty() ? "" : " ");
        title.append(word.substring(0, first).toUpperCase(Locale.ROOT));
        title.append(word, first, word.length());
      }
    }
    return title.toString();
  }

  private PageType type(
      Place place,
      FrontMatter front,
      String title,
      Document document,
      RoadmapReader roadmap,
      Consumer<Finding> findings) {
    Optional<String> named = front.text("type");
    if (named.isPresent()) {
      Optional<PageType> type =
          types.stream().filter(t -> t.name().equalsIgnoreCase(named.get())).findFirst();
      if (type.isPresent()) {
        return type.get();
      }
      unknownType(front, named.get(), findings);
    }
    return types.stream()
        .filter(type -> recognises(type, place, title, document, roadmap))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("articles recognise every page"));
  }

  /** Front matter of other tools also says {@code type}: only a near miss is worth a word. */
  private void unknownType(FrontMatter front, String named, Consumer<Finding> findings) {
    List<String> names = types.stream().map(PageType::name).toList();
    if (Suggestion.nearest(named, names).isPresent()) {
      Position position = front.entry("type").orElseThrow().position();
      findings.accept(
          Finding.of(Rule.UNKNOWN_TYPE, position, Suggestion.hint(named, names, ""), named));
    }
  }

  private static boolean recognises(
      PageType type, Place place, String title, Document document, RoadmapReader roadmap) {
    if (!type.folders().isEmpty()) {
      boolean inFolder = type.folders().stream().anyMatch(glob -> matches(glob, place.source()));
      return inFolder && (type.idPattern().isEmpty() || leadingId(type, place, title).isPresent());
    }
    return switch (type.like()) {
      case GAP ->
          leadingId(type, place, title).isPresent() && FieldReader.fieldTable(document).isPresent();
      case ROADMAP ->
          type.name().equals("roadmap")
              && roadmap.milestones().stream().anyMatch(m -> m.schedule().isPresent());
      case ARTICLE -> type.name().equals("article");
      case PATTERN, HUB -> false;
    };
  }

  private static boolean matches(String glob, String path) {
    var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    return matcher.matches(Path.of(path)) || matcher.matches(Path.of(".", path));
  }

  private static Optional<String> leadingId(PageType type, Place place, String title) {
    String name = place.relative().substring(place.relative().lastIndexOf('/') + 1);
    return ItemIds.leading(type, name).or(() -> ItemIds.leading(type, title));
  }

  /** Front matter's id where it is an item's, else the one in the file's name or the title. */
  private static Optional<String> item(
      PageType type, Place place, FrontMatter front, String title) {
    Optional<String> stated =
        front.text("id").filter(id -> !id.startsWith("page:")).filter(id -> fits(type, id));
    if (!type.isItem()) {
      return type.like() == BuiltIn.PATTERN ? stated : Optional.empty();
    }
    String name = place.relative().substring(place.relative().lastIndexOf('/') + 1);
    return stated
        .or(() -> leadingId(type, place, title))
        .or(() -> Optional.of(PageFile.withoutEnding(name)));
  }

  private static boolean fits(PageType type, String id) {
    return type.idPattern().map(pattern -> pattern.matcher(id).matches()).orElse(true);
  }

  /** Whether front matter enters the page's record, or serves typed fields alone. */
  private static boolean entersRecord(Place place) {
    return place.collection().frontMatter() == FrontMatterMode.ATTRIBUTES;
  }

  private static String summary(Document document) {
    return document.blocks().stream()
        .filter(Document.Paragraph.class::isInstance)
        .map(block -> ((Document.Paragraph) block).text().text())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Map<String, Object> attributes(Place place, FrontMatter front) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    if (entersRecord(place)) {
      front
          .entries()
          .forEach(
              (key, entry) -> {
                if (!ReservedKeys.PLACING.contains(key)) {
                  attributes.put(key, entry.value());
                }
              });
      front.entry("documents").ifPresent(entry -> attributes.put("documents", entry.texts()));
    }
    return attributes;
  }

  private static List<String> aliases(FrontMatter front) {
    List<String> aliases = new ArrayList<>();
    front
        .entry("aliases")
        .ifPresent(
            entry ->
                entry.texts().stream()
                    .filter(text -> text.contains("/"))
                    .map(text -> Slug.ofFolder("", text))
                    .filter(slug -> !slug.isEmpty())
                    .forEach(aliases::add));
    return aliases;
  }
}
