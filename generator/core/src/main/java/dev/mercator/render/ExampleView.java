package dev.mercator.render;

import dev.mercator.render.View.Link;
import java.util.List;

/** What the templates of examples and claims see; texts and addresses as in {@link View}. */
sealed interface ExampleView {

  /**
   * An example in its place on a page.
   *
   * @param number its number on the page, from 1
   * @param verdict {@code verified}
   * @param mark class of the verdict's shape
   * @param sentence the verdict in a sentence
   * @param source HTML: the block as written
   * @param drawing HTML: the run as SVG; empty where there is none
   * @param decisionsLeft how many decisions are not shown; {@code eventsLeft} likewise
   */
  record OfExample(
      int number,
      String title,
      String simulator,
      String version,
      String verdict,
      String mark,
      String sentence,
      List<Assertion> claims,
      String source,
      String drawing,
      List<Choice> decisions,
      int decisionsLeft,
      List<Happening> events,
      int eventsLeft,
      List<Figure> figures,
      List<Remark> remarks,
      List<Remark> refusals,
      List<Deviation> deviations,
      String recordHref)
      implements ExampleView {}

  /**
   * A decision.
   *
   * @param moment id of its mark in the drawing
   */
  record Choice(
      int index,
      long at,
      String subject,
      String action,
      String target,
      String reason,
      String moment)
      implements ExampleView {}

  /** An event. */
  record Happening(long at, String kind, String says) implements ExampleView {}

  /** A figure of a run. */
  record Figure(String name, String value) implements ExampleView {}

  /** A finding of a run, or a problem that keeps it from running. */
  record Remark(String name, String says) implements ExampleView {}

  /** Where a run differs from what is expected. */
  record Deviation(String place, String says, String expected, String actual)
      implements ExampleView {}

  /**
   * A claim.
   *
   * @param verdict {@code false}
   * @param mark class of the verdict's shape
   * @param href where the source stands; empty where it is named only
   * @param outside whether that is another site
   * @param example the example that decides it
   * @param page the page that it stands on
   * @param holds whether the example does
   */
  record Assertion(
      String says,
      String verdict,
      String mark,
      String because,
      String source,
      String where,
      String href,
      boolean outside,
      Link example,
      Link page,
      boolean holds)
      implements ExampleView {}

  /** All claims. */
  record OfClaims(List<Tally> tallies, List<Assertion> claims) implements ExampleView {}

  /** How many have a verdict. */
  record Tally(String word, String mark, int count) implements ExampleView {}

  /** All examples, by simulator. */
  record OfExamples(List<Tally> tallies, List<Series> series) implements ExampleView {}

  /**
   * The examples of a simulator.
   *
   * @param columns names of the figures shown, as many as each row has cells
   * @param left how many examples are not shown
   */
  record Series(String simulator, String meaning, List<String> columns, List<Row> rows, int left)
      implements ExampleView {}

  /** An example in a table. */
  record Row(Link example, Link page, String verdict, String mark, List<String> cells)
      implements ExampleView {}
}
