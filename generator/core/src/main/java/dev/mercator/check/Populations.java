package dev.mercator.check;

import dev.mercator.check.Population.Member;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Field;
import dev.mercator.model.ItemTable;
import dev.mercator.model.ItemTable.Row;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
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
  private final List<Page> items;

  Populations(Atlas atlas) {
    this.atlas = atlas;
    this.items =
        atlas.pages().stream()
            .filter(page -> page.type().isItem() && page.item().isPresent())
            .toList();
  }

  /**
   * The scope is, in this order: nothing, for all items; a milestone; a heading that tables of
   * items stand under; a value that some field holds, such as a category. Empty for anything else.
   */
  Optional<Population> of(Page page, String scope) {
    if (scope.isEmpty()) {
      return Optional.of(new Population(around(page).map(Populations::member).toList(), " in all"));
    }
    return milestone(page, scope)
        .map(milestone -> rows(milestone.schedule().stream(), " in " + milestone.label()))
        .or(() -> tables(page, scope))
        .or(() -> holders(page, scope));
  }

  /** The milestone of that label, on the page itself or else the first there is. */
  Optional<Milestone> milestone(Page page, String label) {
    return Stream.concat(page.milestones().stream(), atlas.milestones().stream())
        .filter(milestone -> milestone.label().equalsIgnoreCase(label))
        .findFirst();
  }

  private Optional<Population> tables(Page page, String heading) {
    List<ItemTable> tables =
        page.tables().stream()
            .filter(table -> !heading.isEmpty() && table.heading().equals(heading))
            .toList();
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(rows(tables.stream(), " under \"" + heading + "\""));
  }

  private Optional<Population> holders(Page page, String value) {
    String slug = Wording.slug(value);
    List<Page> holders =
        around(page)
            .filter(
                item ->
                    item.fields().stream()
                        .flatMap(field -> field.values().stream())
                        .anyMatch(held -> Wording.slug(held).equals(slug)))
            .toList();
    return holders.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Population(holders.stream().map(Populations::member).toList(), " in " + value));
  }

  /** The items of the page's own collection; of the whole atlas where that has none. */
  private Stream<Page> around(Page page) {
    List<Page> own =
        items.stream()
            .filter(item -> item.place().collection().equals(page.place().collection()))
            .toList();
    return own.isEmpty() ? items.stream() : own.stream();
  }

  private Population rows(Stream<ItemTable> tables, String where) {
    Map<String, Member> members = new LinkedHashMap<>();
    tables
        .flatMap(table -> table.rows().stream())
        .forEach(row -> members.putIfAbsent(row.item(), member(row)));
    return new Population(List.copyOf(members.values()), where);
  }

  /** An item as its page describes it; as the row does, where it has no page. */
  private Member member(Row row) {
    Optional<Node> item = Names.find(atlas, row.item());
    if (item.isPresent() && item.get() instanceof Page page) {
      return member(page);
    }
    Set<String> values =
        row.cells().values().stream()
            .map(cell -> Wording.plain(cell.text()).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return new Member("", values);
  }

  private static Member member(Page item) {
    Set<String> values =
        item.fields().stream()
            .map(Field::values)
            .flatMap(List::stream)
            .map(value -> Wording.plain(value).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return new Member(item.type().name(), values);
  }
}
