package dev.mercator.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mercator.config.BuiltInTypes;
import dev.mercator.graph.Atlas;
import dev.mercator.graph.AtlasBuilder;
import dev.mercator.model.Collection;
import dev.mercator.model.Collection.FrontMatterMode;
import dev.mercator.model.Page;
import dev.mercator.model.Site;
import dev.mercator.parse.Addresses;
import dev.mercator.parse.Listing;
import dev.mercator.parse.PageParser;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Backlogs in a few words, parsed as any other: one row per gap. */
final class Gaps {
  private static final Collection ROOT =
      new Collection("", "", "wiki", "note", "", FrontMatterMode.FIELDS, List.of());

  private Gaps() {}

  /**
   * An atlas of gaps {@code GAP-T-1}, {@code GAP-T-2}, …
   *
   * @param rows {@code number; priority effort status; numbers it depends on; files it touches}
   */
  static Atlas atlas(String... rows) {
    Map<String, String> sources =
        Stream.of(rows)
            .map(row -> row.split(";", -1))
            .collect(
                Collectors.toMap(
                    row -> "GAP-T-" + row[0].strip() + ".md",
                    Gaps::source,
                    (a, b) -> a,
                    TreeMap::new));
    List<Listing.Head> heads =
        sources.keySet().stream()
            .map(path -> new Listing.Head(path, "", "", List.of(), List.of()))
            .toList();
    Addresses addresses = Addresses.of(List.of(new Listing(ROOT, heads, List.of())), f -> {});
    Site site = Site.titled("Gaps");
    PageParser parser = new PageParser(site, BuiltInTypes.ALL, addresses);
    List<Page> pages =
        addresses.places().stream()
            .filter(place -> !place.generated())
            .map(place -> parser.parse(place, sources.get(place.relative()).getBytes(UTF_8)))
            .map(PageParser.Parsed::page)
            .toList();
    return AtlasBuilder.build(site, pages);
  }

  static Backlog backlog(String... rows) {
    return Backlog.of(atlas(rows));
  }

  private static String source(String[] row) {
    String[] fields = row[1].strip().split(" ", 3);
    return """
        # GAP-T-%s: Thing %s

        | Field | Value |
        |---|---|
        | Category | t |
        | Priority | %s |
        | Effort | %s |
        | Status | %s |

        ## Dependencies

        %s

        ## Key Files

        | Component | Path |
        |---|---|
        %s
        """
        .formatted(
            row[0].strip(),
            row[0].strip(),
            fields[0],
            fields[1],
            fields[2],
            lines(row[2], "- [GAP-T-%s](GAP-T-%s.md) -- needed"),
            lines(row[3], "| code | `%s` |"));
  }

  private static String lines(String words, String form) {
    return Stream.of(words.strip().split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> form.replace("%s", word))
        .collect(Collectors.joining("\n"));
  }
}
