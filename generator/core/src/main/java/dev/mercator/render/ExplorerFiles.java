package dev.mercator.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mercator.model.EdgeKind;
import dev.mercator.render.ExplorerNodes.Arc;
import dev.mercator.render.View.Item;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The graph as scripts that each call one function, since a page opened from disk may load nothing
 * else. {@code about} is what every visit needs and does not grow with the atlas; {@code top} are
 * the nodes with the most relations; the parts hold all nodes, by ranges of addresses, each with
 * its place and its edges in both directions.
 */
final class ExplorerFiles {
  /** Nodes in a part; more where there would be more parts than {@link #PARTS}. */
  private static final int PART = 250;

  private static final int PARTS = 256;

  /** How many nodes a graph may have that is shown whole at first. */
  static final int WHOLE = 1000;

  /** How many nodes are shown at first of a graph that has more. */
  private static final int TOP = 400;

  /** How many edges of a node are told in each direction. */
  private static final int TOLD = 400;

  private final ExplorerNodes nodes;
  private final List<EdgeKind> kinds;

  ExplorerFiles(ExplorerNodes nodes) {
    this.nodes = nodes;
    this.kinds = List.copyOf(nodes.kinds().keySet());
  }

  private static int each(int count) {
    return Math.max(PART, (count + PARTS - 1) / PARTS);
  }

  /** How many parts hold so many nodes. */
  static int parts(int count) {
    return (count + each(count) - 1) / each(count);
  }

  /** How much there is, of what types and kinds, and where each part begins. */
  byte[] about() {
    StringBuilder text = new StringBuilder("{\"nodes\":").append(nodes.count());
    text.append(",\"part\":").append(each(nodes.count())).append(",\"top\":");
    text.append(nodes.count() > WHOLE).append(",\"sorts\":[");
    nodes.sorts().forEach(sort -> list(text, sort.label(), sort.hue()));
    text.append("],\"kinds\":[");
    kinds.forEach(kind -> list(text, kind.forward(), kind.backward(), Dashes.of(kind)));
    text.append("],\"first\":[");
    for (int i = 0; i < nodes.count(); i += each(nodes.count())) {
      comma(text);
      string(text, nodes.item(i).href());
    }
    return call("about", text.append("]}"));
  }

  /** The nodes with the most relations, and the edges among them. */
  byte[] top() {
    int[] weights = IntStream.range(0, nodes.count()).map(nodes::weight).toArray();
    List<Integer> top =
        IntStream.range(0, nodes.count())
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> -weights[i]).thenComparing(i -> i))
            .limit(TOP)
            .sorted()
            .toList();
    Set<Integer> shown = new HashSet<>(top);
    StringBuilder text = new StringBuilder("[");
    for (int node : top) {
      comma(text);
      text.append('[').append(node).append(',');
      row(text, node, shown::contains);
      text.append(']');
    }
    return call("top", text.append(']'));
  }

  /** The nodes of one part. */
  byte[] part(int number) {
    int from = number * each(nodes.count());
    int to = Math.min(nodes.count(), from + each(nodes.count()));
    StringBuilder text = new StringBuilder("[");
    for (int node = from; node < to; node++) {
      comma(text);
      row(text, node, any -> true);
    }
    return call(String.valueOf(number), text.append(']'));
  }

  private void row(StringBuilder text, int node, IntPredicate shown) {
    Item item = nodes.item(node);
    text.append('[').append(nodes.positions().x(node)).append(',');
    text.append(nodes.positions().y(node)).append(',').append(nodes.sort(node)).append(',');
    string(text, item.href());
    text.append(',');
    string(text, item.ref());
    text.append(',');
    string(text, item.title());
    text.append(",[");
    arcs(text, nodes.out(node), shown);
    text.append("],[");
    arcs(text, nodes.in(node), shown);
    text.append("],").append(nodes.out(node).size()).append(',').append(nodes.in(node).size());
    text.append(']');
  }

  private void arcs(StringBuilder text, List<Arc> arcs, IntPredicate shown) {
    arcs.stream()
        .filter(arc -> shown.test(arc.other()))
        .limit(TOLD)
        .forEach(
            arc -> {
              comma(text);
              text.append(kinds.indexOf(arc.kind())).append(',').append(arc.other());
            });
  }

  private static void list(StringBuilder text, String... words) {
    comma(text);
    text.append('[');
    Stream.of(words)
        .forEach(
            word -> {
              comma(text);
              string(text, word);
            });
    text.append(']');
  }

  private static void comma(StringBuilder text) {
    char last = text.charAt(text.length() - 1);
    if (last != '[') {
      text.append(',');
    }
  }

  private static void string(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter == '"' || letter == '\\') {
        text.append('\\').append(letter);
      } else if (letter < ' ' || letter == '\u2028' || letter == '\u2029' || letter == '<') {
        text.append(String.format("\\u%04x", (int) letter));
      } else {
        text.append(letter);
      }
    }
    text.append('"');
  }

  private static byte[] call(String name, StringBuilder data) {
    return ("mercatorGraph(\"" + name + "\"," + data + ");\n").getBytes(UTF_8);
  }
}
