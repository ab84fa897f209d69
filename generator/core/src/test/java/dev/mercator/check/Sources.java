package dev.mercator.check;

import dev.mercator.config.BuiltInTypes;
import dev.mercator.diag.Finding;
import dev.mercator.graph.Atlas;
import dev.mercator.graph.AtlasBuilder;
import dev.mercator.model.Collection;
import dev.mercator.model.Collection.FrontMatterMode;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.model.Place;
import dev.mercator.model.Silence;
import dev.mercator.model.Site;
import dev.mercator.parse.Addresses;
import dev.mercator.parse.HeadReader;
import dev.mercator.parse.Listing;
import dev.mercator.parse.PageParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Small sources by path, compiled as one collection and checked; nothing touches the disk. */
record Sources(SortedMap<String, String> texts, Site site) {
  private static final Collection DOCS =
      new Collection("", "", "wiki", "docs", "", FrontMatterMode.ATTRIBUTES, List.of());

  /**
   * Sources whose findings are to be had.
   *
   * @param texts by path; what does not end in {@code .md} is a file beside the pages
   */
  static Sources of(Map<String, String> texts) {
    return new Sources(new TreeMap<>(texts), Site.titled("Test"));
  }

  /** What parsing and the checks found, and the comments that silence some of it. */
  record Result(Atlas atlas, List<Finding> findings, List<Silence> silences) {}

  Result compile() {
    return compile(DOCS, BuiltInTypes.ALL);
  }

  Result compile(Collection collection, List<PageType> types) {
    List<Finding> findings = new ArrayList<>();
    Addresses addresses = Addresses.of(List.of(listing(collection)), findings::add);
    PageParser parser = new PageParser(site, types, addresses);
    List<Page> pages = new ArrayList<>();
    List<Silence> silences = new ArrayList<>();
    for (Place place : addresses.places()) {
      String text = place.generated() ? "# Hub\n" : texts.get(place.relative());
      PageParser.Parsed parsed = parser.parse(place, text.getBytes(StandardCharsets.UTF_8));
      pages.add(parsed.page());
      findings.addAll(parsed.findings());
      silences.addAll(parsed.page().silences());
    }
    Atlas atlas = AtlasBuilder.build(site, pages);
    findings.addAll(Checks.run(atlas));
    return new Result(atlas, findings, silences);
  }

  private Listing listing(Collection collection) {
    List<Listing.Head> heads = new ArrayList<>();
    List<String> files = new ArrayList<>();
    texts.forEach(
        (path, text) -> {
          Optional<Listing.Head> head =
              path.endsWith(".md")
                  ? HeadReader.read(collection, path, text.getBytes(StandardCharsets.UTF_8), true)
                  : Optional.empty();
          head.ifPresentOrElse(heads::add, () -> files.add(path));
        });
    return new Listing(collection, heads, files);
  }

  /** The lines of a source, as the report shows them. */
  List<String> lines(String path) {
    return texts.getOrDefault(path, "").lines().toList();
  }
}
