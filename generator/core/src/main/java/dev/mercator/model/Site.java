package dev.mercator.model;

import java.util.Optional;

/**
 * What configuration says about the site as a whole.
 *
 * @param title its name
 * @param baseUrl absolute address it will be served at, ending in {@code /}; without it, what needs
 *     one (sitemap, canonical addresses, feed) is left out
 * @param sourceUrl address of the repository's files, ending in {@code /}, for links to files
 *     outside the collections
 * @param editUrl address that, followed by a source path, edits a page; ends in {@code /}
 * @param language BCP 47 tag of the content
 * @param search whether it has an index to search
 */
public record Site(
    String title,
    Optional<String> baseUrl,
    Optional<String> sourceUrl,
    Optional<String> editUrl,
    String language,
    boolean search) {

  /** A site of which only the title is known, in English. */
  public static Site titled(String title) {
    return new Site(title, Optional.empty(), Optional.empty(), Optional.empty(), "en", true);
  }
}
