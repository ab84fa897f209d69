package dev.mercator.plan;

import dev.mercator.simulator.dispatcher.Scenario.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What pages and terminals say of a plan in the same words. */
public final class Words {
  /** How many items of a chain are named. */
  private static final int NAMED = 12;

  /** Where there is no work. */
  static final String NOTHING = "Nothing to do: no item is open.";

  private Words() {}

  /** How the items that may start are tried, to stand before {@code first}. */
  public static String of(Order order) {
    return order == Order.ID ? "by id" : "longest path";
  }

  /** {@code A → B → C}. */
  public static String chain(List<Item> items) {
    String named = items.stream().limit(NAMED).map(Item::id).collect(Collectors.joining(" → "));
    return items.size() > NAMED ? named + " → … (" + items.size() + " items)" : named;
  }

  /** {@code −12}: days that a variation saves; days that it costs have a plus. */
  public static String saved(long days) {
    return days == 0 ? "±0" : days > 0 ? "−" + days : "+" + -days;
  }

  /** From which number of panes on more do not help, and where more take longer. */
  public static String enough(WhatIf whatIf) {
    long last = whatIf.panes().get(whatIf.panes().size() - 1).panes();
    WhatIf.Orders enough = whatIf.enough();
    List<String> sentences = new ArrayList<>();
    if (enough.byId() == enough.longest()) {
      sentences.add(
          enough.longest() == last
              ? "In either order " + last + " panes are the quickest of these; more may help."
              : "More than " + panes(enough.longest()) + " not help.");
    } else {
      sentences.add(
          "Longest path first, "
              + helps(enough.longest(), last, " not help")
              + "; by id, "
              + helps(enough.byId(), last, enough.longest() == last ? " not help" : " not")
              + ".");
    }
    longer("Longest path first", WhatIf.Panes::longest, whatIf).ifPresent(sentences::add);
    longer("By id", WhatIf.Panes::byId, whatIf).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private static String helps(long enough, long last, String not) {
    return enough == last
        ? enough + " panes are the quickest of these"
        : "more than " + panes(enough) + not;
  }

  private static String panes(long count) {
    return count + (count == 1 ? " pane does" : " panes do");
  }

  /** The first step to more panes that makes a plan longer: a greedy order allows that. */
  private static Optional<String> longer(
      String order, ToLongFunction<WhatIf.Panes> makespan, WhatIf whatIf) {
    List<WhatIf.Panes> rows = whatIf.panes();
    for (int i = 1; i < rows.size(); i++) {
      long more = makespan.applyAsLong(rows.get(i)) - makespan.applyAsLong(rows.get(i - 1));
      if (more > 0) {
        return Optional.of(
            order
                + ", "
                + rows.get(i).panes()
                + " panes even take "
                + more
                + (more == 1 ? " day" : " days")
                + " longer than "
                + rows.get(i - 1).panes()
                + ".");
      }
    }
    return Optional.empty();
  }

  /**
   * How much of what could be tried was tried.
   *
   * @param one what one of the things is called
   * @param many what several are called
   */
  public static String tried(int tried, int all, String one, String many) {
    if (all == 0) {
      return "There are no " + many + ".";
    } else if (all == 1) {
      return "There is one " + one + ", and it was tried.";
    }
    return tried == all
        ? "All " + all + " " + many + " tried."
        : "Tried " + tried + " of " + all + " " + many + ": those with the most days behind them.";
  }
}
