package dev.mercator.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a repository remembers of an atlas' pages.
 *
 * @param last by page id the commit that last changed the page's source; a page whose last change
 *     is not known for certain is not there
 * @param changes the latest commits that changed pages, the newest first
 */
public record History(Map<String, Commit> last, List<Change> changes) {
  /** No page has a history. */
  public static final History NONE = new History(Map.of(), List.of());

  public History {
    last = Map.copyOf(last);
    changes = List.copyOf(changes);
  }

  /**
   * A commit and the pages that it changed.
   *
   * @param pages ids, in page order, at least one
   */
  public record Change(Commit commit, List<String> pages) {
    public Change {
      pages = List.copyOf(pages);
    }
  }

  /** The commit that last changed a page. */
  public Optional<Commit> last(String page) {
    return Optional.ofNullable(last.get(page));
  }

  /** The day of a page's last change; empty where it is not known. */
  public String day(String page) {
    return last(page).map(Commit::day).orElse("");
  }
}
