package dev.mercator.history;

import dev.mercator.model.Commit;
import dev.mercator.model.History;
import dev.mercator.model.History.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Repository;

/**
 * The history of an atlas' pages, read from the repositories that their files lie in.
 *
 * @param history what is certain
 * @param remarks what is left out and why, each said once, as sentences
 */
public record GitHistory(History history, List<String> remarks) {
  public GitHistory {
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads the history of files. A file that has been edited since its last commit has the date of
   * that commit; one that no repository tracks has none.
   *
   * @param files by page id the file behind the page, in page order
   */
  public static GitHistory of(Map<String, Path> files) {
    return of(files, Bounds.USUAL);
  }

  static GitHistory of(Map<String, Path> files, Bounds bounds) {
    Reader reader = new Reader(bounds);
    reader.read(files);
    List<Change> changes =
        reader.changes.stream()
            .sorted(Comparator.comparing(Change::commit, Commit.NEWEST_FIRST))
            .limit(bounds.listed())
            .toList();
    return new GitHistory(new History(reader.last, changes), reader.remarks);
  }

  /** Reads one repository after the other. */
  private static final class Reader {
    private final Bounds bounds;
    private final Map<String, Commit> last = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Reader(Bounds bounds) {
      this.bounds = bounds;
    }

    void read(Map<String, Path> files) {
      Map<Path, Tracked> repositories = byRepository(files);
      if (repositories.isEmpty() && !files.isEmpty()) {
        remarks.add("No dates of changes: the pages lie in no git repository.");
      }
      repositories.forEach(this::read);
    }

    private void read(Path root, Tracked files) {
      try (Repository repository = Repositories.open(root)) {
        read(repository, files);
      } catch (MissingObjectException e) {
        remarks.add(
            "Some dates of changes are left out: the repository lacks part of its history.");
      } catch (IOException e) {
        remarks.add("No dates of changes: the repository cannot be read, " + e.getMessage() + ".");
      }
    }

    private void read(Repository repository, Tracked files) throws IOException {
      try (LastChanges walk = new LastChanges(repository, files, bounds)) {
        try {
          walk.run();
        } finally {
          last.putAll(walk.last());
          changes.addAll(walk.changes());
          walk.remark().ifPresent(remarks::add);
        }
      }
    }

    private static Map<Path, Tracked> byRepository(Map<String, Path> files) {
      Repositories repositories = new Repositories();
      Map<Path, Tracked> tracked = new TreeMap<>();
      files.forEach(
          (page, file) -> {
            try {
              Path real = repositories.real(file);
              Path folder = real.getParent();
              if (folder != null) {
                repositories
                    .rootOf(folder)
                    .ifPresent(
                        root ->
                            tracked
                                .computeIfAbsent(root, r -> new Tracked())
                                .add(page, GitPaths.relative(root, real)));
              }
            } catch (IOException e) {
              // It went away since it was read, which is said elsewhere; it has no history.
            }
          });
      return tracked;
    }
  }
}
