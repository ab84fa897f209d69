package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.highlight.JsonHighlighter;
import dev.mercator.model.Field;
import dev.mercator.model.FieldType;
import dev.mercator.model.Heading;
import dev.mercator.model.Href;
import dev.mercator.model.Page;
import dev.mercator.render.Relations.Bundle;
import dev.mercator.render.View.At;
import dev.mercator.render.View.Chapter;
import dev.mercator.render.View.Item;
import dev.mercator.render.View.OfPage;
import dev.mercator.render.View.Statement;
import dev.mercator.render.View.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the template of a page sees. */
final class PageViews {
  /** How many neighbours in its section a page names. */
  private static final int SIBLINGS = 50;

  /** How many of its findings a page shows. */
  private static final int FINDINGS = 50;

  /** The longest value that stands in the row of fields. */
  private static final int SHORT = 44;

  private static final Pattern WEB = Pattern.compile("https?://[^\\s\"'<>]+");

  /** Words read in a minute. */
  private static final int PACE = 220;

  /**
   * Bytes of the largest record that its page shows: a page is to weigh 40 KB with all it loads.
   */
  private static final int LARGEST_RECORD = 16 << 10;

  private final Catalogue catalogue;
  private final Relations relations;
  private final Insets insets;
  private final Atlas atlas;
  private final LostSections lost;

  PageViews(Catalogue catalogue, Relations relations, Insets insets) {
    this.insets = insets;
    this.catalogue = catalogue;
    this.relations = relations;
    this.atlas = catalogue.edition().atlas();
    this.lost = new LostSections(atlas);
  }

  /**
   * The view of one page.
   *
   * @param html its article, sanitised, its blocks not yet filled in
   * @param json its record, UTF-8
   */
  OfPage of(Page page, At at, String html, byte[] json) {
    Label label = Label.of(page);
    List<Bundle> bundles = relations.of(page);
    Folder section = catalogue.folder(Folder.above(page.slug()));
    List<Item> siblings = siblings(page, section);
    String changed = catalogue.edition().history().day(page.id());
    return new OfPage(
        Catalogue.type(page.type()),
        label.ref(),
        label.title(),
        fields(page, at.root()),
        statements(page),
        insets.fill(page, lost.mark(page, html), at.root()),
        Neighbourhood.draw(at.root(), bundles),
        bundles.stream().map(bundle -> bundle.view(page)).toList(),
        contents(page),
        catalogue.flaws(page).stream().limit(FINDINGS).toList(),
        siblings,
        siblings.isEmpty() ? 0 : section.children().size() - siblings.size(),
        section.address(),
        catalogue.neighbour(page, -1),
        catalogue.neighbour(page, 1),
        page.words(),
        Math.max(1, (page.words() + PACE / 2) / PACE),
        changed,
        page.place().generated() ? "" : page.place().sourcePath(),
        edit(page),
        shown(json),
        page.place().record(),
        Addresses.PAGE_SCHEMA,
        LinkedData.of(at, atlas.site().title(), page.place().record(), changed),
        !atlas.examples(page).isEmpty(),
        Writing.of(page));
  }

  /** The record as HTML; none where it would weigh the page down, which then links to it. */
  private static Optional<Utf8> shown(byte[] json) {
    return json.length > LARGEST_RECORD
        ? Optional.empty()
        : Optional.of(new Utf8(JsonHighlighter.highlight(json)));
  }

  private List<Value> fields(Page page, String root) {
    List<Value> values = new ArrayList<>();
    declared(page)
        .filter(field -> !speaks(field))
        .forEach(field -> values.add(Hubs.value(page.type(), field)));
    atlas
        .milestone(page)
        .map(milestone -> catalogue.item(milestone.id()))
        .ifPresent(item -> values.add(milestone(item, root)));
    return values;
  }

  /** The fields in the order of the type's declaration, then those it does not declare. */
  private static Stream<Field> declared(Page page) {
    List<String> order = page.type().fields().stream().map(FieldType::name).toList();
    return page.fields().stream()
        .sorted(
            Comparator.comparingInt(
                field -> {
                  int index = order.indexOf(field.name());
                  return index < 0 ? order.size() : index;
                }));
  }

  private static Value milestone(Item item, String root) {
    String name = item.ref() + " " + item.title();
    return new Value("Milestone", name, item.mark(), root + item.href());
  }

  private static List<Statement> statements(Page page) {
    return declared(page).filter(PageViews::speaks).map(PageViews::statement).toList();
  }

  /** Whether a field is too long for the row of fields. */
  private static boolean speaks(Field field) {
    return field.values().size() > 1 || field.text().length() > SHORT;
  }

  private static Statement statement(Field field) {
    List<Value> values =
        field.values().stream()
            .map(value -> new Value("", value, "", WEB.matcher(value).matches() ? value : ""))
            .toList();
    return new Statement(Text.capital(field.name()), values);
  }

  /** Headings down to the third level; a single one needs no table. */
  private static List<Chapter> contents(Page page) {
    List<Heading> headings = page.headings();
    boolean titled = !headings.isEmpty() && headings.get(0).level() == 1;
    List<Chapter> chapters =
        headings.stream()
            .skip(titled ? 1 : 0)
            .filter(heading -> heading.level() <= 3)
            .map(PageViews::chapter)
            .toList();
    return chapters.size() < 2 ? List.of() : chapters;
  }

  private static Chapter chapter(Heading heading) {
    return new Chapter(Math.max(2, heading.level()), heading.text(), heading.anchor());
  }

  /** The page amid its section: a window of bounded size around it, none if it is alone. */
  private List<Item> siblings(Page page, Folder section) {
    List<Folder> all = section.children();
    if (page.slug().isEmpty() || all.size() < 2) {
      return List.of();
    }
    int own = catalogue.folder(page.slug()).index();
    int start = Math.max(0, Math.min(own - SIBLINGS / 2, all.size() - SIBLINGS));
    return all.subList(start, Math.min(all.size(), start + SIBLINGS)).stream()
        .map(catalogue::item)
        .toList();
  }

  private String edit(Page page) {
    return page.place().generated()
        ? ""
        : atlas.site().editUrl().map(u -> u + Href.encode(page.place().sourcePath())).orElse("");
  }
}
