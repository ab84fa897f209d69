package dev.mercator.export;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.query.Answer;
import dev.mercator.query.Answer.Cell;
import dev.mercator.query.Answer.Group;
import dev.mercator.query.Answer.Row;
import dev.mercator.query.Answer.Value;
import dev.mercator.query.Query;
import dev.mercator.query.Query.Column;
import dev.mercator.query.Query.Form;
import dev.mercator.query.TypeTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Answers to queries, for tools; the JSON is valid under {@code schema/query-answer.json}. */
public final class AnswerFiles {
  private AnswerFiles() {}

  /** Writes an answer as one JSON object, and closes the stream. */
  public static void json(Answer answer, Atlas atlas, OutputStream out) throws IOException {
    try (Json json = Json.indented(out)) {
      json.object(() -> answer(answer, atlas, json));
    }
  }

  private static void answer(Answer answer, Atlas atlas, Json json) throws IOException {
    json.text("query", answer.query().text())
        .number("total", answer.total())
        .number("shown", answer.shown())
        .array(
            "columns",
            () -> {
              for (Column column : answer.query().show()) {
                json.object(
                    () ->
                        json.text("name", column.operand().word())
                            .text("heading", column.heading()));
              }
            });
    if (answer.query().group().isPresent()) {
      json.text("group", answer.query().group().get().word());
    }
    json.array(
        "groups",
        () -> {
          for (Group group : answer.groups()) {
            json.object(() -> group(group, atlas, json));
          }
        });
  }

  private static void group(Group group, Atlas atlas, Json json) throws IOException {
    json.text("key", group.key().text())
        .number("count", group.count())
        .array(
            "rows",
            () -> {
              for (Row row : group.rows()) {
                json.object(() -> row(row, atlas, json));
              }
            });
  }

  private static void row(Row row, Atlas atlas, Json json) throws IOException {
    json.text("node", row.node().id())
        .text("html", html(row.node(), atlas))
        .array(
            "cells",
            () -> {
              for (Cell cell : row.cells()) {
                json.object(() -> cell(cell, json));
              }
            });
  }

  private static String html(Node node, Atlas atlas) {
    if (node instanceof Page page) {
      return page.place().html();
    }
    Milestone milestone = (Milestone) node;
    return atlas.pages().stream()
        .filter(page -> page.milestones().contains(milestone))
        .map(page -> Records.html(page, milestone))
        .findFirst()
        .orElse("");
  }

  /** Its text; beside it the number that it is, or the nodes that it names. */
  private static void cell(Cell cell, Json json) throws IOException {
    json.text("text", cell.text());
    List<String> nodes =
        cell.values().stream().map(Value::node).filter(node -> !node.isEmpty()).toList();
    if (cell.number()) {
      json.number("number", Integer.parseInt(cell.text()));
    } else if (!nodes.isEmpty()) {
      json.texts("nodes", nodes);
    }
  }

  /** Writes the table of every type that has one, as the site shows it. */
  static void tables(Compiled compiled, Output output) throws IOException {
    Atlas atlas = compiled.atlas();
    List<PageType> types = atlas.pages().stream().map(Page::type).distinct().toList();
    for (PageType type : types) {
      if (type.isItem() || type.like() == PageType.BuiltIn.PATTERN) {
        TypeTable rows = TypeTable.of(type, atlas);
        List<String> head = rows.columns().stream().map(Column::heading).toList();
        try (CsvFiles.Table file = CsvFiles.table(output.open(TypeTable.address(type)), head)) {
          for (Row row : (Iterable<Row>) rows.rows(0, rows.size())::iterator) {
            file.write(row.cells().stream().map(Cell::text).toList());
          }
        }
      }
    }
  }

  /**
   * Writes an answer as CSV (RFC 4180) with a line of headings, and closes the stream. Where the
   * query groups, the group's key is the first column; a count or chart has a line per group.
   */
  public static void csv(Answer answer, OutputStream out) throws IOException {
    boolean rows = answer.query().form() == Form.TABLE || answer.query().form() == Form.LIST;
    List<String> head = new ArrayList<>();
    answer.query().group().ifPresent(group -> head.add(Query.heading(group)));
    if (rows) {
      answer.query().show().forEach(column -> head.add(column.heading()));
    } else {
      head.add("Count");
    }
    try (CsvFiles.Table table = CsvFiles.table(out, head)) {
      for (Group group : answer.groups()) {
        List<String> key =
            answer.query().group().isPresent() ? List.of(group.key().text()) : List.of();
        if (rows) {
          for (Row row : group.rows()) {
            List<String> line = new ArrayList<>(key);
            row.cells().forEach(cell -> line.add(cell.text()));
            table.write(line);
          }
        } else {
          List<String> line = new ArrayList<>(key);
          line.add(Integer.toString(group.count()));
          table.write(line);
        }
      }
    }
  }
}
