package dev.mercator.diag;

import java.util.Collection;

/** How many findings weigh how much. */
public record Tally(int errors, int warnings) {

  /** The tally of these findings. */
  public static Tally of(Collection<Graded> findings) {
    int errors =
        (int) findings.stream().filter(graded -> graded.severity() == Severity.ERROR).count();
    return new Tally(errors, findings.size() - errors);
  }

  /** One line without a full stop: {@code 3 errors, 12 warnings in 156 pages}. */
  public String text(int pages) {
    String where = " in " + number(pages, "page");
    if (errors == 0 && warnings == 0) {
      return "no findings" + where;
    }
    return number(errors, "error") + ", " + number(warnings, "warning") + where;
  }

  private static String number(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
