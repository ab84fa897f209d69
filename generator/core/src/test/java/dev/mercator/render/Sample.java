package dev.mercator.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mercator.config.BuiltInTypes;
import dev.mercator.diag.Graded;
import dev.mercator.example.ExampleRunner;
import dev.mercator.example.Examples;
import dev.mercator.example.Run;
import dev.mercator.graph.Atlas;
import dev.mercator.graph.AtlasBuilder;
import dev.mercator.model.Collection;
import dev.mercator.model.Collection.FrontMatterMode;
import dev.mercator.model.Commit;
import dev.mercator.model.History;
import dev.mercator.model.Page;
import dev.mercator.model.Site;
import dev.mercator.parse.Addresses;
import dev.mercator.parse.Listing;
import dev.mercator.parse.Listing.Head;
import dev.mercator.parse.PageParser;
import dev.mercator.plan.Outlook;
import dev.mercator.scenario.ProjectAgents;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Pages written in a test, parsed and rendered by the built-in theme. */
final class Sample {
  static final String RECORD = "{\n  \"id\": \"page:x\"\n}\n";

  private static final Commit COMMIT =
      new Commit(
          "c0ffee00" + "0".repeat(32),
          OffsetDateTime.parse("2026-01-02T23:30:00-05:00"),
          "Say <b>");

  private static final Collection ROOT =
      new Collection("", "", "wiki", "note", "", FrontMatterMode.FIELDS, List.of());

  final Atlas atlas;
  final SiteRenderer renderer;
  private final Map<String, String> html = new HashMap<>();
  private final Map<String, Sheet> sheets = new TreeMap<>();

  private Sample(Site site, Map<String, String> sources, List<Graded> findings, Theme theme) {
    List<Head> heads =
        sources.keySet().stream()
            .map(path -> new Head(path, "", "", List.of(), List.of()))
            .toList();
    Addresses addresses = Addresses.of(List.of(new Listing(ROOT, heads, List.of())), f -> {});
    PageParser parser = new PageParser(site, BuiltInTypes.ALL, addresses);
    List<Page> pages = new ArrayList<>();
    addresses.places().stream()
        .filter(place -> !place.generated())
        .map(place -> parser.parse(place, sources.get(place.relative()).getBytes(UTF_8)))
        .forEach(
            parsed -> {
              pages.add(parsed.page());
              html.put(parsed.page().id(), parsed.body().html());
            });
    Examples examples = examples(pages);
    atlas = AtlasBuilder.build(site, pages, examples.all().stream().map(Run::example).toList());
    renderer =
        SiteRenderer.of(
            new Edition(atlas, examples, findings, Outlook.of(atlas), history(atlas), "Mercator 1"),
            theme);
    renderer.sheets().forEach(sheet -> sheets.put(sheet.address(), sheet));
  }

  /** Where there is a page a, one commit changed it. */
  private static Examples examples(List<Page> pages) {
    ExampleRunner runner = new ExampleRunner(ProjectAgents.NONE, pages);
    return new Examples(
        pages.stream()
            .flatMap(
                page -> ExampleRunner.examples(page).stream().map(block -> runner.run(page, block)))
            .toList());
  }

  private static History history(Atlas atlas) {
    return atlas.node("page:a").isEmpty()
        ? History.NONE
        : new History(
            Map.of("page:a", COMMIT), List.of(new History.Change(COMMIT, List.of("page:a"))));
  }

  /** Sources as path, text, path, text. */
  static Sample of(String... sources) {
    return of(Site.titled("Small"), List.of(), Theme.builtIn(), sources);
  }

  static Sample of(Site site, List<Graded> findings, Theme theme, String... sources) {
    Map<String, String> byPath = new TreeMap<>();
    for (int i = 0; i < sources.length; i += 2) {
      byPath.put(sources[i], sources[i + 1]);
    }
    return new Sample(site, byPath, findings, theme);
  }

  static Site at(String baseUrl) {
    return new Site("Small", Optional.of(baseUrl), Optional.empty(), Optional.empty(), "en", true);
  }

  /** The source of a gap. */
  static String gap(int number, String title, String category, String dependencies) {
    return String.format(
        Locale.ROOT,
        """
        # GAP-A-%03d: %s

        | Field | Value |
        |---|---|
        | Category | %s |
        | Priority | High |
        | Effort | M |
        | Status | Missing |

        ## Dependencies
        %s
        """,
        number,
        title,
        category,
        dependencies);
  }

  /** The HTML of the page of that id. */
  String page(String id) {
    Page page = atlas.page(id);
    return new String(renderer.page(page, html.get(id), RECORD.getBytes(UTF_8)), UTF_8);
  }

  /** The HTML of the sheet at that address. */
  String sheet(String address) {
    return new String(sheets.get(address).content().get(), UTF_8);
  }

  Set<String> addresses() {
    return sheets.keySet();
  }
}
