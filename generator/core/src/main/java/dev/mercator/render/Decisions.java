package dev.mercator.render;

import dev.mercator.model.Field;
import dev.mercator.model.Page;
import dev.mercator.render.Panel.Choice;
import dev.mercator.render.Panel.OfDecisions;
import dev.mercator.render.View.Group;
import dev.mercator.render.View.Value;
import java.util.List;

/** The patterns of a type as a table to choose by. */
final class Decisions {
  /** How many patterns the table holds, and how many relatives each names. */
  private static final int SHOWN = 300;

  private static final int RELATIVES = 8;

  private final Catalogue catalogue;
  private final Relations relations;
  private final List<Page> pages;

  Decisions(Catalogue catalogue, Relations relations, List<Page> pages) {
    this.catalogue = catalogue;
    this.relations = relations;
    this.pages = pages;
  }

  OfDecisions view() {
    return new OfDecisions(pages.stream().limit(SHOWN).map(this::choice).toList());
  }

  private Choice choice(Page page) {
    List<Group> beside =
        relations.of(page).stream()
            .map(bundle -> bundle.view(page))
            .filter(
                group -> !group.label().equals("links to") && !group.label().equals("linked from"))
            .filter(group -> !group.label().startsWith("shows"))
            .map(Decisions::bounded)
            .toList();
    return new Choice(
        catalogue.item(page.id()),
        page.field("maturity").map(field -> Hubs.value(page.type(), field)).orElse(Value.NONE),
        page.field("use when").map(Field::values).orElse(List.of()),
        page.field("avoid when").map(Field::values).orElse(List.of()),
        beside);
  }

  private static Group bounded(Group group) {
    List<View.Item> items = group.items().stream().limit(RELATIVES).toList();
    return new Group(
        group.label(),
        group.outgoing(),
        group.dash(),
        group.count(),
        items,
        group.count() - items.size(),
        group.restHref());
  }
}
