package dev.mercator.parse;

import dev.mercator.config.BuiltInTypes;
import dev.mercator.config.Config;
import dev.mercator.config.ConfigReader;
import dev.mercator.diag.Finding;
import dev.mercator.model.Collection;
import dev.mercator.model.Collection.FrontMatterMode;
import dev.mercator.model.Link;
import dev.mercator.model.PageFile;
import dev.mercator.model.PageType;
import dev.mercator.model.Place;
import dev.mercator.model.Site;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Small sources of one or more collections, addressed and parsed in memory. */
final class Tree {
  private final Map<Collection, TreeMap<String, String>> texts = new LinkedHashMap<>();
  private List<PageType> types = BuiltInTypes.ALL;
  private final List<String> order = new ArrayList<>();
  private Site site = Site.titled("Test");

  /** A collection of pages whose front matter overrides, with folder and mount {@code docs}. */
  static Tree docs(String... pathsAndTexts) {
    return new Tree().with(collection("docs", "docs", FrontMatterMode.ATTRIBUTES), pathsAndTexts);
  }

  /**
   * The sources of a fixture, by path. An {@code atlas.toml} among them says which collections
   * there are; without one all is one collection at the root.
   */
  static Tree of(Map<String, String> sources) {
    Tree tree = new Tree();
    String toml = sources.getOrDefault("atlas.toml", "title = \"T\"");
    List<Finding> findings = new ArrayList<>();
    Config config = ConfigReader.read(Path.of(""), "atlas.toml", toml, findings::add);
    if (!findings.isEmpty()) {
      throw new IllegalArgumentException(shown(findings).toString());
    }
    tree.types = config.types();
    tree.site = config.site();
    for (Collection collection : config.collections()) {
      String folder = collection.path().isEmpty() ? "" : collection.path() + "/";
      tree.with(collection);
      sources.forEach(
          (path, text) -> {
            if (path.startsWith(folder) && !path.equals("atlas.toml")) {
              tree.with(collection, path.substring(folder.length()), text);
              tree.order.add(path);
            }
          });
    }
    return tree;
  }

  /** One page {@code docs/a.md}, parsed. */
  static PageParser.Parsed page(String text) {
    return docs("a.md", text).parse("docs/a.md");
  }

  /** The article of one page. */
  static String article(String text) {
    return page(text).body().html();
  }

  static Collection collection(String path, String mount, FrontMatterMode mode) {
    return new Collection(path, mount, "wiki", "docs", path, mode, List.of());
  }

  Tree with(Collection collection, String... pathsAndTexts) {
    TreeMap<String, String> sources = texts.computeIfAbsent(collection, key -> new TreeMap<>());
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      sources.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return this;
  }

  Tree types(List<PageType> declared) {
    types = declared;
    return this;
  }

  Tree sourceUrl(String url) {
    site = new Site("Test", Optional.empty(), Optional.of(url), Optional.empty(), "en", true);
    return this;
  }

  Addresses addresses(List<Finding> findings) {
    List<Listing> listings = new ArrayList<>();
    texts.forEach(
        (collection, sources) -> {
          List<Listing.Head> heads = new ArrayList<>();
          List<String> files = new ArrayList<>();
          sources.forEach(
              (path, text) -> {
                if (PageFile.is(path)) {
                  HeadReader.read(collection, path, bytes(text), false).ifPresent(heads::add);
                } else {
                  files.add(path);
                }
              });
          listings.add(new Listing(collection, heads, files));
        });
    return Addresses.of(listings, findings::add);
  }

  /** Each page as {@code source slug id}, in page order. */
  List<String> places() {
    return addresses(new ArrayList<>()).places().stream()
        .map(place -> place.source() + " " + place.slug() + " " + place.id())
        .toList();
  }

  /** What giving addresses found. */
  List<String> placingFindings() {
    List<Finding> findings = new ArrayList<>();
    addresses(findings);
    return shown(findings);
  }

  /** The Markdown sources of a fixture, in its order. */
  List<String> sources() {
    return order.stream().filter(PageFile::is).toList();
  }

  /** The first page of a fixture, parsed. */
  PageParser.Parsed parseFirst() {
    return parse(sources().get(0));
  }

  /** The page of a source, parsed. */
  PageParser.Parsed parse(String source) {
    Addresses addresses = addresses(new ArrayList<>());
    Place place =
        addresses.places().stream()
            .filter(one -> one.source().equals(source))
            .findFirst()
            .orElseThrow();
    String text = texts.get(place.collection()).get(place.relative());
    return new PageParser(site, types, addresses).parse(place, bytes(text));
  }

  /** The only link of a page. */
  static Link onlyLink(PageParser.Parsed parsed) {
    List<Link> links = parsed.page().links();
    if (links.size() != 1) {
      throw new AssertionError("not one link: " + links);
    }
    return links.get(0);
  }

  /** Findings as {@code place: rule: message}. */
  static List<String> shown(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.position() + ": " + finding.rule().id() + ": " + finding.message())
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
