package dev.mercator.query;

import dev.mercator.graph.Atlas;
import dev.mercator.graph.Precedence;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Example;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import dev.mercator.model.Step;
import dev.mercator.query.Answer.Value;
import dev.mercator.query.Operand.Count;
import dev.mercator.query.Operand.Given;
import dev.mercator.query.Operand.Related;
import dev.mercator.query.Operand.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads operands off nodes. Made for one query, used by one thread. */
final class Reader {
  private final Atlas atlas;
  private final Map<String, Page> roadmaps = new HashMap<>();
  private final Map<Count, Predicate<Node>> conditions = new HashMap<>();
  private final Map<Boolean, Map<String, Integer>> reach = new HashMap<>();
  private final Conditions compiled;

  Reader(Atlas atlas) {
    this.atlas = atlas;
    this.compiled = new Conditions(atlas, this);
    for (Page page : atlas.pages()) {
      page.milestones().forEach(milestone -> roadmaps.put(milestone.id(), page));
    }
  }

  Conditions conditions() {
    return compiled;
  }

  /** What a node has there; nothing where it has nothing. */
  List<Value> values(Operand operand, Node node) {
    if (operand instanceof Typed typed) {
      return node instanceof Page page
          ? page.field(typed.name()).stream()
              .flatMap(field -> field.values().stream())
              .filter(value -> !value.isBlank())
              .map(value -> new Value(value, ""))
              .toList()
          : List.of();
    }
    if (operand instanceof Given given) {
      Value value = given(given.property(), node);
      return value.text().isEmpty() ? List.of() : List.of(value);
    }
    if (operand instanceof Related related) {
      return related.relation().next(atlas, node.id()).stream()
          .map(id -> new Value(name(atlas.node(id).orElseThrow()), id))
          .toList();
    }
    return List.of(new Value(Integer.toString(number(operand, node)), ""));
  }

  /** How many; of what is no count, 0. */
  int number(Operand operand, Node node) {
    if (!(operand instanceof Count count)) {
      return operand.equals(new Given(Property.WORDS)) && node instanceof Page page
          ? page.words()
          : 0;
    }
    Relation relation = count.relation();
    if (relation.far()) {
      return reach(relation.outgoing()).getOrDefault(node.id(), 0);
    }
    List<String> ends = relation.next(atlas, node.id());
    if (count.where().isEmpty()) {
      return ends.size();
    }
    Predicate<Node> where =
        conditions.computeIfAbsent(count, own -> compiled.of(own.where().orElseThrow()));
    return (int) ends.stream().map(id -> atlas.node(id).orElseThrow()).filter(where).count();
  }

  /** By page how many others it waits for, or how many wait for it, over any number of steps. */
  private Map<String, Integer> reach(boolean before) {
    return reach.computeIfAbsent(
        before,
        way -> {
          List<Page> pages =
              atlas.pages().stream()
                  .filter(
                      page ->
                          Stream.concat(
                                  atlas.outgoing(page.id()).stream(),
                                  atlas.incoming(page.id()).stream())
                              .anyMatch(edge -> edge.kind() == EdgeKind.DEPENDS_ON))
                  .toList();
          Precedence precedence = Precedence.among(atlas, pages);
          int[] counts = way ? precedence.countsBefore() : precedence.countsAfter();
          Map<String, Integer> byPage = new HashMap<>();
          for (int i = 0; i < counts.length; i++) {
            byPage.put(pages.get(i).id(), counts[i]);
          }
          return byPage;
        });
  }

  private Value given(Property property, Node node) {
    return switch (property) {
      case ID -> new Value(name(node), node.id());
      case TITLE -> new Value(title(node), node.id());
      case TYPE -> plain(node instanceof Page page ? page.type().name() : kind(node));
      case FOLDER -> plain(folder(slug(node)));
      case MILESTONE -> milestone(node);
      case STEP -> plain(step(node));
      case WORDS -> plain(node instanceof Page page ? Integer.toString(page.words()) : "");
      case SUMMARY -> plain(summary(node));
      case UNLOCKS -> plain(node instanceof Milestone milestone ? milestone.unlocks() : "");
      case SOURCE -> plain(page(node).place().sourcePath());
    };
  }

  private static Value plain(String text) {
    return new Value(text, "");
  }

  private static String kind(Node node) {
    return node.kind().label().toLowerCase(Locale.ROOT);
  }

  private static String summary(Node node) {
    if (node instanceof Page page) {
      return page.summary();
    }
    return node instanceof Milestone milestone ? milestone.goal() : "";
  }

  /** The page that a node is, or that it lives in. */
  private Page page(Node node) {
    if (node instanceof Example example) {
      return atlas.page(example.page());
    }
    return node instanceof Page page ? page : roadmaps.get(node.id());
  }

  private String slug(Node node) {
    return page(node).slug();
  }

  private static String folder(String slug) {
    return slug.substring(0, Math.max(0, slug.lastIndexOf('/')));
  }

  private Value milestone(Node node) {
    if (node instanceof Page page) {
      return atlas.milestone(page).map(own -> new Value(own.label(), own.id())).orElse(Value.NONE);
    }
    return node instanceof Milestone own ? new Value(own.label(), own.id()) : Value.NONE;
  }

  /** A milestone is done when all it schedules is, and active when some of it has begun. */
  private String step(Node node) {
    if (node instanceof Page page) {
      return page.step().map(own -> own.name().toLowerCase(Locale.ROOT)).orElse("");
    }
    if (node instanceof Example) {
      return "";
    }
    List<Step> steps =
        atlas.outgoing(node.id(), EdgeKind.SCHEDULES).stream()
            .map(edge -> atlas.page(edge.to()).step().orElse(Step.OPEN))
            .toList();
    if (steps.stream().allMatch(Step.DONE::equals)) {
      return "done";
    }
    return steps.stream().allMatch(Step.OPEN::equals) ? "open" : "active";
  }

  /** The short name: an item's id, a milestone's label, else the title. */
  private static String name(Node node) {
    if (node instanceof Milestone milestone) {
      return milestone.label();
    }
    return node instanceof Page page ? page.item().orElseGet(node::title) : node.title();
  }

  private static String title(Node node) {
    String item = node instanceof Page page ? page.item().orElse("") : "";
    String title = node.title();
    if (item.isEmpty() || !title.regionMatches(true, 0, item, 0, item.length())) {
      return title;
    }
    String rest = title.substring(item.length()).replaceFirst("^\\s*[:.|–—-]*\\s*", "");
    return rest.isEmpty() ? title : rest;
  }

  /** The declared values that an operand of a node goes through, in their order. */
  static List<String> declared(Operand operand, Node node) {
    if (operand instanceof Typed typed && node instanceof Page page) {
      return page.type().field(typed.name()).map(own -> own.values()).orElse(List.of());
    }
    return operand.equals(new Given(Property.STEP)) ? List.of("open", "active", "done") : List.of();
  }
}
