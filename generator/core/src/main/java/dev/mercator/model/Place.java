package dev.mercator.model;

import java.util.Comparator;

/**
 * Where a page stands, known before its text is parsed.
 *
 * @param collection the collection it belongs to
 * @param relative path of the source below the collection's folder, case kept, {@code /} separated;
 *     empty for a generated hub
 * @param slug lower-case segments joined by {@code /}; empty for the root page
 * @param id {@code page:…}, unique in the atlas
 * @param index whether the page stands for its folder (a README, an index page, a hub)
 */
public record Place(Collection collection, String relative, String slug, String id, boolean index)
    implements Comparable<Place> {

  /** Depth first, each folder's entries in byte order of {@code _file}'s segments. */
  public static final Comparator<Place> ORDER =
      Comparator.comparing(
          Place::file, (a, b) -> compareSegments(a.split("/", -1), b.split("/", -1)));

  /** The record's {@code sourcePath}. */
  public String sourcePath() {
    return join(collection.sourcePrefix(), relative);
  }

  /** The record's {@code articlePath}. */
  public String articlePath() {
    return join(join(collection.cluster(), collection.mount()), relative);
  }

  /** The record's {@code _file}. */
  public String file() {
    return join(collection.cluster(), slug.isEmpty() ? "index.md" : slug + ".md");
  }

  /** The source as findings name it: the collection's path and the relative one. */
  public String source() {
    return join(collection.path(), relative);
  }

  /** Address of the HTML page, relative to the site's root. */
  public String html() {
    if (index) {
      return join(slug, "index.html");
    }
    return slug.isEmpty() ? "index.html" : slug + ".html";
  }

  /** Address of the JSON record, relative to the site's root. */
  public String record() {
    return "records/" + (slug.isEmpty() ? "_root" : slug) + ".json";
  }

  /** Whether no file stands behind the page. */
  public boolean generated() {
    return relative.isEmpty();
  }

  /** Joins two paths with one {@code /}; an empty one adds none. */
  public static String join(String parent, String child) {
    return parent.isEmpty() ? child : child.isEmpty() ? parent : parent + "/" + child;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  private static int compareSegments(String[] a, String[] b) {
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int order = a[i].compareTo(b[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.length, b.length);
  }
}
