package dev.mercator.export;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Edge;
import dev.mercator.model.Example;
import dev.mercator.model.FieldType;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Nodes and edges as comma-separated values (RFC 4180, but lines end in {@code \n}). Texts stand as
 * they are: a spreadsheet that takes {@code =1+1} for a formula must be told to import text.
 */
final class CsvFiles {
  private static final List<String> NODE =
      List.of("id", "kind", "type", "item", "title", "html", "record");
  private static final List<String> EDGE = List.of("from", "to", "kind", "note", "anchor", "count");

  private CsvFiles() {}

  static void nodes(Compiled compiled, OutputStream file) throws IOException {
    Atlas atlas = compiled.atlas();
    List<String> fields = declaredFields(atlas);
    List<String> columns = new ArrayList<>(NODE);
    fields.forEach(field -> columns.add(NODE.contains(field) ? "field_" + field : field));
    try (SequenceWriter rows = rows(file, columns)) {
      for (Page page : atlas.pages()) {
        List<String> row = head(page, page.type().name(), page.item().orElse(""));
        row.addAll(List.of(page.place().html(), Records.address(page)));
        fields.forEach(field -> row.add(page.fieldText(field)));
        write(rows, row);
        for (Milestone milestone : page.milestones()) {
          write(rows, row(milestone, Records.html(page, milestone), fields.size()));
        }
        for (Example example : atlas.examples(page)) {
          write(rows, row(example, Records.html(page, example), fields.size()));
        }
      }
    }
  }

  /** The row of what lives inside a page and has no fields. */
  private static List<String> row(Node node, String html, int fields) {
    List<String> row = head(node, "", "");
    row.addAll(List.of(html, Records.address(node)));
    for (int i = 0; i < fields; i++) {
      row.add("");
    }
    return row;
  }

  private static List<String> head(Node node, String type, String item) {
    return new ArrayList<>(List.of(node.id(), node.kind().label(), type, item, node.title()));
  }

  /** The fields that the types of the pages declare, in the order they first come up. */
  private static List<String> declaredFields(Atlas atlas) {
    Set<String> names = new LinkedHashSet<>();
    for (Page page : atlas.pages()) {
      page.type().fields().stream().map(FieldType::name).forEach(names::add);
    }
    return List.copyOf(names);
  }

  static void edges(Compiled compiled, OutputStream file) throws IOException {
    try (SequenceWriter rows = rows(file, EDGE)) {
      for (Edge edge : compiled.atlas().edges()) {
        write(
            rows,
            List.of(
                edge.from(),
                edge.to(),
                edge.kind().id(),
                edge.note(),
                edge.anchor(),
                Integer.toString(edge.count())));
      }
    }
  }

  /** A table that is written line by line. */
  record Table(SequenceWriter rows) implements Closeable {
    void write(List<String> line) throws IOException {
      CsvFiles.write(rows, line);
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }

  /** Begins a table with a line of headings; closing it closes the stream. */
  static Table table(OutputStream out, List<String> head) throws IOException {
    return new Table(rows(out, head));
  }

  private static SequenceWriter rows(OutputStream file, List<String> columns) throws IOException {
    CsvSchema schema =
        CsvSchema.builder()
            .addColumns(columns, CsvSchema.ColumnType.STRING)
            .setLineSeparator('\n')
            .build()
            .withHeader();
    CsvMapper mapper =
        CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    return mapper.writer(schema).writeValues(file);
  }

  private static void write(SequenceWriter rows, List<String> row) throws IOException {
    rows.write(row.stream().map(Json::wellFormed).toList());
  }
}
