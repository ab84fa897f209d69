package dev.mercator.history;

import dev.mercator.diag.Suggestion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The repository that a folder lies in, and where in its working tree the folder is. */
public final class Checkout implements AutoCloseable {
  private final Repository repository;
  private final String below;

  private Checkout(Repository repository, String below) {
    this.repository = repository;
    this.below = below;
  }

  /**
   * The checkout around a folder.
   *
   * @throws RevisionFault where there is none, or it cannot be read
   */
  public static Checkout around(Path folder) {
    try {
      Path real = folder.toRealPath();
      Path root =
          new Repositories()
              .rootOf(real)
              .orElseThrow(() -> new RevisionFault(folder + " lies in no git repository"));
      return new Checkout(Repositories.open(root), GitPaths.relative(root, real));
    } catch (IOException e) {
      throw new RevisionFault("the repository cannot be read: " + e.getMessage(), e);
    }
  }

  /** The name of the folder that is the top of the working tree. */
  public String name() {
    return repository.getWorkTree().getName();
  }

  /** The folder's path below the top of the working tree; empty for the top itself. */
  public String below() {
    return below;
  }

  /** The path of a file from the top of the working tree; nothing where it lies outside of it. */
  public Optional<String> path(String relative) {
    return GitPaths.resolve(below, relative);
  }

  /**
   * The files of a commit.
   *
   * @param name a branch, tag, hash, or what git understands, such as {@code HEAD~2}; {@code
   *     main...side} for the last commit that the two share, {@code main...} for the one it shares
   *     with what is checked out
   * @throws RevisionFault where there is no such commit
   */
  public Revision revision(String name) {
    try (RevWalk walk = new RevWalk(repository)) {
      return Revision.of(repository, walk.parseCommit(named(name)), below);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * What a branch changed since it left another.
   *
   * @throws RevisionFault where one of the two does not exist, or they have no common commit
   */
  public BranchChanges changes(String base, String branch) {
    try {
      return BranchChanges.between(repository, commit(base), base, commit(branch), branch);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private ObjectId named(String name) throws IOException {
    int dots = name.indexOf("...");
    if (dots < 0) {
      return commit(name);
    }
    String base = name.substring(0, dots);
    String branch = dots + 3 == name.length() ? Constants.HEAD : name.substring(dots + 3);
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit one = walk.parseCommit(commit(base));
      return BranchChanges.mergeBase(walk, one, base, walk.parseCommit(commit(branch)), branch);
    }
  }

  private static RevisionFault unreadable(IOException e) {
    return new RevisionFault("the repository cannot be read: " + e.getMessage(), e);
  }

  private ObjectId commit(String name) throws IOException {
    return resolve(name).orElseThrow(() -> unknown(name));
  }

  private Optional<ObjectId> resolve(String name) throws IOException {
    try {
      ObjectId found = repository.resolve(name);
      return found == null
          ? Optional.empty()
          : Optional.ofNullable(repository.resolve(name + "^{commit}"));
    } catch (RevisionSyntaxException e) {
      return Optional.empty();
    } catch (AmbiguousObjectException e) {
      throw new RevisionFault("\"" + name + "\" begins the names of several commits", e);
    }
  }

  private RevisionFault unknown(String name) {
    List<String> known;
    try {
      known =
          repository.getRefDatabase().getRefs().stream()
              .map(Ref::getName)
              .map(Repository::shortenRefName)
              .toList();
    } catch (IOException e) {
      known = List.of();
    }
    String remote = known.stream().filter(ref -> ref.endsWith("/" + name)).findFirst().orElse("");
    String hint =
        remote.isEmpty()
            ? Suggestion.hint(name, known, "name a branch, a tag or a commit")
            : "did you mean \"" + remote + "\"?";
    return new RevisionFault("no revision \"" + name + "\"; " + hint);
  }

  @Override
  public void close() {
    repository.close();
  }
}
