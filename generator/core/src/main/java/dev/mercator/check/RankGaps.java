package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.ItemTable;
import dev.mercator.model.ItemTable.Cell;
import dev.mercator.model.ItemTable.Row;
import dev.mercator.model.Page;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Ranks must follow each other by one, row by row and from one table of a page to the next. A table
 * that begins with 1 begins anew.
 */
final class RankGaps implements Check {
  private static final String COLUMN = "rank";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    for (Page page : atlas.pages()) {
      OptionalInt last = OptionalInt.empty();
      for (ItemTable table : ItemTables.of(page).toList()) {
        last = follow(table, last, findings);
      }
    }
  }

  private static OptionalInt follow(
      ItemTable table, OptionalInt before, Consumer<Finding> findings) {
    OptionalInt last = before;
    boolean first = true;
    for (Row row : table.rows()) {
      Optional<Cell> cell =
          row.cell(COLUMN).filter(c -> NUMBER.matcher(c.text().strip()).matches());
      if (cell.isPresent()) {
        int rank = Integer.parseInt(cell.get().text().strip());
        boolean anew = first && rank == 1;
        if (last.isPresent() && !anew && rank != last.getAsInt() + 1) {
          findings.accept(gap(cell.get(), rank, last.getAsInt()));
        }
        last = OptionalInt.of(rank);
        first = false;
      }
    }
    return last;
  }

  private static Finding gap(Cell cell, int rank, int last) {
    String hint =
        rank == last
            ? "the rank is given twice"
            : rank == last + 2
                ? "rank " + (last + 1) + " is skipped"
                : "rank " + (last + 1) + " comes next";
    return Finding.of(Rule.RANK_GAP, cell.position(), hint, rank, last);
  }
}
