package dev.mercator.parse;

import dev.mercator.model.Collection;
import java.util.List;

/**
 * What lies in a collection's folder.
 *
 * @param pages Markdown files to compile, in code-unit order of their paths
 * @param files every other file, by path below the folder; none of them has been opened
 */
public record Listing(Collection collection, List<Head> pages, List<String> files) {
  public Listing {
    pages = List.copyOf(pages);
    files = List.copyOf(files);
  }

  /**
   * What must be known of a page before any page is parsed.
   *
   * @param relative path below the collection's folder
   * @param slug front matter's, where it overrides; else empty
   * @param id front matter's, where it overrides; else empty
   * @param routes what other site generators make the page's address of: its id and slug in front
   *     matter, as written
   * @param names further names that wiki links may use: its aliases and title in front matter
   */
  public record Head(
      String relative, String slug, String id, List<String> routes, List<String> names) {
    public Head {
      routes = List.copyOf(routes);
      names = List.copyOf(names);
    }
  }
}
