package dev.mercator.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mercator.model.Edge;
import dev.mercator.model.Html;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;

/**
 * The graph in the formats of graph tools, UTF-8, lines ending in {@code \n}.
 *
 * <p>Written by hand: JGraphT's exporters take as long for the edges as all records together. Its
 * importers read both formats in the tests.
 */
public final class GraphFormats {
  private static final String GRAPHML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"\
       xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns\
       http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"\
       xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <key id="kind" for="all" attr.name="kind" attr.type="string"/>
          <key id="title" for="node" attr.name="title" attr.type="string"/>
          <key id="type" for="node" attr.name="type" attr.type="string"/>
          <key id="item" for="node" attr.name="item" attr.type="string"/>
          <key id="html" for="node" attr.name="html" attr.type="string"/>
          <key id="note" for="edge" attr.name="note" attr.type="string"/>
          <key id="anchor" for="edge" attr.name="anchor" attr.type="string"/>
          <key id="count" for="edge" attr.name="count" attr.type="int"/>
          <graph edgedefault="directed">
      """;

  /** One node or edge: how its attributes are written one by one. */
  private interface Attributes {
    void add(StringBuilder out, String name, String value);
  }

  private GraphFormats() {}

  /** Writes GraphML; every attribute is declared, and characters XML has not are U+FFFD. */
  public static void graphml(Atlas atlas, OutputStream out) throws IOException {
    Writer writer = writer(out);
    writer.write(GRAPHML);
    StringBuilder text = new StringBuilder();
    for (String id : atlas.graph().vertexSet()) {
      text.setLength(0);
      xml(text.append("        <node id=\""), id).append("\">\n");
      node(text, atlas.node(id).orElseThrow(), "title", GraphFormats::data);
      writer.append(text.append("        </node>\n"));
    }
    for (Edge edge : atlas.graph().edgeSet()) {
      text.setLength(0);
      xml(text.append("        <edge source=\""), edge.from());
      xml(text.append("\" target=\""), edge.to()).append("\">\n");
      edge(text, edge, "kind", GraphFormats::data);
      writer.append(text.append("        </edge>\n"));
    }
    writer.write("    </graph>\n</graphml>\n");
    writer.flush();
  }

  /** Writes Graphviz's language; nodes are labelled with their titles, edges with their kinds. */
  public static void dot(Atlas atlas, OutputStream out) throws IOException {
    Writer writer = writer(out);
    writer.write("digraph G {\n");
    StringBuilder text = new StringBuilder();
    for (String id : atlas.graph().vertexSet()) {
      text.setLength(0);
      quoted(text.append("  "), id).append(" [ ");
      node(text, atlas.node(id).orElseThrow(), "label", GraphFormats::pair);
      writer.append(text.append("];\n"));
    }
    for (Edge edge : atlas.graph().edgeSet()) {
      text.setLength(0);
      quoted(text.append("  "), edge.from());
      quoted(text.append(" -> "), edge.to()).append(" [ ");
      edge(text, edge, "label", GraphFormats::pair);
      writer.append(text.append("];\n"));
    }
    writer.write("}\n");
    writer.flush();
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, UTF_8));
  }

  private static void node(StringBuilder out, Node node, String title, Attributes attributes) {
    add(out, title, node.title(), attributes);
    add(out, "kind", node.kind().label(), attributes);
    if (node instanceof Page page) {
      add(out, "type", page.type().name(), attributes);
      add(out, "item", page.item().orElse(""), attributes);
      add(out, "html", page.place().html(), attributes);
    }
  }

  private static void edge(StringBuilder out, Edge edge, String kind, Attributes attributes) {
    add(out, kind, edge.kind().id(), attributes);
    add(out, "note", edge.note(), attributes);
    add(out, "anchor", edge.anchor(), attributes);
    add(out, "count", Integer.toString(edge.count()), attributes);
  }

  private static void add(StringBuilder out, String name, String value, Attributes attributes) {
    if (!value.isEmpty()) {
      attributes.add(out, name, value);
    }
  }

  private static void data(StringBuilder out, String name, String value) {
    out.append("            <data key=\"").append(name).append("\">");
    xml(out, value).append("</data>\n");
  }

  private static StringBuilder xml(StringBuilder out, String text) {
    Html.escape(xmlText(text), out);
    return out;
  }

  private static void pair(StringBuilder out, String name, String value) {
    quoted(out.append(name).append('='), value).append(' ');
  }

  private static StringBuilder quoted(StringBuilder out, String text) {
    String held = xmlText(text);
    if (held.indexOf('\\') >= 0 || held.indexOf('"') >= 0 || held.indexOf('\n') >= 0) {
      held = held.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
    }
    return out.append('"').append(held).append('"');
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
}
