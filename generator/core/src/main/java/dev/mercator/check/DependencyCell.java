package dev.mercator.check;

import dev.mercator.diag.Position;
import dev.mercator.model.ItemTable.Cell;
import dev.mercator.model.ItemTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell says an item waits for: {@code M1: SUBOBS-001, GAP-SESSION-004}.
 *
 * @param entries the ids it names
 * @param clear whether it says all: it names ids, or is empty, a dash, or "none"
 * @param written the text of the cell
 * @param position of the whole cell
 */
record DependencyCell(List<Entry> entries, boolean clear, String written, Position position) {
  private static final String COLUMN = "depends on";

  /** An optional milestone's label, then an id that ends in a number: {@code M1: SUBOBS-001}. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:\\b(M\\d+)\\s*:\\s*)?\\b([A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*-\\d+[a-z]?)\\b");

  private static final Pattern NOTHING = Pattern.compile("(?i)[-–—\\s]*|\\s*(?:none|n/a)\\s*");

  /**
   * One id.
   *
   * @param milestone the label before it; empty where there is none
   */
  record Entry(String milestone, String id, Position position) {
    /** As the cell says it. */
    String written() {
      return milestone.isEmpty() ? id : milestone + ": " + id;
    }
  }

  DependencyCell {
    entries = List.copyOf(entries);
  }

  /** The cell of a row, where its table has such a column. */
  static Optional<DependencyCell> of(Row row) {
    return row.cell(COLUMN).map(DependencyCell::read);
  }

  private static DependencyCell read(Cell cell) {
    List<Entry> entries = new ArrayList<>();
    Matcher entry = ENTRY.matcher(cell.text());
    while (entry.find()) {
      String milestone = entry.group(1) == null ? "" : entry.group(1);
      Position position = within(cell, entry.start(), entry.end() - entry.start());
      entries.add(new Entry(milestone, entry.group(2), position));
    }
    boolean clear = !entries.isEmpty() || NOTHING.matcher(cell.text()).matches();
    return new DependencyCell(entries, clear, cell.text(), cell.position());
  }

  /** Whether a text is nothing but these entries and what parts them. */
  static boolean isList(String written, List<Entry> entries) {
    String rest = ENTRY.matcher(written).replaceAll("");
    return entries.isEmpty() || rest.chars().allMatch(c -> c == ',' || c == ';' || c == ' ');
  }

  /** A part of a cell; the whole of it where markup makes columns differ from the source's. */
  private static Position within(Cell cell, int offset, int length) {
    Position whole = cell.position();
    return whole.length() == cell.text().length()
        ? new Position(whole.file(), whole.line(), whole.column() + offset, length)
        : whole;
  }
}
