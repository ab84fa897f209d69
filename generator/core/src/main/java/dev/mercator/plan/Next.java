package dev.mercator.plan;

import dev.mercator.model.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may start now, beside what runs.
 *
 * <p>An item is free when everything it depends on is done, and may start when it touches no file
 * of an item that runs. Free items are ranked by how many items wait for them, directly or by way
 * of others, most first; then by priority, in the order their type declares it; then by effort,
 * smallest first; then by id in byte order, so that the order is total. A value that the type does
 * not declare comes last.
 *
 * @param running what runs: items with an active status, and those named as running; by id
 * @param free items that may start, by rank
 * @param held free items that touch files of what runs, by rank
 * @param blocked items that wait for others, those that wait for fewest first, then by rank
 */
public record Next(
    List<Item> running, List<Candidate> free, List<Candidate> held, List<Candidate> blocked) {
  public Next {
    running = List.copyOf(running);
    free = List.copyOf(free);
    held = List.copyOf(held);
    blocked = List.copyOf(blocked);
  }

  /** Whether nothing runs and nothing is left to start: all items are done, or there are none. */
  public boolean isEmpty() {
    return running.isEmpty() && free.isEmpty() && held.isEmpty() && blocked.isEmpty();
  }

  /**
   * An item that is neither done nor running.
   *
   * @param unlocks how many items wait for it, directly or by way of others
   * @param directly how many of them wait for it directly
   * @param behind how many items must be done before it
   * @param obstacles why it may not start; empty where it may
   */
  public record Candidate(
      Item item, int unlocks, int directly, int behind, List<Obstacle> obstacles) {
    /** The order of {@link Next#free}; total. */
    static final Comparator<Candidate> RANK =
        Comparator.comparingInt(Candidate::unlocks)
            .reversed()
            .thenComparingInt((Candidate candidate) -> candidate.item().rank("priority"))
            .thenComparingInt(candidate -> candidate.item().rank("effort"))
            .thenComparing(Candidate::item, Item.BY_ID);

    static final Comparator<Candidate> NEAREST =
        Comparator.comparingInt(Candidate::behind).thenComparing(RANK);

    public Candidate {
      obstacles = List.copyOf(obstacles);
    }

    /** What its rank rests on, in words. */
    public String why() {
      List<String> parts = new ArrayList<>();
      parts.add(unlocking());
      Stream.of(item.priority())
          .filter(text -> !text.isEmpty())
          .forEach(text -> parts.add("priority " + text));
      Stream.of(item.effort())
          .filter(text -> !text.isEmpty())
          .forEach(text -> parts.add("effort " + text));
      return String.join(", ", parts);
    }

    private String unlocking() {
      if (unlocks == 0) {
        return "unlocks nothing";
      }
      String all = "unlocks " + unlocks + (unlocks == 1 ? " item" : " items");
      return unlocks == directly ? all : all + " (" + directly + " directly)";
    }

    boolean waits() {
      return obstacles.stream().anyMatch(obstacle -> !(obstacle instanceof Obstacle.Clash));
    }
  }

  /**
   * What is next in a backlog.
   *
   * @param named further items that run now, whatever their status says
   */
  public static Next of(Backlog backlog, Collection<Item> named) {
    Set<Item> running = new LinkedHashSet<>();
    backlog.pending().stream()
        .filter(item -> item.step() == Step.ACTIVE || named.contains(item))
        .forEach(running::add);
    PathIndex occupied = new PathIndex(running);
    List<Candidate> all =
        backlog.pending().stream()
            .filter(item -> !running.contains(item))
            .map(item -> candidate(backlog, item, occupied))
            .toList();
    return new Next(
        List.copyOf(running),
        all.stream().filter(one -> one.obstacles().isEmpty()).sorted(Candidate.RANK).toList(),
        all.stream()
            .filter(one -> !one.obstacles().isEmpty() && !one.waits())
            .sorted(Candidate.RANK)
            .toList(),
        all.stream().filter(Candidate::waits).sorted(Candidate.NEAREST).toList());
  }

  private static Candidate candidate(Backlog backlog, Item item, PathIndex occupied) {
    List<Obstacle> obstacles = new ArrayList<>();
    if (backlog.inRing(item)) {
      obstacles.add(new Obstacle.Ring());
    }
    backlog.unreadable(item).forEach(target -> obstacles.add(new Obstacle.Unreadable(target)));
    backlog.waitsFor(item).forEach(on -> obstacles.add(new Obstacle.Dependency(on)));
    for (Item other : occupied.near(item)) {
      Overlap.between(item, other)
          .ifPresent(overlap -> obstacles.add(new Obstacle.Clash(other, overlap)));
    }
    return new Candidate(
        item,
        backlog.unlocksInAll(item),
        backlog.unlocks(item).size(),
        backlog.waitsForInAll(item),
        obstacles);
  }
}
