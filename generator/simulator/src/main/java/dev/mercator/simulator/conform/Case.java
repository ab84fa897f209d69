package dev.mercator.simulator.conform;

import dev.mercator.simulator.format.Problem;
import dev.mercator.simulator.trace.Tree;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One case of a file.
 *
 * <p>An answer is a tree of the shape of {@link #expected()}; it may say more than is expected, but
 * nothing that is expected may be missing from it.
 */
public final class Case {

  /** What a case is called, and where it stands: keys and indices from the file's root. */
  record Name(String suite, String group, String id, List<Object> path) {
    Name {
      path = List.copyOf(path);
    }
  }

  private final Name name;
  private final Object input;
  private final Object expected;
  private final List<Problem> problems;
  private final Supplier<Object> reference;
  private final UnaryOperator<Object> reading;

  Case(
      Name name,
      Object input,
      Object expected,
      List<Problem> problems,
      Supplier<Object> reference,
      UnaryOperator<Object> reading) {
    this.name = name;
    this.input = input;
    this.expected = expected;
    this.problems = List.copyOf(problems);
    this.reference = reference;
    this.reading = reading;
  }

  /** A case that cannot hold because it cannot be read. */
  static Case unreadable(String suite, String group, String id, List<Object> path, String why) {
    Problem problem = new Problem(List.of(), why, "");
    Name name = new Name(suite, group, id, path);
    return new Case(name, null, null, List.of(problem), () -> null, answer -> answer);
  }

  /** The group of the file it stands in, such as {@code policy_cases}. */
  public String group() {
    return name.group();
  }

  /** Its id; where the file gives none, its group and index. */
  public String id() {
    return name.id();
  }

  /** Where it stands in its file: keys and indices from the root. */
  public List<Object> path() {
    return name.path();
  }

  /** Whether it can be asked at all; else it does not hold, whatever the answer. */
  public boolean isReadable() {
    return problems.isEmpty();
  }

  /** The tree that an answer must agree with. */
  public Object expected() {
    return expected;
  }

  /**
   * The case as an implementation is asked it: {@code suite}, {@code group}, {@code id}, and {@code
   * case}, which is the case without what it expects and without annotations.
   */
  public Map<String, Object> question() {
    return Tree.of("suite", name.suite(), "group", name.group(), "id", name.id(), "case", input);
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
    List<String> differences = Comparison.differences(expected, reading.apply(actual));
    return new Verdict(name.group(), name.id(), expected, actual, differences);
  }

  /** The verdict where there is no answer to judge: the case does not hold. */
  public Verdict unanswered(String why) {
    Object none = Tree.of("unanswered", why);
    return new Verdict(name.group(), name.id(), expected, none, List.of("no answer: " + why));
  }

  private Verdict unreadable(List<Problem> why) {
    List<String> differences = why.stream().map(Problem::toString).toList();
    return new Verdict(
        name.group(), name.id(), expected, Tree.of("unreadable", differences), differences);
  }
}
