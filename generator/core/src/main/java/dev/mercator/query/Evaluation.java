package dev.mercator.query;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Node;
import dev.mercator.query.Answer.Cell;
import dev.mercator.query.Answer.Group;
import dev.mercator.query.Answer.Row;
import dev.mercator.query.Answer.Value;
import dev.mercator.query.Operand.Count;
import dev.mercator.query.Operand.Given;
import dev.mercator.query.Operand.Size;
import dev.mercator.query.Query.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers queries over a finished atlas. Without state: safe to call from several threads. */
public final class Evaluation {
  private final Query query;
  private final Atlas atlas;
  private final Reader reader;
  private int room;

  private Evaluation(Query query, Atlas atlas, int most) {
    this.query = query;
    this.atlas = atlas;
    this.reader = new Reader(atlas);
    this.room = query.limit() == 0 ? most : Math.min(most, query.limit());
  }

  /**
   * The answer to a query.
   *
   * @param most how many rows there may be, whatever the query asks for
   */
  public static Answer of(Query query, Atlas atlas, int most) {
    return new Evaluation(query, atlas, most).answer();
  }

  private Answer answer() {
    List<Node> found = found();
    List<Group> groups =
        query.group().isEmpty()
            ? List.of(group(Value.NONE, found))
            : groups(query.group().get(), found);
    int shown = groups.stream().mapToInt(group -> group.rows().size()).sum();
    return new Answer(query, found.size(), shown, groups);
  }

  private List<Node> found() {
    Predicate<Node> holds =
        query.where().map(where -> reader.conditions().of(where)).orElse(node -> true);
    Stream<? extends Node> all =
        query.subject().milestones()
            ? atlas.milestones().stream()
            : atlas.pages().stream().filter(query.subject()::holds);
    List<Node> found = new ArrayList<>(all.filter(holds).toList());
    order().ifPresent(found::sort);
    return found;
  }

  /** By the query's keys; what they leave equal stays in the order of the atlas. */
  private Optional<Comparator<Node>> order() {
    return query.sort().stream()
        .filter(key -> !(key.operand() instanceof Size))
        .map(this::order)
        .reduce(Comparator::thenComparing);
  }

  private Comparator<Node> order(Query.Key key) {
    Map<String, Rank> ranks = new HashMap<>();
    return Comparator.comparing(
        node -> ranks.computeIfAbsent(node.id(), id -> rank(key.operand(), node)),
        Rank.order(key.descending()));
  }

  private Rank rank(Operand operand, Node node) {
    String text = reader.values(operand, node).stream().map(Value::text).findFirst().orElse("");
    return Rank.of(text, Reader.declared(operand, node));
  }

  /** A node with several values is in several groups. */
  private List<Group> groups(Operand operand, List<Node> found) {
    Map<String, Part> parts = new HashMap<>();
    for (Node node : found) {
      List<Value> values = reader.values(operand, node);
      for (Value value : values.isEmpty() ? List.of(Value.NONE) : values) {
        Rank rank = Rank.of(value.text(), Reader.declared(operand, node));
        parts
            .computeIfAbsent(
                value.text().toLowerCase(Locale.ROOT),
                text -> new Part(value, rank, new ArrayList<>()))
            .nodes()
            .add(node);
      }
    }
    List<Part> sorted = new ArrayList<>(parts.values());
    sorted.sort(partOrder());
    List<Group> groups = new ArrayList<>();
    sorted.forEach(part -> groups.add(group(part.key(), part.nodes())));
    return groups;
  }

  private record Part(Value key, Rank rank, List<Node> nodes) {}

  private Comparator<Part> partOrder() {
    Optional<Query.Key> size =
        query.sort().stream().filter(key -> key.operand() instanceof Size).findFirst();
    Comparator<Part> byKey = Comparator.comparing(Part::rank, Rank.order(false));
    Comparator<Part> bySize = Comparator.comparingInt(part -> part.nodes().size());
    return size.map(key -> (key.descending() ? bySize.reversed() : bySize).thenComparing(byKey))
        .orElse(byKey);
  }

  private Group group(Value key, List<Node> nodes) {
    boolean rows = query.form() == Form.TABLE || query.form() == Form.LIST;
    List<Row> shown = rows ? nodes.stream().limit(room).map(this::row).toList() : List.of();
    room -= shown.size();
    return new Group(key, nodes.size(), shown);
  }

  private Row row(Node node) {
    return row(node, query.show(), reader);
  }

  static Row row(Node node, List<Query.Column> columns, Reader reader) {
    List<Cell> cells = new ArrayList<>();
    for (Query.Column column : columns) {
      Operand operand = column.operand();
      boolean number = operand instanceof Count || operand.equals(new Given(Property.WORDS));
      cells.add(new Cell(reader.values(operand, node), number));
    }
    return new Row(node, cells);
  }
}
