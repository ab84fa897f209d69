package dev.mercator.history;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The files of one commit, read from the repository's objects. Usable while its checkout is open;
 * safe to read from several threads.
 */
public final class Revision {
  private final Repository repository;
  private final String id;
  private final String below;
  private final NavigableMap<String, ObjectId> files;

  private Revision(
      Repository repository, String id, String below, NavigableMap<String, ObjectId> files) {
    this.repository = repository;
    this.id = id;
    this.below = below;
    this.files = Collections.unmodifiableNavigableMap(files);
  }

  static Revision of(Repository repository, RevCommit commit, String below) throws IOException {
    NavigableMap<String, ObjectId> files = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        // Symbolic links are left out: what they lead to is there under its own name.
        if ((walk.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
          files.put(walk.getPathString(), walk.getObjectId(0));
        }
      }
    }
    return new Revision(repository, commit.name(), below, files);
  }

  /** The hash of the commit. */
  public String id() {
    return id;
  }

  /**
   * The files of a folder.
   *
   * @param folder relative to the folder that the checkout was asked for; may climb with {@code ..}
   * @return paths below it, in code-unit order; none where it leaves the repository
   */
  public List<String> files(String folder) {
    Optional<String> top = GitPaths.resolve(below, folder);
    if (top.isEmpty()) {
      return List.of();
    }
    String start = top.get().isEmpty() ? "" : top.get() + "/";
    return files.tailMap(start).keySet().stream()
        .takeWhile(path -> path.startsWith(start))
        .map(path -> path.substring(start.length()))
        .toList();
  }

  /** Whether there is such a file, relative to the folder that the checkout was asked for. */
  public boolean has(String file) {
    return GitPaths.resolve(below, file).filter(files::containsKey).isPresent();
  }

  /** The length of a file in bytes. */
  public long size(String file) throws IOException {
    return repository.open(object(file)).getSize();
  }

  /** The content of a file. */
  public InputStream open(String file) throws IOException {
    return repository.open(object(file)).openStream();
  }

  private ObjectId object(String file) throws IOException {
    ObjectId object = GitPaths.resolve(below, file).map(files::get).orElse(null);
    if (object == null) {
      throw new IOException("no file " + file + " in " + id);
    }
    return object;
  }
}
