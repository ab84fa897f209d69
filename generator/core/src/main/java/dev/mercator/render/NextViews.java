package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.plan.Item;
import dev.mercator.plan.Next;
import dev.mercator.plan.Next.Candidate;
import dev.mercator.plan.Obstacle;
import dev.mercator.render.View.Link;
import dev.mercator.render.View.OfNext;
import dev.mercator.render.View.Reason;
import dev.mercator.render.View.Start;
import dev.mercator.render.View.Value;
import dev.mercator.render.View.Waiting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What may start next, for all items or those of one type. */
final class NextViews {
  /** How many items of one list the page shows; the JSON file has all. */
  private static final int SHOWN = 200;

  /** How many obstacles of one item are named. */
  private static final int REASONS = 12;

  private final Catalogue catalogue;

  NextViews(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What is next among the items of a type; of all types where the name is empty. */
  OfNext view(String type) {
    Next next = catalogue.edition().outlook().next();
    Predicate<Item> shown = item -> type.isEmpty() || item.page().type().name().equals(type);
    List<Candidate> free = of(next.free(), shown);
    List<Candidate> held = of(next.held(), shown);
    List<Candidate> blocked = of(next.blocked(), shown);
    List<Item> running = next.running().stream().filter(shown).toList();
    int most = free.stream().mapToInt(Candidate::unlocks).max().orElse(0);
    return new OfNext(
        sentence(running.size(), free.size(), held.size(), blocked.size()),
        links(),
        running.stream().limit(SHOWN).map(item -> catalogue.item(item.page().id())).toList(),
        rest(running),
        free.stream().limit(SHOWN).map(candidate -> start(candidate, most)).toList(),
        rest(free),
        held.stream().limit(SHOWN).map(this::waiting).toList(),
        rest(held),
        blocked.stream().limit(SHOWN).map(this::waiting).toList(),
        rest(blocked));
  }

  private static List<Candidate> of(List<Candidate> candidates, Predicate<Item> shown) {
    return candidates.stream().filter(candidate -> shown.test(candidate.item())).toList();
  }

  private static int rest(Collection<?> all) {
    return Math.max(0, all.size() - SHOWN);
  }

  private static String sentence(int running, int free, int held, int blocked) {
    List<String> parts = new ArrayList<>();
    parts.add(Text.count(free, "item") + " may start");
    if (running > 0) {
      parts.add(running + (running == 1 ? " runs" : " run"));
    }
    if (held > 0) {
      parts.add(held + (held == 1 ? " touches" : " touch") + " files of what runs");
    }
    if (blocked > 0) {
      parts.add(blocked + (blocked == 1 ? " waits" : " wait") + " for others");
    }
    return String.join(", ", parts) + ".";
  }

  /** The same list for each type, where there are several. */
  private List<Link> links() {
    Atlas atlas = catalogue.edition().atlas();
    List<Link> links = new ArrayList<>(List.of(new Link(Addresses.next(atlas), "All")));
    for (List<Page> pages : Home.byType(atlas).values()) {
      PageType type = pages.get(0).type();
      if (type.isItem()) {
        links.add(new Link(Perspective.NEXT.address(type), Home.plural(type)));
      }
    }
    return links.size() > 2 ? links : List.of();
  }

  private Start start(Candidate candidate, int most) {
    Page page = candidate.item().page();
    return new Start(
        catalogue.item(page.id()),
        candidate.unlocks(),
        Hubs.share(candidate.unlocks(), most),
        candidate.directly(),
        value(page, "priority"),
        value(page, "effort"));
  }

  private static Value value(Page page, String field) {
    return page.field(field).map(found -> Hubs.value(page.type(), found)).orElse(Value.NONE);
  }

  private Waiting waiting(Candidate candidate) {
    List<Reason> reasons =
        candidate.obstacles().stream().limit(REASONS).map(o -> reason(catalogue, o)).toList();
    return new Waiting(
        catalogue.item(candidate.item().page().id()),
        reasons,
        Math.max(0, candidate.obstacles().size() - REASONS),
        candidate.behind());
  }

  static Reason reason(Catalogue catalogue, Obstacle obstacle) {
    if (obstacle instanceof Obstacle.Dependency dependency) {
      return new Reason("waits for", catalogue.item(dependency.on().page().id()), "");
    } else if (obstacle instanceof Obstacle.Clash clash) {
      View.Item with = catalogue.item(clash.with().page().id());
      return new Reason("overlaps", with, "on " + clash.overlap().words());
    }
    return new Reason(obstacle.words(), View.Item.NONE, "");
  }
}
