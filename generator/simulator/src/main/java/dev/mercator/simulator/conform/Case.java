package dev.mercator.simulator.conform;

import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.trace.Tree;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One case of a file.
 *
 * <p>An answer is a tree of the shape of {@link #expected()}; it may say more than is expected, but
 * nothing that is expected may be missing from it.
 */
public final class Case {
  private final String suite;
  private final String group;
  private final String id;
  private final Object input;
  private final Object expected;
  private final List<Problem> problems;
  private final Supplier<Object> reference;

  Case(
      String suite,
      String group,
      String id,
      Object input,
      Object expected,
      List<Problem> problems,
      Supplier<Object> reference) {
    this.suite = suite;
    this.group = group;
    this.id = id;
    this.input = input;
    this.expected = expected;
    this.problems = List.copyOf(problems);
    this.reference = reference;
  }

  /** A case that cannot hold because it cannot be read. */
  static Case unreadable(String suite, String group, String id, String why) {
    Problem problem = new Problem(List.of(), why, "");
    return new Case(suite, group, id, null, null, List.of(problem), () -> null);
  }

  /** The group of the file it stands in, such as {@code policy_cases}. */
  public String group() {
    return group;
  }

  /** Its id; where the file gives none, its group and index. */
  public String id() {
    return id;
  }

  /** The tree that an answer must agree with. */
  public Object expected() {
    return expected;
  }

  /** The case as an implementation is asked it: suite, group, id and the case as it stands. */
  public Map<String, Object> question() {
    return Tree.of("suite", suite, "group", group, "id", id, "case", input);
  }

  /** What the reference simulators answer. */
  public Verdict verdict() {
    if (!problems.isEmpty()) {
      return unreadable(problems);
    }
    try {
      return judge(reference.get());
    } catch (DateTimeException | ArithmeticException e) {
      return unreadable(List.of(new Problem(List.of(), "a time in it: " + e.getMessage(), "")));
    }
  }

  /** Judges an answer, whoever gave it. */
  public Verdict judge(Object actual) {
    if (!problems.isEmpty()) {
      return unreadable(problems);
    }
    List<String> differences = Comparison.differences(expected, actual);
    return new Verdict(group, id, expected, actual, differences);
  }

  private Verdict unreadable(List<Problem> why) {
    List<String> differences = why.stream().map(Problem::toString).toList();
    return new Verdict(group, id, expected, Tree.of("unreadable", differences), differences);
  }
}
