package dev.mercator.parse;

import dev.mercator.model.KeyFile;
import dev.mercator.model.PageType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the files that work on an item touches: code spans in the section or front matter list. */
final class KeyFileReader {
  private KeyFileReader() {}

  static List<KeyFile> read(PageType type, Document document, FrontMatter front) {
    List<KeyFile> files = new ArrayList<>();
    for (Document.Block block : Sections.named(document, type.files())) {
      if (block instanceof Document.Table table) {
        table.rows().forEach(row -> files.add(row(row)));
      } else if (block instanceof Document.Item item && !item.text().codes().isEmpty()) {
        files.add(new KeyFile("", item.text().codes(), item.text().position()));
      }
    }
    front
        .entry(type.files())
        .or(() -> front.entry(type.files().replace(' ', '_')))
        .ifPresent(
            entry ->
                entry
                    .placed()
                    .forEach(
                        path -> files.add(new KeyFile("", List.of(path.text()), path.position()))));
    return files;
  }

  private static KeyFile row(Document.Row row) {
    List<String> codes = row.cells().stream().flatMap(cell -> cell.codes().stream()).toList();
    Stream<String> bare =
        codes.isEmpty() && row.cells().size() > 1
            ? Stream.of(row.cell(row.cells().size() - 1).text()).filter(KeyFileReader::isPath)
            : Stream.empty();
    return new KeyFile(
        row.cell(0).text(), Stream.concat(codes.stream(), bare).toList(), row.position());
  }

  /** A cell without code span counts as a path when it looks like one. */
  private static boolean isPath(String text) {
    return text.matches("[^\\s]*[/.][^\\s]*");
  }
}
