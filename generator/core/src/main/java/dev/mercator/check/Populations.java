package dev.mercator.check;

import dev.mercator.check.Population.Member;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Field;
import dev.mercator.model.ItemTable;
import dev.mercator.model.ItemTable.Row;
import dev.mercator.model.Milestone;
import dev.mercator.model.Page;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the items that the scope of a stated number means. */
final class Populations {
  private final Atlas atlas;

  /** Every item, by the id of its page, in the order of the atlas. */
  private final Map<String, Member> members = new LinkedHashMap<>();

  private final Map<String, List<List<Member>>> circles = new HashMap<>();

  Populations(Atlas atlas) {
    this.atlas = atlas;
    atlas.pages().stream()
        .filter(page -> page.type().isItem() && page.item().isPresent())
        .forEach(item -> members.put(item.id(), member(item)));
  }

  /**
   * The items that a scope may mean, the likeliest first; none where it means nothing here. The
   * scope is nothing, for all items there are; or a milestone; or a heading that tables of items
   * stand under; or a value that some field holds, such as a category.
   */
  List<Population> of(Page page, String scope) {
    if (scope.isEmpty()) {
      return circles(page).map(circle -> new Population(circle, " in all")).toList();
    }
    return milestone(page, scope)
        .map(milestone -> rows(milestone.schedule().stream(), " in " + milestone.label()))
        .or(() -> tables(page, scope))
        .map(List::of)
        .orElseGet(() -> holders(page, scope));
  }

  /** The milestone of that label, on the page itself or else the first there is. */
  Optional<Milestone> milestone(Page page, String label) {
    return Stream.concat(page.milestones().stream(), atlas.milestones().stream())
        .filter(milestone -> milestone.label().equalsIgnoreCase(label))
        .findFirst();
  }

  private Optional<Population> tables(Page page, String heading) {
    List<ItemTable> tables =
        page.tables().stream().filter(table -> isHeaded(table, heading)).toList();
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(rows(tables.stream(), " under \"" + heading + "\""));
  }

  /** Whether it is the heading, a number in parentheses behind it aside. */
  private static boolean isHeaded(ItemTable table, String heading) {
    return table.heading().equals(heading) || table.heading().startsWith(heading + " (");
  }

  private List<Population> holders(Page page, String value) {
    String slug = Wording.slug(value);
    return circles(page)
        .map(circle -> circle.stream().filter(member -> member.slugs().contains(slug)).toList())
        .filter(holders -> !holders.isEmpty())
        .map(holders -> new Population(holders, " in " + value))
        .toList();
  }

  /**
   * What a page may speak of when it says "all": the items in its folder and below, those of its
   * collection, those of the whole atlas. A circle without items is left out.
   */
  private Stream<List<Member>> circles(Page page) {
    return circles.computeIfAbsent(page.id(), id -> drawn(page)).stream();
  }

  private List<List<Member>> drawn(Page page) {
    String folder = folder(page);
    List<Page> items = members.keySet().stream().map(atlas::page).toList();
    return Stream.of(
            items.stream().filter(item -> item.slug().startsWith(folder)),
            items.stream()
                .filter(item -> item.place().collection().equals(page.place().collection())),
            items.stream())
        .map(circle -> circle.map(item -> members.get(item.id())).toList())
        .filter(circle -> !circle.isEmpty())
        .toList();
  }

  /** The slug that what lies in the page's folder begins with. */
  private static String folder(Page page) {
    String slug = page.slug();
    if (page.place().index()) {
      return slug.isEmpty() ? "" : slug + "/";
    }
    return slug.substring(0, slug.lastIndexOf('/') + 1);
  }

  private Population rows(Stream<ItemTable> tables, String where) {
    Map<String, Member> named = new LinkedHashMap<>();
    tables
        .flatMap(table -> table.rows().stream())
        .forEach(row -> named.putIfAbsent(row.item(), member(row)));
    return new Population(List.copyOf(named.values()), where);
  }

  /** An item as its page describes it; as the row does, where it has no page. */
  private Member member(Row row) {
    return Names.find(atlas, row.item())
        .map(item -> members.get(item.id()))
        .orElseGet(() -> member("", row.cells().values().stream().map(ItemTable.Cell::text)));
  }

  private static Member member(Page item) {
    return member(
        item.type().name(), item.fields().stream().map(Field::values).flatMap(List::stream));
  }

  private static Member member(String type, Stream<String> texts) {
    Set<String> values =
        texts.map(text -> Wording.plain(text).toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return new Member(type, values, values.stream().map(Wording::slug).collect(Collectors.toSet()));
  }
}
