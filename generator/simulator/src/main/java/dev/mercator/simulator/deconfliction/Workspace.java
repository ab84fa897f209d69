package dev.mercator.simulator.deconfliction;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where a bead or a live session works. Two of them collide when they share repository and branch
 * (one working copy per branch), or the same cleaned worktree path; a blank never collides.
 *
 * <p>Source: the workspace collision rule of the public implementation.
 *
 * @param repository repository name, or empty
 * @param branch branch name, or empty
 * @param worktree path of the worktree, or empty; cleaned lexically, symbolic links not followed
 */
public record Workspace(String repository, String branch, String worktree) {

  /** A workspace that nothing is known of. */
  public static final Workspace UNKNOWN = new Workspace("", "", "");

  private static final String BRANCH = "same repo+branch";
  private static final String WORKTREE = "same worktree_path";

  /** Why the two collide, in words; empty when they do not. */
  public String collision(Workspace other) {
    boolean sameBranch = !branchKey().isEmpty() && branchKey().equals(other.branchKey());
    boolean sameTree = !worktree.isEmpty() && worktreeKey().equals(other.worktreeKey());
    if (sameBranch && sameTree) {
      return BRANCH + " + " + WORKTREE;
    }
    return sameBranch ? BRANCH : sameTree ? WORKTREE : "";
  }

  String branchKey() {
    return repository.isEmpty() || branch.isEmpty() ? "" : repository + "\n" + branch;
  }

  String worktreeKey() {
    return worktree.isEmpty() ? "" : clean(worktree);
  }

  private static String clean(String path) {
    boolean rooted = path.startsWith("/");
    Deque<String> kept = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..") && !kept.isEmpty() && !kept.peekLast().equals("..")) {
        kept.removeLast();
      } else if (!segment.isEmpty() && !segment.equals(".") && !(rooted && segment.equals(".."))) {
        kept.addLast(segment);
      }
    }
    String cleaned = (rooted ? "/" : "") + String.join("/", kept);
    return cleaned.isEmpty() ? "." : cleaned;
  }
}
