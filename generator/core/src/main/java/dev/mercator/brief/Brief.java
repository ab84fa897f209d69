package dev.mercator.brief;

import java.util.List;
import java.util.Locale;

/**
 * What an item's next worker is to know. Texts are Markdown as their pages have it; what is not
 * known is empty.
 *
 * @param id what people call the item
 * @param title of its page
 * @param type {@code gap}, or what the project declared
 * @param page path of its source
 * @param fields its typed fields
 * @param goal what it is about
 * @param current how things are
 * @param target how they should be
 * @param approach how its page advises to go about it
 * @param acceptance by what it is judged
 * @param needs what it depends on
 * @param unlocks what depends on it
 * @param territory the paths that it may touch
 * @param beside what runs now
 * @param worktree where to work
 */
public record Brief(
    String id,
    String title,
    String type,
    String page,
    List<Value> fields,
    String goal,
    String current,
    String target,
    String approach,
    String acceptance,
    List<Need> needs,
    List<Need> unlocks,
    List<String> territory,
    List<Running> beside,
    Worktree worktree) {
  public Brief {
    fields = List.copyOf(fields);
    needs = List.copyOf(needs);
    unlocks = List.copyOf(unlocks);
    territory = List.copyOf(territory);
    beside = List.copyOf(beside);
  }

  /** A typed field. */
  public record Value(String name, String value) {}

  /**
   * An item at the other end of a dependency.
   *
   * @param done whether it is; a page that is no item of work never is, and holds nothing up
   * @param summary its first paragraph
   * @param note what is said about the dependency
   */
  public record Need(
      String id, String title, String status, boolean done, String summary, String note) {}

  /**
   * An item that somebody works on now.
   *
   * @param territory the paths that it may touch
   * @param shared those of them that the brief's own territory may meet
   */
  public record Running(
      String id, String title, String status, List<String> territory, List<String> shared) {
    public Running {
      territory = List.copyOf(territory);
      shared = List.copyOf(shared);
    }
  }

  /**
   * A working tree beside the project and a branch for the item alone.
   *
   * @param setUp commands that make them
   * @param tearDown commands that remove them after merging, the tree before its branch
   */
  public record Worktree(
      String branch, String folder, String base, List<String> setUp, List<String> tearDown) {
    public Worktree {
      setUp = List.copyOf(setUp);
      tearDown = List.copyOf(tearDown);
    }

    /** The working tree of an item, by the convention of the sprint (its rules, Setup). */
    static Worktree of(String id, String project, String base) {
      String slug = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      String branch = "item/" + slug;
      String folder = "../" + project + "-" + slug;
      return new Worktree(
          branch,
          folder,
          base,
          List.of("git branch " + branch + " " + base, "git worktree add " + folder + " " + branch),
          List.of("git worktree remove " + folder, "git branch -d " + branch));
    }
  }

  /** Whether nothing that it depends on is left to do. */
  public boolean free() {
    return needs.stream().allMatch(Need::done);
  }
}
