package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.graph.CriticalPath;
import dev.mercator.graph.Layers;
import dev.mercator.graph.Precedence;
import dev.mercator.model.Edge;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Page;
import dev.mercator.model.Step;
import dev.mercator.render.Panel.OfDependencies;
import dev.mercator.render.View.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What waits for what among the items of a type, and the chain that takes longest. */
final class Dependencies {
  /** How many items the drawing holds. */
  private static final int DRAWN = 160;

  /** How many items without a part in it are named. */
  private static final int NAMED = 60;

  private final Catalogue catalogue;
  private final Atlas atlas;
  private final List<Page> pages;
  private final String root;

  Dependencies(Catalogue catalogue, List<Page> pages, String root) {
    this.catalogue = catalogue;
    this.atlas = catalogue.edition().atlas();
    this.pages = pages;
    this.root = root;
  }

  OfDependencies view() {
    List<Page> open = pages.stream().filter(page -> !done(page)).toList();
    Effort effort = new Effort(catalogue.edition().outlook().plan());
    CriticalPath critical = CriticalPath.of(atlas, open, effort::days);
    Set<String> ids = new HashSet<>();
    pages.forEach(page -> ids.add(page.id()));
    Map<String, List<Page>> needs = needs(ids);
    Set<String> joined = new HashSet<>();
    needs.forEach(
        (id, others) -> {
          joined.add(id);
          others.forEach(other -> joined.add(other.id()));
        });
    List<Page> linked = pages.stream().filter(page -> joined.contains(page.id())).toList();
    List<Page> chosen = choose(linked, critical);
    boolean chain = critical.items().size() > 1;
    String svg = "";
    if (!chosen.isEmpty()) {
      Layers layers = Layers.of(Precedence.among(atlas, chosen), chosen.size());
      svg = new LayerDrawing(catalogue, chosen, layers, chain ? critical : null, root).draw();
    }
    List<Item> path =
        chain
            ? critical.items().stream()
                .limit(NAMED)
                .map(
                    page ->
                        catalogue.item(page.id()).noted(Text.count((int) effort.days(page), "day")))
                .toList()
            : List.of();
    List<Page> alone = open.stream().filter(page -> !joined.contains(page.id())).toList();
    return new OfDependencies(
        svg,
        path,
        Math.max(0, critical.items().size() - NAMED),
        (int) critical.length(),
        linked.size() - chosen.size(),
        chosen.stream()
            .filter(page -> needs.containsKey(page.id()))
            .map(page -> wait(page, needs))
            .toList(),
        alone.stream().limit(NAMED).map(page -> catalogue.item(page.id())).toList(),
        Math.max(0, alone.size() - NAMED));
  }

  private Map<String, List<Page>> needs(Set<String> ids) {
    Map<String, List<Page>> needs = new HashMap<>();
    for (Page page : pages) {
      for (Edge edge : atlas.outgoing(page.id(), EdgeKind.DEPENDS_ON)) {
        if (ids.contains(edge.to())) {
          needs.computeIfAbsent(page.id(), id -> new ArrayList<>()).add(atlas.page(edge.to()));
        }
      }
    }
    return needs;
  }

  private Panel.Wait wait(Page page, Map<String, List<Page>> needs) {
    return new Panel.Wait(
        catalogue.item(page.id()),
        needs.get(page.id()).stream().map(other -> catalogue.item(other.id())).toList());
  }

  /** All, or where they are too many: the critical path, then what most open items wait for. */
  private List<Page> choose(List<Page> linked, CriticalPath critical) {
    if (linked.size() <= DRAWN) {
      return linked;
    }
    int[] after = Precedence.among(atlas, linked).countsAfter();
    Map<String, Integer> weight = new HashMap<>();
    for (int i = 0; i < after.length; i++) {
      weight.put(linked.get(i).id(), after[i]);
    }
    Set<String> kept = new LinkedHashSet<>();
    critical.items().stream().limit(DRAWN).forEach(page -> kept.add(page.id()));
    critical.items().stream()
        .flatMap(page -> atlas.outgoing(page.id(), EdgeKind.DEPENDS_ON).stream())
        .map(Edge::to)
        .filter(weight::containsKey)
        .limit(DRAWN)
        .forEach(kept::add);
    linked.stream()
        .sorted(Comparator.comparing(Dependencies::done).thenComparing(p -> -weight.get(p.id())))
        .map(Page::id)
        .limit(DRAWN)
        .forEach(kept::add);
    Set<String> shown = new HashSet<>(kept.stream().limit(DRAWN).toList());
    return linked.stream().filter(page -> shown.contains(page.id())).toList();
  }

  private static boolean done(Page page) {
    return page.step().filter(Step.DONE::equals).isPresent();
  }
}
