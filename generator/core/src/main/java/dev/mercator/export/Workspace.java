package dev.mercator.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The places inside an output folder where a build prepares its files. All lie on the file system
 * of the folder itself, so that putting a file in place is one rename.
 *
 * @param root the folder, its own symbolic links resolved
 */
record Workspace(Path root, FileOperations files) {
  /** Address of the manifest, which is switched like any other file. */
  static final String MANIFEST = ".mercator/manifest";

  /** Where Mercator keeps its own: {@code .mercator}. */
  Path home() {
    return root.resolve(".mercator");
  }

  Path lock() {
    return home().resolve("lock");
  }

  /** The files of the build under way, by address. */
  Path staged(String address) {
    return home().resolve("stage").resolve(address);
  }

  /** The files of the last build that the switch takes away, by address. */
  Path kept(String address) {
    return home().resolve("old").resolve(address);
  }

  Path scratch() {
    return home().resolve("scratch");
  }

  private Path draft() {
    return home().resolve("draft");
  }

  Path published(String address) {
    return root.resolve(address);
  }

  /** Where a file is published; throws where the way there is a symbolic link. */
  Path publishedUnlinked(String address) throws IOException {
    Path file = published(address);
    for (Path above = file.getParent(); !above.equals(root); above = above.getParent()) {
      if (Files.isSymbolicLink(above)) {
        throw new IOException(root.relativize(above) + " is a symbolic link");
      }
    }
    return file;
  }

  /** Writes a small file so that it is there whole or not at all. */
  void writeWhole(Path file, String text) throws IOException {
    files.delete(draft());
    try (OutputStream out = files.create(draft())) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    files.replace(draft(), file);
  }

  /** Removes what a build prepared or a switch left. */
  void sweep() throws IOException {
    deleteTree(home().resolve("stage"));
    deleteTree(home().resolve("old"));
    deleteTree(scratch());
    files.delete(draft());
  }

  private void deleteTree(Path top) throws IOException {
    if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
