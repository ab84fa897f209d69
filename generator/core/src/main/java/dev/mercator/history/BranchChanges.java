package dev.mercator.history;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The files that a branch changed since it left its base: its tree against that of their merge
 * base, so that what happened on the base meanwhile does not count.
 *
 * @param mergeBase hash of the commit they both come from
 * @param files what was touched, in code-unit order of path
 */
public record BranchChanges(String mergeBase, List<Touched> files) {
  public BranchChanges {
    files = List.copyOf(files);
  }

  /**
   * A file that was touched. Of one that moved, both places are.
   *
   * @param path from the top of the working tree
   * @param how {@code added}, {@code changed}, {@code removed}, {@code moved here from …}, {@code
   *     moved to …}
   */
  public record Touched(String path, String how) {}

  static BranchChanges between(
      Repository repository, ObjectId base, String baseName, ObjectId branch, String branchName)
      throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit tip = walk.parseCommit(branch);
      RevCommit from = mergeBase(walk, walk.parseCommit(base), baseName, tip, branchName);
      return new BranchChanges(from.name(), touched(repository, from, tip));
    }
  }

  /** The last commit that two share. */
  static RevCommit mergeBase(
      RevWalk walk, RevCommit base, String baseName, RevCommit tip, String tipName)
      throws IOException {
    walk.setRevFilter(RevFilter.MERGE_BASE);
    walk.markStart(base);
    walk.markStart(tip);
    RevCommit shared = walk.next();
    if (shared == null) {
      throw new RevisionFault(
          "\"%s\" and \"%s\" have no common commit".formatted(baseName, tipName));
    }
    walk.parseHeaders(shared);
    return shared;
  }

  private static List<Touched> touched(Repository repository, RevCommit from, RevCommit to)
      throws IOException {
    RenameDetector renames = new RenameDetector(repository);
    try (TreeWalk trees = new TreeWalk(repository)) {
      trees.addTree(from.getTree());
      trees.addTree(to.getTree());
      trees.setRecursive(true);
      trees.setFilter(TreeFilter.ANY_DIFF);
      renames.addAll(DiffEntry.scan(trees));
    }
    return renames.compute().stream()
        .flatMap(BranchChanges::ends)
        .sorted(Comparator.comparing(Touched::path).thenComparing(Touched::how))
        .toList();
  }

  private static Stream<Touched> ends(DiffEntry entry) {
    String from = entry.getOldPath();
    String to = entry.getNewPath();
    ChangeType type = entry.getChangeType();
    return switch (type) {
      case ADD -> Stream.of(new Touched(to, "added"));
      case COPY -> Stream.of(new Touched(to, "added"));
      case MODIFY -> Stream.of(new Touched(to, "changed"));
      case DELETE -> Stream.of(new Touched(from, "removed"));
      case RENAME ->
          Stream.of(
              new Touched(from, "moved to " + to), new Touched(to, "moved here from " + from));
    };
  }
}
