package dev.mercator.model;

import java.util.List;
import java.util.Locale;

/** Which files are pages: those that are Markdown by the ending of their name, in any case. */
public final class PageFile {
  /** The endings, in lower case. */
  public static final List<String> ENDINGS = List.of(".md", ".mdx", ".markdown");

  private PageFile() {}

  /** Whether the file at a path is a page; a name that is only an ending is none. */
  public static boolean is(String path) {
    int ending = ending(path);
    return ending > 0 && path.lastIndexOf('/') + 1 < path.length() - ending;
  }

  /** The path without the ending of a page's name; another path as it is. */
  public static String withoutEnding(String path) {
    return path.substring(0, path.length() - ending(path));
  }

  private static int ending(String path) {
    String folded = path.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().filter(folded::endsWith).mapToInt(String::length).findFirst().orElse(0);
  }
}
