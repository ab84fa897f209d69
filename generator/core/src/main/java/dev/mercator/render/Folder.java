package dev.mercator.render;

import dev.mercator.model.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tree of slugs: every prefix of a page's slug is a folder, with or without a page of its own.
 */
final class Folder {
  private final String slug;
  private final Optional<Page> page;
  private final List<Folder> children = new ArrayList<>();
  private int index;
  private int pages;

  private Folder(String slug, Optional<Page> page) {
    this.slug = slug;
    this.page = page;
  }

  /** All folders by slug, children in the order of the pages; the root's slug is empty. */
  static Map<String, Folder> tree(List<Page> pages) {
    Map<String, Page> bySlug = new TreeMap<>();
    pages.forEach(page -> bySlug.put(page.slug(), page));
    Map<String, Folder> tree = new TreeMap<>();
    tree.put("", new Folder("", Optional.ofNullable(bySlug.get(""))));
    for (Page page : pages) {
      place(page.slug(), bySlug, tree);
      if (!page.slug().isEmpty()) {
        count(page.slug(), tree);
      }
    }
    return Collections.unmodifiableMap(tree);
  }

  private static Folder place(String slug, Map<String, Page> bySlug, Map<String, Folder> tree) {
    Folder known = tree.get(slug);
    if (known != null) {
      return known;
    }
    Folder folder = new Folder(slug, Optional.ofNullable(bySlug.get(slug)));
    tree.put(slug, folder);
    List<Folder> siblings = place(above(slug), bySlug, tree).children;
    folder.index = siblings.size();
    siblings.add(folder);
    return folder;
  }

  private static void count(String slug, Map<String, Folder> tree) {
    for (String prefix = slug; !prefix.isEmpty(); ) {
      prefix = above(prefix);
      tree.get(prefix).pages++;
    }
  }

  /** The slug one segment shorter. */
  static String above(String slug) {
    return slug.substring(0, Math.max(0, slug.lastIndexOf('/')));
  }

  String slug() {
    return slug;
  }

  /** The page that stands for it. */
  Optional<Page> page() {
    return page;
  }

  List<Folder> children() {
    return Collections.unmodifiableList(children);
  }

  /** Its place among the children of the folder above. */
  int index() {
    return index;
  }

  /** How many pages lie below it. */
  int pages() {
    return pages;
  }

  /** Where its page or its hub is. */
  String address() {
    return page.map(own -> own.place().html()).orElseGet(() -> Addresses.folder(slug));
  }

  /** What it is called: its page's title, else the last segment as words. */
  Label label() {
    return page.map(Label::of).orElseGet(() -> new Label("", words()));
  }

  private String words() {
    String last = slug.substring(slug.lastIndexOf('/') + 1);
    return Stream.of(last.split("-")).map(Text::capital).collect(Collectors.joining(" "));
  }
}
