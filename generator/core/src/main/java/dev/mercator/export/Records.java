package dev.mercator.export;

import dev.mercator.example.Run;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Example;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import dev.mercator.model.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The records of an atlas, byte for byte as they are published and shown. Without {@code derived} a
 * page's record is the contract of records.md; all that Mercator adds stands in {@code derived},
 * the last key. Safe to use from several threads.
 */
public final class Records {
  /** Keys of the contract, which front matter cannot take. */
  private static final Set<String> CONTRACT =
      Set.of(
          "id",
          "nodeKind",
          "sourcePath",
          "sourceKind",
          "title",
          "displayName",
          "slug",
          "articlePath",
          "article",
          "documents");

  /** What stands in one file. */
  @FunctionalInterface
  private interface Content {
    void writeTo(Json json) throws IOException;
  }

  private final Derived derived;
  private final EdgeLists edges;
  private final ExampleRecords examples;

  public Records(Atlas atlas) {
    this.edges = new EdgeLists(atlas);
    this.derived = new Derived(atlas, edges);
    this.examples = new ExampleRecords(edges);
  }

  /** Address of a node's record, relative to the site's root. */
  public static String address(Node node) {
    if (node instanceof Page page) {
      return page.place().record();
    }
    // No slug holds an underscore, so this folder is no page's.
    return "records/_" + node.id().replaceFirst(":", "/") + ".json";
  }

  /** Address of a milestone's place on its page, relative to the site's root. */
  static String html(Page page, Milestone milestone) {
    return page.place().html() + "#" + milestone.anchor();
  }

  /** Address of an example's place on its page, relative to the site's root. */
  static String html(Page page, Example example) {
    return page.place().html() + "#" + example.anchor();
  }

  /**
   * The record of a page.
   *
   * @param markdown its source without front matter; of no meaning for a generated hub
   */
  public byte[] page(Page page, String markdown) {
    return bytes(Json::indented, json -> write(json, page, markdown));
  }

  /** The record of a milestone of a page. */
  public byte[] milestone(Page page, Milestone milestone) {
    return bytes(Json::indented, json -> write(json, page, milestone));
  }

  /** The record of an example of a page. */
  public byte[] example(Page page, Run run) {
    return bytes(Json::indented, json -> examples.write(json, page, run));
  }

  /** The record of an example on one line that ends in {@code \n}. */
  byte[] exampleLine(Page page, Run run) {
    return bytes(Json::compact, json -> examples.write(json, page, run));
  }

  /** The record of a page on one line that ends in {@code \n}. */
  byte[] pageLine(Page page, String markdown) {
    return bytes(Json::compact, json -> write(json, page, markdown));
  }

  /** The record of a milestone on one line that ends in {@code \n}. */
  byte[] milestoneLine(Page page, Milestone milestone) {
    return bytes(Json::compact, json -> write(json, page, milestone));
  }

  private static byte[] bytes(Function<OutputStream, Json> layout, Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    try (Json json = layout.apply(bytes)) {
      content.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(Json json, Page page, String markdown) throws IOException {
    json.object(
        () -> {
          head(json, page, page);
          json.object("attributes", () -> attributes(json, page, markdown));
          edges.contract(json, page.id());
          json.object("derived", () -> derived.page(json, page));
        });
  }

  private void write(Json json, Page page, Milestone milestone) throws IOException {
    json.object(
        () -> {
          head(json, milestone, page);
          json.object("attributes", () -> attributes(json, page, milestone));
          edges.contract(json, milestone.id());
          json.object("derived", () -> derived.milestone(json, page, milestone));
        });
  }

  static void head(Json json, Node node, Page page) throws IOException {
    json.text("id", node.id())
        .text("_kind", node.kind().label())
        .text("_file", page.place().file())
        .text("_cluster", page.place().collection().cluster());
  }

  private static void attributes(Json json, Page page, String markdown) throws IOException {
    Place place = page.place();
    source(json, page, page);
    for (Map.Entry<String, Object> entry : page.attributes().entrySet()) {
      if (!CONTRACT.contains(entry.getKey())) {
        json.any(entry.getKey(), entry.getValue());
      }
    }
    json.text("title", page.title())
        .text("displayName", page.title())
        .text("slug", place.slug())
        .text("articlePath", place.articlePath())
        .text("article", place.generated() ? "" : article(markdown))
        .texts("documents", documents(page));
  }

  private static void attributes(Json json, Page page, Milestone milestone) throws IOException {
    source(json, milestone, page);
    json.text("title", milestone.title())
        .text("displayName", milestone.label() + ": " + milestone.title())
        .text("page", page.id())
        .text("label", milestone.label())
        .text("anchor", milestone.anchor())
        .text("goal", milestone.goal())
        .text("unlocks", milestone.unlocks());
  }

  static void source(Json json, Node node, Page page) throws IOException {
    json.text("nodeKind", node.kind().label())
        .text("sourcePath", page.place().sourcePath())
        .text("sourceKind", page.place().collection().sourceKind());
  }

  /** The record's {@code article}: the trimmed text between one newline and another. */
  static String article(String markdown) {
    return "\n" + markdown.strip() + "\n";
  }

  /** The record's {@code documents}: the strings of the front matter list, as written. */
  private static List<String> documents(Page page) {
    return page.attributes().get("documents") instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}
