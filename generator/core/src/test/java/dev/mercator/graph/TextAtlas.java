package dev.mercator.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mercator.config.BuiltInTypes;
import dev.mercator.model.Collection;
import dev.mercator.model.Collection.FrontMatterMode;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.model.Site;
import dev.mercator.parse.Addresses;
import dev.mercator.parse.Listing;
import dev.mercator.parse.Listing.Head;
import dev.mercator.parse.PageParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes an atlas of sources written in a test. */
public final class TextAtlas {
  private static final Collection ROOT =
      new Collection("", "", "wiki", "note", "", FrontMatterMode.FIELDS, List.of());

  private TextAtlas() {}

  /** The atlas of sources given as path, text, path, text. */
  public static Atlas of(String... sources) {
    return of(BuiltInTypes.ALL, sources);
  }

  /** The same with types of a project's own. */
  public static Atlas of(List<PageType> types, String... sources) {
    Map<String, String> byPath = new TreeMap<>();
    for (int i = 0; i < sources.length; i += 2) {
      byPath.put(sources[i], sources[i + 1]);
    }
    Site site = Site.titled("Small");
    List<Head> heads =
        byPath.keySet().stream().map(path -> new Head(path, "", "", List.of(), List.of())).toList();
    Addresses addresses = Addresses.of(List.of(new Listing(ROOT, heads, List.of())), f -> {});
    PageParser parser = new PageParser(site, types, addresses);
    List<Page> pages = new ArrayList<>();
    addresses.places().stream()
        .filter(place -> !place.generated())
        .map(place -> parser.parse(place, byPath.get(place.relative()).getBytes(UTF_8)))
        .forEach(parsed -> pages.add(parsed.page()));
    return AtlasBuilder.build(site, pages);
  }

  /** The source of a gap {@code GAP-A-00n} that depends on the gaps of some numbers. */
  public static String gap(
      int number, String priority, String effort, String status, int... dependencies) {
    StringBuilder text = new StringBuilder("# " + id(number) + ": Gap " + number + "\n\n");
    text.append("| Field | Value |\n|---|---|\n| Category | cat").append(number % 2);
    text.append(" |\n| Priority | ").append(priority).append(" |\n| Effort | ").append(effort);
    text.append(" |\n| Status | ").append(status).append(" |\n\n## Dependencies\n\n");
    for (int dependency : dependencies) {
      text.append("- [")
          .append(id(dependency))
          .append("](")
          .append(id(dependency))
          .append(".md)\n");
    }
    return text.toString();
  }

  private static String id(int number) {
    return "GAP-A-00" + number;
  }
}
