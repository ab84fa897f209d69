package dev.mercator.plan;

import dev.mercator.plan.Next.Candidate;
import java.io.PrintWriter;
import java.util.List;

/** What is next, as text for a terminal. */
public final class NextReport {
  private final PrintWriter out;
  private final int limit;

  private NextReport(PrintWriter out, int limit) {
    this.out = out;
    this.limit = limit;
  }

  /**
   * Prints what is next.
   *
   * @param limit how many items of each list are printed at most
   */
  public static void print(Next next, int limit, PrintWriter out) {
    new NextReport(out, limit).print(next);
  }

  private void print(Next next) {
    if (next.isEmpty()) {
      out.println(Words.NOTHING);
      return;
    }
    if (!next.running().isEmpty()) {
      out.println("Running (" + next.running().size() + ")");
      next.running().stream().limit(limit).forEach(item -> out.println("      " + item.name()));
      rest(next.running().size());
      out.println();
    }
    out.println("May start (" + next.free().size() + ")");
    for (int i = 0; i < Math.min(limit, next.free().size()); i++) {
      out.printf("%4d  %s%n", i + 1, next.free().get(i).item().name());
      out.println("      " + next.free().get(i).why());
    }
    rest(next.free().size());
    waiting("Must not start beside what runs", next.held());
    waiting("Wait for others", next.blocked());
  }

  private void waiting(String title, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    out.println();
    out.println(title + " (" + candidates.size() + ")");
    for (Candidate candidate : candidates.subList(0, Math.min(limit, candidates.size()))) {
      out.println("      " + candidate.item().name());
      candidate.obstacles().forEach(obstacle -> out.println("        " + obstacle.words()));
    }
    rest(candidates.size());
  }

  private void rest(int all) {
    if (all > limit) {
      out.println("      … and " + (all - limit) + " more");
    }
  }
}
