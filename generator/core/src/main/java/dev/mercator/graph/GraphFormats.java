package dev.mercator.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mercator.model.Edge;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.BaseExporter;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.GraphExporter;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/** The graph in the formats of graph tools, UTF-8, lines ending in {@code \n}. */
public final class GraphFormats {
  private GraphFormats() {}

  /** Writes GraphML; every attribute is declared, and characters XML has not are U+FFFD. */
  public static void graphml(Atlas atlas, OutputStream out) throws IOException {
    GraphMLExporter<String, Edge> exporter = new GraphMLExporter<>(GraphFormats::xmlText);
    exporter.registerAttribute("kind", AttributeCategory.ALL, AttributeType.STRING);
    for (String name : new String[] {"title", "type", "item", "html"}) {
      exporter.registerAttribute(name, AttributeCategory.NODE, AttributeType.STRING);
    }
    for (String name : new String[] {"note", "anchor"}) {
      exporter.registerAttribute(name, AttributeCategory.EDGE, AttributeType.STRING);
    }
    exporter.registerAttribute("count", AttributeCategory.EDGE, AttributeType.INT);
    describe(exporter, atlas, "title", "kind", GraphFormats::xmlText);
    write(exporter, atlas, out);
  }

  /** Writes Graphviz's language; nodes are labelled with their titles, edges with their kinds. */
  public static void dot(Atlas atlas, OutputStream out) throws IOException {
    DOTExporter<String, Edge> exporter =
        new DOTExporter<>(id -> '"' + dotText(id).replace("\"", "\\\"") + '"');
    describe(exporter, atlas, "label", "label", GraphFormats::dotText);
    write(exporter, atlas, out);
  }

  private static void describe(
      BaseExporter<String, Edge> exporter,
      Atlas atlas,
      String title,
      String edgeKind,
      UnaryOperator<String> escape) {
    exporter.setVertexAttributeProvider(id -> node(atlas.node(id).orElseThrow(), title, escape));
    exporter.setEdgeAttributeProvider(edge -> edge(edge, edgeKind, escape));
  }

  private static Map<String, Attribute> node(
      Node node, String title, UnaryOperator<String> escape) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    add(attributes, title, escape.apply(node.title()));
    add(attributes, "kind", node.kind().label());
    if (node instanceof Page page) {
      add(attributes, "type", escape.apply(page.type().name()));
      add(attributes, "item", escape.apply(page.item().orElse("")));
      add(attributes, "html", page.place().html());
    }
    return attributes;
  }

  private static Map<String, Attribute> edge(Edge edge, String kind, UnaryOperator<String> escape) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    add(attributes, kind, edge.kind().id());
    add(attributes, "note", escape.apply(edge.note()));
    add(attributes, "anchor", escape.apply(edge.anchor()));
    attributes.put("count", DefaultAttribute.createAttribute(edge.count()));
    return attributes;
  }

  private static void add(Map<String, Attribute> attributes, String name, String value) {
    if (!value.isEmpty()) {
      attributes.put(name, DefaultAttribute.createAttribute(value));
    }
  }

  private static void write(GraphExporter<String, Edge> exporter, Atlas atlas, OutputStream out)
      throws IOException {
    Writer writer = new UnixLines(new BufferedWriter(new OutputStreamWriter(out, UTF_8)));
    exporter.exportGraph(atlas.graph(), writer);
    writer.flush();
  }

  /** The exporter escapes double quotes in labels, and nothing else. */
  private static String dotText(String text) {
    return xmlText(text).replace("\\", "\\\\").replace("\n", "\\n");
  }

  /** Without the control characters and half surrogates that XML 1.0 cannot hold. */
  private static String xmlText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= Character.MIN_SURROGATE) {
        return mended(text);
      }
    }
    return text;
  }

  private static String mended(String text) {
    StringBuilder held = new StringBuilder(text.length());
    text.codePoints().map(c -> xmlHolds(c) ? c : 0xFFFD).forEach(held::appendCodePoint);
    return held.toString().replace('\r', ' ');
  }

  private static boolean xmlHolds(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < 0xFFFE)
        || c > 0xFFFF;
  }

  /** Drops what the exporters add to a line's end on Windows; no text here holds it. */
  private static final class UnixLines extends FilterWriter {
    UnixLines(Writer out) {
      super(out);
    }

    @Override
    public void write(int c) throws IOException {
      if (c != '\r') {
        out.write(c);
      }
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
      int done = offset;
      for (int i = offset; i < offset + length; i++) {
        if (chars[i] == '\r') {
          out.write(chars, done, i - done);
          done = i + 1;
        }
      }
      out.write(chars, done, offset + length - done);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      if (text.indexOf('\r') < 0) {
        out.write(text, offset, length);
      } else {
        write(text.toCharArray(), offset, length);
      }
    }
  }
}
