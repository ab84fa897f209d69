package dev.mercator.brief;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.history.BranchChanges;
import dev.mercator.history.BranchChanges.Touched;
import dev.mercator.model.Page;
import dev.mercator.plan.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * What a branch changed, held against an item's territory. Paths of a territory start at the top of
 * the repository, or at the project's folder where that lies deeper. Besides the territory, a
 * branch may touch the page of the item itself, where its state is told, and what everybody may.
 *
 * @param item the item
 * @param territory its territory
 * @param changes what the branch changed
 * @param outside what of it lies outside
 */
public record Scope(Item item, Territory territory, BranchChanges changes, List<Touched> outside) {
  public Scope {
    outside = List.copyOf(outside);
  }

  /**
   * Holds changes against a territory.
   *
   * @param page path of the item's page from the top of the repository
   * @param below the project's folder below the top of the repository; empty for the top
   * @param everybodys files, trees and globs that every branch may touch
   */
  public static Scope of(
      Item item, String page, BranchChanges changes, String below, List<String> everybodys) {
    Territory territory = Territory.of(item);
    Territory shared = new Territory(everybodys);
    List<Touched> outside =
        changes.files().stream()
            .filter(file -> !file.path().equals(page))
            .filter(file -> !holds(territory, file.path(), below))
            .filter(file -> !holds(shared, file.path(), below))
            .toList();
    return new Scope(item, territory, changes, territory.paths().isEmpty() ? List.of() : outside);
  }

  private static boolean holds(Territory territory, String file, String below) {
    return territory.contains(file)
        || (!below.isEmpty()
            && file.startsWith(below + "/")
            && territory.contains(file.substring(below.length() + 1)));
  }

  /** A finding for each file outside; where no territory is drawn, that. */
  public List<Finding> findings() {
    String id = item.id();
    Page page = item.page();
    if (territory.paths().isEmpty()) {
      return List.of(
          Finding.of(
              Rule.NO_TERRITORY,
              page.start(),
              "name its files, or folders that end in /, under \"" + page.type().files() + "\"",
              id));
    }
    List<Finding> findings = new ArrayList<>();
    for (Touched file : outside) {
      findings.add(
          Finding.of(
              Rule.OUTSIDE_TERRITORY,
              Position.startOf(file.path()),
              "name it in " + page.place().source() + ", or leave it to the item that owns it",
              file.how(),
              id));
    }
    return findings;
  }
}
