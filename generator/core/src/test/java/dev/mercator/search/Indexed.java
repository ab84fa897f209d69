package dev.mercator.search;

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
import dev.mercator.parse.Listing.Head;
import dev.mercator.parse.PageParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** Pages written in a test, parsed and indexed; the index's files by address. */
final class Indexed {
  private static final Collection ROOT =
      new Collection("", "", "wiki", "note", "", FrontMatterMode.FIELDS, List.of());

  private final Atlas atlas;
  private final Map<String, String> texts = new HashMap<>();

  private Indexed(Map<String, String> sources) {
    List<Head> heads =
        sources.keySet().stream()
            .map(path -> new Head(path, "", "", List.of(), List.of()))
            .toList();
    Addresses addresses = Addresses.of(List.of(new Listing(ROOT, heads, List.of())), f -> {});
    PageParser parser = new PageParser(Site.titled("S"), BuiltInTypes.ALL, addresses);
    List<Page> pages = new ArrayList<>();
    addresses.places().stream()
        .filter(place -> !place.generated())
        .map(place -> parser.parse(place, sources.get(place.relative()).getBytes(UTF_8)))
        .forEach(
            parsed -> {
              pages.add(parsed.page());
              texts.put(parsed.page().id(), parsed.body().text());
            });
    atlas = AtlasBuilder.build(Site.titled("S"), pages, List.of());
  }

  /** Sources as path, text, path, text. */
  static Indexed of(String... sources) {
    Map<String, String> byPath = new TreeMap<>();
    for (int i = 0; i < sources.length; i += 2) {
      byPath.put(sources[i], sources[i + 1]);
    }
    return new Indexed(byPath);
  }

  static Indexed of(Map<String, String> sources) {
    return new Indexed(sources);
  }

  Map<String, byte[]> files(int threads) {
    Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    SearchIndex.write(
        atlas, page -> texts.getOrDefault(page.id(), ""), threads, Indexed::inParallel, files::put);
    return files;
  }

  private static <T> void inParallel(List<T> list, Consumer<T> action) {
    list.parallelStream().forEach(action);
  }

  Opened opened() {
    return new Opened(files(2));
  }
}
