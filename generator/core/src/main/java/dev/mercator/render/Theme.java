package dev.mercator.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a site looks like: templates ({@code *.peb}) and assets ({@code assets/…}). The built-in one
 * stands in the theme's jar; a user's folder overlays it file by file.
 */
public final class Theme {
  private static final String FOLDER = "/dev/mercator/theme/";

  /** Every file of the built-in theme. */
  static final List<String> FILES =
      List.of(
          "assets/changes.css",
          "assets/examples.css",
          "assets/graph-data.js",
          "assets/graph-draw.js",
          "assets/graph.css",
          "assets/graph.js",
          "assets/mark.svg",
          "assets/mercator.css",
          "assets/mercator.js",
          "assets/plan.css",
          "assets/run.css",
          "assets/search-excerpt.js",
          "assets/search-index.js",
          "assets/search-query.js",
          "assets/search.css",
          "assets/search.js",
          "assets/stepper.js",
          "assets/theme.js",
          "assets/views.css",
          "assets/views.js",
          "board.peb",
          "brief.peb",
          "changes.peb",
          "claims.peb",
          "decisions.peb",
          "dependencies.peb",
          "entries.peb",
          "example.peb",
          "examples.peb",
          "findings.peb",
          "graph-list.peb",
          "graph.peb",
          "groups.peb",
          "home.peb",
          "hub.peb",
          "layout.peb",
          "macros.peb",
          "matrix.peb",
          "moved.peb",
          "next.peb",
          "not-found.peb",
          "overview.peb",
          "page.peb",
          "perspectives.peb",
          "plan-macros.peb",
          "plan.peb",
          "roadmap.peb",
          "search.peb",
          "table.peb",
          "trail.peb");

  private final SortedMap<String, byte[]> files;

  private Theme(SortedMap<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  /** The theme that comes with Mercator. */
  public static Theme builtIn() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    FILES.forEach(name -> files.put(name, resource(name)));
    return new Theme(files);
  }

  /**
   * This theme with some files replaced or added.
   *
   * @param overlay content by path relative to the theme's folder, {@code /} separated; templates
   *     end in {@code .peb}, assets stand below {@code assets/}, other files are not used
   */
  public Theme overlaidBy(Map<String, byte[]> overlay) {
    SortedMap<String, byte[]> merged = new TreeMap<>(files);
    merged.putAll(overlay);
    return new Theme(merged);
  }

  /** The files to publish, by address relative to the site's root, in order of address. */
  public SortedMap<String, byte[]> assets() {
    return files.subMap("assets/", "assets0");
  }

  /** The templates by name, in order of name. */
  SortedMap<String, byte[]> templates() {
    SortedMap<String, byte[]> templates = new TreeMap<>(files);
    templates.keySet().removeIf(name -> !name.endsWith(".peb"));
    return templates;
  }

  private static byte[] resource(String name) {
    try (InputStream in = Theme.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the theme's jar has no " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
