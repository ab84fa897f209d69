package dev.mercator.parse;

import dev.mercator.diag.Position;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Heading;
import dev.mercator.model.ItemTable;
import dev.mercator.model.Milestone;
import dev.mercator.model.Place;
import dev.mercator.model.Reference;
import dev.mercator.model.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads milestones, and tables whose rows each speak of one item. A heading {@code M1: …} opens a
 * milestone; a table of items under it is its schedule, any other is a matrix (model.md).
 */
final class RoadmapReader {
  private static final Pattern MILESTONE =
      Pattern.compile("(?<label>M[0-9]+)\\s*[:.—–-]\\s*(?<title>.*)");
  private static final Pattern LEAD = Pattern.compile("(?<name>Goal|Unlocks)\\s*:\\s*(?<text>.*)");
  private static final Pattern PREFIXED =
      Pattern.compile("(?<label>M[0-9]+):\\s*(?<item>[A-Za-z][A-Za-z0-9-]*)");

  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("feature", "title"),
          Map.entry("name", "title"),
          Map.entry("dependencies", "depends on"),
          Map.entry("depends", "depends on"),
          Map.entry("blocked by", "depends on"),
          Map.entry("needs", "depends on"),
          Map.entry("#", "rank"));

  private static final Set<String> BEFORE_ITEM = Set.of("rank", "title");

  private final Place place;
  private final ItemIds ids;
  private final List<Milestone> milestones = new ArrayList<>();
  private final List<ItemTable> matrices = new ArrayList<>();

  RoadmapReader(Place place, ItemIds ids) {
    this.place = place;
    this.ids = ids;
  }

  void read(Document document, FrontMatter front) {
    List<Document.Block> blocks = document.blocks();
    String heading = "";
    int milestoneEnd = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Document.Section section) {
        heading = section.heading().text();
        Matcher milestone = MILESTONE.matcher(heading);
        if (milestone.matches()) {
          List<Document.Block> inside = Sections.under(blocks, i);
          milestones.add(milestone(section.heading(), milestone, inside));
          milestoneEnd = i + 1 + inside.size();
        }
      } else if (i >= milestoneEnd && blocks.get(i) instanceof Document.Table table) {
        items(heading, table).ifPresent(matrices::add);
      }
    }
    milestones.replaceAll(milestone -> withDependencies(milestone, front));
  }

  List<Milestone> milestones() {
    return milestones;
  }

  List<ItemTable> matrices() {
    return matrices;
  }

  private Milestone milestone(Heading heading, Matcher name, List<Document.Block> inside) {
    Map<String, String> leads = new LinkedHashMap<>();
    Optional<ItemTable> schedule = Optional.empty();
    for (Document.Block block : inside) {
      if (block instanceof Document.Paragraph paragraph) {
        Matcher lead = LEAD.matcher(paragraph.text().text());
        if (lead.matches()) {
          leads.putIfAbsent(lead.group("name"), lead.group("text"));
        }
      } else if (block instanceof Document.Table table && schedule.isEmpty()) {
        schedule = items(heading.text(), table);
      }
    }
    String label = name.group("label");
    return new Milestone(
        id(label),
        label,
        name.group("title"),
        heading.anchor(),
        leads.getOrDefault("Goal", ""),
        leads.getOrDefault("Unlocks", ""),
        schedule,
        List.of(),
        heading.position());
  }

  private String id(String label) {
    String page = place.slug().isEmpty() ? "index" : Slug.inIds(place.slug());
    return "milestone:" + page + "-" + label.toLowerCase(Locale.ROOT);
  }

  /**
   * The table as one of items: a column holds an id in most of its rows, and only ranks and titles
   * stand before it. A row that begins with something else speaks of that, not of an item.
   */
  private Optional<ItemTable> items(String heading, Document.Table table) {
    for (int column = 0; column < table.header().size(); column++) {
      int at = column;
      long named = table.rows().stream().filter(row -> isItem(row.cell(at))).count();
      if (named > 0 && named * 2 > table.rows().size()) {
        return Optional.of(itemTable(heading, table, column));
      }
      if (!BEFORE_ITEM.contains(canonical(table.header().get(column)))) {
        break;
      }
    }
    return Optional.empty();
  }

  private static String canonical(Document.Inline header) {
    return COLUMNS.getOrDefault(header.label(), header.label());
  }

  private boolean isItem(Document.Inline cell) {
    return ids.isId(cell.text());
  }

  private static ItemTable itemTable(String heading, Document.Table table, int itemColumn) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < table.header().size(); i++) {
      columns.add(i == itemColumn ? "item" : canonical(table.header().get(i)));
    }
    List<ItemTable.Row> rows = new ArrayList<>();
    for (Document.Row row : table.rows()) {
      if (namesItem(row.cell(itemColumn))) {
        rows.add(row(columns, row, itemColumn));
      }
    }
    return new ItemTable(heading, columns, rows);
  }

  /** Also a misspelt id names one; "Total" at the foot of a table does not. */
  private static boolean namesItem(Document.Inline cell) {
    return cell.linkFirst() || cell.text().chars().anyMatch(Character::isDigit);
  }

  private static ItemTable.Row row(List<String> columns, Document.Row row, int itemColumn) {
    Map<String, ItemTable.Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
      Document.Inline cell = row.cells().get(i);
      cells.put(columns.get(i), new ItemTable.Cell(cell.text(), cell.position()));
    }
    Document.Inline item = row.cell(itemColumn);
    String target =
        item.linkFirst() && item.links().get(0).target() instanceof Target.ToPage page
            ? page.place().id()
            : item.text();
    return new ItemTable.Row(target, cells, item.position());
  }

  /**
   * What a milestone waits for: front matter's {@code depends_on} map, and the prefixes of its rows
   * ({@code M1: SEC-001}) that agree with the schedule; one that does not gives no edge.
   */
  private Milestone withDependencies(Milestone milestone, FrontMatter front) {
    List<Reference> dependsOn = new ArrayList<>(frontMatter(milestone, front));
    for (ItemTable.Row row : milestone.rows()) {
      row.cell("depends on").ifPresent(cell -> prefixes(milestone, cell, dependsOn));
    }
    return new Milestone(
        milestone.id(),
        milestone.label(),
        milestone.title(),
        milestone.anchor(),
        milestone.goal(),
        milestone.unlocks(),
        milestone.schedule(),
        dependsOn,
        milestone.position());
  }

  private List<Reference> frontMatter(Milestone milestone, FrontMatter front) {
    List<Reference> references = new ArrayList<>();
    front
        .entry(EdgeKind.DEPENDS_ON.id())
        .ifPresent(
            entry -> {
              if (entry.value() instanceof Map<?, ?> map
                  && map.get(milestone.label()) instanceof List<?> labels) {
                labels.forEach(
                    label -> references.add(to(String.valueOf(label), entry.position())));
              }
            });
    return references;
  }

  private void prefixes(Milestone from, ItemTable.Cell cell, List<Reference> dependsOn) {
    Matcher prefix = PREFIXED.matcher(cell.text());
    while (prefix.find()) {
      String label = prefix.group("label");
      String item = prefix.group("item");
      boolean agrees =
          milestones.stream()
              .filter(milestone -> milestone.label().equals(label))
              .flatMap(milestone -> milestone.rows().stream())
              .anyMatch(row -> names(row, item));
      if (agrees && !label.equals(from.label())) {
        dependsOn.add(to(label, cell.position()));
      }
    }
  }

  /** Whether a row speaks of the item that is called so in full or in short. */
  private static boolean names(ItemTable.Row row, String item) {
    String written = row.cell("item").map(ItemTable.Cell::text).orElse(row.item());
    return written.equalsIgnoreCase(item)
        || written.toLowerCase(Locale.ROOT).endsWith("-" + item.toLowerCase(Locale.ROOT));
  }

  private Reference to(String label, Position position) {
    return new Reference(EdgeKind.DEPENDS_ON, id(label), "", position);
  }
}
