package dev.mercator.plan;

import dev.mercator.simulator.dispatcher.Scenario.Order;
import java.util.List;
import java.util.stream.Collectors;

/** What pages and terminals say of a plan in the same words. */
public final class Words {
  /** How many items of a chain are named. */
  private static final int NAMED = 12;

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

  /** From which number of panes on more do not help. */
  public static String enough(WhatIf whatIf) {
    int last = whatIf.panes().get(whatIf.panes().size() - 1).panes();
    int enough = whatIf.enough();
    return enough == last
        ? "Up to " + last + " panes, each step helps or might."
        : "More than " + enough + (enough == 1 ? " pane does" : " panes do") + " not help.";
  }

  /** How much of what could be tried was tried. */
  public static String tried(int tried, int all, String things) {
    if (all == 0) {
      return "There are no " + things + ".";
    }
    return tried == all
        ? "All " + all + " " + things + " tried."
        : "Tried "
            + tried
            + " of "
            + all
            + " "
            + things
            + ": those with the most days behind them.";
  }
}
