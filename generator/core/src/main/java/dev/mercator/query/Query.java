package dev.mercator.query;

import java.util.List;
import java.util.Optional;

/**
 * One question to an atlas.
 *
 * @param text as it was written
 * @param where what must hold of what it finds; empty where all is found
 * @param show columns, never empty
 * @param sort keys, the weightiest first
 * @param group what the answer is parted by
 * @param limit how many rows are wanted at most; 0 where that is not said
 */
public record Query(
    String text,
    Subject subject,
    Optional<Condition> where,
    List<Column> show,
    List<Key> sort,
    Optional<Operand> group,
    int limit,
    Form form) {
  public Query {
    show = List.copyOf(show);
    sort = List.copyOf(sort);
  }

  /** A column and what stands over it. */
  public record Column(Operand operand, String heading) {}

  /** A key that rows are sorted by. */
  public record Key(Operand operand, boolean descending) {}

  /** How an answer is shown. */
  public enum Form {
    TABLE,
    LIST,
    COUNT,
    CHART
  }

  /** What stands over a column unless the query says otherwise. */
  public static String heading(Operand operand) {
    return QueryParser.heading(operand);
  }

  /** A query, or what is wrong with it: one of the two is there. */
  public record Reading(Optional<Query> query, Optional<Mistake> mistake) {}

  /** Reads a query in the words of an atlas. */
  public static Reading read(String text, Vocabulary vocabulary) {
    return read(text, vocabulary, Form.TABLE);
  }

  /**
   * Reads a query in the words of an atlas.
   *
   * @param form how the answer is shown where the query does not say it
   */
  public static Reading read(String text, Vocabulary vocabulary, Form form) {
    try {
      Query query = new QueryParser(text, vocabulary, form).query();
      return new Reading(Optional.of(query), Optional.empty());
    } catch (Mistake.Found found) {
      return new Reading(Optional.empty(), Optional.of(found.mistake()));
    }
  }
}
