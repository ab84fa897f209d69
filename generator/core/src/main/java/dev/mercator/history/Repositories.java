package dev.mercator.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Finds the repository that a file belongs to, and opens it. */
final class Repositories {
  private final Map<Path, Optional<Path>> roots = new HashMap<>();
  private final Map<Path, Path> folders = new HashMap<>();

  /**
   * A file under the name that git knows it by, which is not that of a link to it. The name is as
   * its folder lists it.
   *
   * @throws IOException if it is gone
   */
  Path real(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder == null || Files.isSymbolicLink(file)) {
      return file.toRealPath();
    }
    // Asked once for each folder: the system looks at every part of a path.
    Path known = folders.get(folder);
    if (known == null) {
      known = folder.toRealPath();
      folders.put(folder, known);
    }
    return known.resolve(file.getFileName());
  }

  /**
   * The innermost folder at or above one that is a working tree: of a repository, of a linked
   * worktree, of a submodule.
   *
   * @param folder a real path
   */
  Optional<Path> rootOf(Path folder) {
    Optional<Path> known = roots.get(folder);
    if (known != null) {
      return known;
    }
    Path above = folder.getParent();
    Optional<Path> root =
        Files.exists(folder.resolve(".git"))
            ? Optional.of(folder)
            : above == null ? Optional.empty() : rootOf(above);
    roots.put(folder, root);
    return root;
  }

  /**
   * Opens the repository whose working tree that is.
   *
   * @throws IOException where it is damaged, or of a kind that is not known
   */
  static Repository open(Path root) throws IOException {
    Isolated.install();
    try {
      return new FileRepositoryBuilder().setWorkTree(root.toFile()).setMustExist(true).build();
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e); // a configuration that JGit cannot make sense of
    }
  }
}
