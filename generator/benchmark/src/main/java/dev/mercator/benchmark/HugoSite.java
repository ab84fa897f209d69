package dev.mercator.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The site that Hugo is given around the same pages: configuration and templates of our own. */
final class HugoSite {
  private static final List<String> FILES =
      List.of(
          "config.toml",
          "layouts/_default/baseof.html",
          "layouts/_default/list.html",
          "layouts/_default/single.html",
          "layouts/_default/single.json",
          "layouts/_default/_markup/render-heading.html",
          "layouts/_default/_markup/render-link.html",
          "layouts/partials/backlinks.html",
          "layouts/partials/record.html",
          "layouts/partials/relations.html",
          "layouts/partials/trail.html");

  private HugoSite() {}

  static void write(Path folder) throws IOException {
    for (String file : FILES) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      try (InputStream in = HugoSite.class.getResourceAsStream("hugo/" + file)) {
        if (in == null) {
          throw new IllegalStateException("not in the jar: " + file);
        }
        Files.write(path, in.readAllBytes());
      }
    }
  }

  static List<String> command(Path site, Path pages, Path output) {
    return List.of(
        "hugo",
        "--source",
        site.toString(),
        "--contentDir",
        pages.toString(),
        "--destination",
        output.toString());
  }

  /** A preview that renders to memory, as Hugo does unless it is told otherwise. */
  static List<String> server(Path site, Path pages, int port) {
    return List.of(
        "hugo",
        "server",
        "--source",
        site.toString(),
        "--contentDir",
        pages.toString(),
        "--port",
        String.valueOf(port),
        "--bind",
        "127.0.0.1");
  }
}
