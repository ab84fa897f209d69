package dev.mercator.parse;

import dev.mercator.parse.Document.Inline;
import dev.mercator.parse.Document.Row;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers in tables. Read are two forms: a column that is headed by what it counts, in rows that
 * each name what it is over ({@code Category | Gaps | High}); and a column of counts in rows that
 * each name what they count, where the table is plainly about items ({@code Effort | Count}, or a
 * row {@code Total Gaps}). No other table's numbers are taken for counts of items.
 */
final class CountTable {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern COUNT = Pattern.compile("(?i)count|number|value|total");
  private static final Pattern ALL = Pattern.compile("(?i)(?:grand |sub)?totals?|all|sum|overall");
  private static final Pattern CUMULATIVE = Pattern.compile("(?i)cumulative|running total");
  private static final Pattern MILESTONE = Pattern.compile("(M\\d+)\\b.*");

  private final CountWords words;
  private final List<String> header;
  private final List<Row> rows;

  /**
   * A number in a table, its row's label not yet matched with the headings of the page.
   *
   * @param over what the row is about; empty for everything
   * @param kind heading of the label's column
   */
  record Entry(int count, String subject, String over, String kind, Inline cell) {}

  CountTable(CountWords words, Document.Table table) {
    this.words = words;
    this.header = table.header().stream().map(Inline::label).toList();
    this.rows = table.rows();
  }

  void read(Consumer<Entry> entries) {
    boolean counted = header.stream().skip(1).anyMatch(words::isPlural);
    boolean listed = words.isField(first()) || labels().anyMatch(words::isTotal);
    for (int column = 1; column < header.size(); column++) {
      String name = header.get(column);
      if (counted && (words.isPlural(name) || words.isValue(name))) {
        column(column, name, entries);
      } else if (counted && CUMULATIVE.matcher(name).matches()) {
        cumulative(column, entries);
      } else if (!counted && listed && COUNT.matcher(name).matches()) {
        list(column, entries);
      }
    }
  }

  private String first() {
    return header.isEmpty() ? "" : header.get(0);
  }

  private Stream<String> labels() {
    return rows.stream().map(CountTable::label);
  }

  private void column(int column, String subject, Consumer<Entry> entries) {
    numbers(column)
        .forEach(
            row -> {
              String label = label(row);
              String over = ALL.matcher(label).matches() ? "" : milestoneOr(label);
              entries.accept(entry(row.cell(column), subject, over));
            });
  }

  private void cumulative(int column, Consumer<Entry> entries) {
    numbers(column)
        .filter(row -> MILESTONE.matcher(label(row)).matches())
        .forEach(
            row -> entries.accept(entry(row.cell(column), "cumulative", milestoneOr(label(row)))));
  }

  private void list(int column, Consumer<Entry> entries) {
    numbers(column)
        .forEach(
            row ->
                words
                    .subject(label(row))
                    .ifPresent(subject -> entries.accept(entry(row.cell(column), subject, ""))));
  }

  private Stream<Row> numbers(int column) {
    return rows.stream().filter(row -> NUMBER.matcher(row.cell(column).text()).matches());
  }

  private Entry entry(Inline cell, String subject, String over) {
    return new Entry(Integer.parseInt(cell.text()), subject, over, first(), cell);
  }

  private static String label(Row row) {
    return row.cell(0).text();
  }

  private static String milestoneOr(String label) {
    Matcher milestone = MILESTONE.matcher(label);
    return milestone.matches() ? milestone.group(1) : label;
  }
}
