package dev.mercator.query;

import dev.mercator.model.Node;
import java.util.List;

/**
 * What a query comes to.
 *
 * @param total how many pages or milestones were found
 * @param shown how many of them stand in the groups' rows
 * @param groups the parts of the answer; one without a key where the query asks for none
 */
public record Answer(Query query, int total, int shown, List<Group> groups) {
  public Answer {
    groups = List.copyOf(groups);
  }

  /** How many are found and not shown. */
  public int more() {
    return Math.max(0, total - shown);
  }

  /**
   * What shares a value.
   *
   * @param key the value; empty for those without one
   * @param count how many share it, shown or not
   */
  public record Group(Value key, int count, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One that was found.
   *
   * @param cells as many as the query shows columns
   */
  public record Row(Node node, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What stands in one column of one row.
   *
   * @param number whether it is a number
   */
  public record Cell(List<Value> values, boolean number) {
    public Cell {
      values = List.copyOf(values);
    }

    /** The values as one text. */
    public String text() {
      return String.join(", ", values.stream().map(Value::text).toList());
    }
  }

  /**
   * A value.
   *
   * @param node id of the node it names; empty where it names none
   */
  public record Value(String text, String node) {
    /** No value. */
    public static final Value NONE = new Value("", "");
  }
}
