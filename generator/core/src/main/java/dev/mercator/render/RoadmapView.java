package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Milestone;
import dev.mercator.model.Page;
import dev.mercator.model.Step;
import dev.mercator.render.Panel.Leg;
import dev.mercator.render.Panel.OfRoadmap;
import dev.mercator.render.View.Item;
import dev.mercator.render.View.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Milestones in order, how far each is, what it is for and what it makes possible. */
final class RoadmapView {
  /** How many items of a milestone, and without one, are shown. */
  private static final int SHOWN = 60;

  private final Catalogue catalogue;
  private final Atlas atlas;
  private final List<Page> pages;

  RoadmapView(Catalogue catalogue, List<Page> pages) {
    this.catalogue = catalogue;
    this.atlas = catalogue.edition().atlas();
    this.pages = pages;
  }

  OfRoadmap view() {
    Set<String> own = new HashSet<>();
    pages.forEach(page -> own.add(page.id()));
    List<Leg> legs = new ArrayList<>();
    Set<String> scheduled = new HashSet<>();
    for (Milestone milestone : atlas.milestones()) {
      List<Page> items =
          atlas.outgoing(milestone.id(), EdgeKind.SCHEDULES).stream()
              .map(Edge::to)
              .filter(own::contains)
              .map(atlas::page)
              .toList();
      items.forEach(item -> scheduled.add(item.id()));
      if (!items.isEmpty()) {
        legs.add(leg(milestone, items));
      }
    }
    List<Page> rest =
        pages.stream()
            .filter(page -> !scheduled.contains(page.id()))
            .filter(page -> page.step().filter(Step.DONE::equals).isEmpty())
            .toList();
    return new OfRoadmap(
        legs,
        rest.stream().limit(SHOWN).map(this::item).toList(),
        Math.max(0, rest.size() - SHOWN));
  }

  private Leg leg(Milestone milestone, List<Page> items) {
    List<Item> after =
        atlas.outgoing(milestone.id(), EdgeKind.DEPENDS_ON).stream()
            .map(edge -> catalogue.item(edge.to()))
            .toList();
    return new Leg(
        stage(catalogue.item(milestone.id()), items),
        milestone.goal(),
        milestone.unlocks(),
        after,
        items.stream().limit(SHOWN).map(this::item).toList(),
        Math.max(0, items.size() - SHOWN));
  }

  private Item item(Page page) {
    return catalogue.item(page.id()).noted(page.fieldText("effort"));
  }

  /** How far some items are, under the name of what they belong to. */
  static Stage stage(Item name, List<Page> items) {
    int done = count(items, Step.DONE);
    int active = count(items, Step.ACTIVE);
    int all = Math.max(1, items.size());
    return new Stage(
        name.href(),
        name.ref(),
        name.title(),
        done,
        active,
        items.size() - done - active,
        100 * done / all,
        100 * active / all);
  }

  private static int count(List<Page> items, Step step) {
    return (int)
        items.stream().filter(page -> page.step().filter(step::equals).isPresent()).count();
  }
}
