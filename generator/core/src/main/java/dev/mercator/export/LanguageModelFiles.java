package dev.mercator.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mercator.model.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The site as plain text for language models, by the proposal of llmstxt.org. */
final class LanguageModelFiles {
  private LanguageModelFiles() {}

  /** A heading per page type, and below it each page with its summary. */
  static void list(Compiled compiled, OutputStream file) throws IOException {
    write(file, "# " + line(compiled.atlas().site().title()) + "\n\n");
    write(
        file,
        "> "
            + compiled.atlas().pages().size()
            + " pages. Their whole text is in "
            + compiled.link("llms-full.txt")
            + ", their records are in "
            + compiled.link("records/index.ndjson")
            + ".\n");
    for (Map.Entry<String, List<Page>> type : byType(compiled).entrySet()) {
      write(file, "\n## " + line(type.getKey()) + "\n\n");
      for (Page page : type.getValue()) {
        write(file, entry(compiled, page));
      }
    }
  }

  private static Map<String, List<Page>> byType(Compiled compiled) {
    Map<String, List<Page>> types = new LinkedHashMap<>();
    for (Page page : compiled.atlas().pages()) {
      types.computeIfAbsent(page.type().name(), type -> new ArrayList<>()).add(page);
    }
    return types;
  }

  private static String entry(Compiled compiled, Page page) {
    String title = line(page.title()).replaceAll("([\\\\\\[\\]])", "\\\\$1");
    String summary = page.summary().isEmpty() ? "" : ": " + line(page.summary());
    return "- [" + title + "](" + compiled.link(page.place().html()) + ")" + summary + "\n";
  }

  /** The pages as they were written, each under a head that names it. */
  static void full(Compiled compiled, OutputStream file) throws IOException {
    for (Page page : compiled.atlas().pages()) {
      if (!page.place().generated()) {
        write(
            file,
            "---\nid: "
                + page.id()
                + "\naddress: "
                + compiled.link(page.place().html())
                + "\n---\n"
                + Records.article(compiled.markdown(page))
                + "\n");
      }
    }
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static void write(OutputStream file, String text) throws IOException {
    file.write(Json.wellFormed(text).getBytes(UTF_8));
  }
}
