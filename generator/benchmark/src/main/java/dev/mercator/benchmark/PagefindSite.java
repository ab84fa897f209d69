package dev.mercator.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Pagefind is given: of each built page its title and article, and nothing around them. */
final class PagefindSite {
  private static final Pattern TITLE = Pattern.compile("(?s)<h1[^>]*>.*?</h1>");
  private static final Pattern ARTICLE = Pattern.compile("(?s)<article[^>]*>.*?</article>");

  private PagefindSite() {}

  /** Writes a page for each of a built site that is an article; gives how many. */
  static int write(Path built, Path folder) throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.walk(built)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).toList();
    }
    int count = 0;
    for (Path page : pages) {
      Optional<String> html = page(Files.readString(page));
      if (html.isPresent()) {
        Path copy = folder.resolve(built.relativize(page));
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, html.get());
        count++;
      }
    }
    return count;
  }

  private static Optional<String> page(String html) {
    Matcher title = TITLE.matcher(html);
    Matcher article = ARTICLE.matcher(html);
    return title.find() && article.find()
        ? Optional.of(
            "<!doctype html><html lang=\"en\"><head><title>Page</title></head><body>"
                + title.group()
                + article.group()
                + "</body></html>\n")
        : Optional.empty();
  }
}
