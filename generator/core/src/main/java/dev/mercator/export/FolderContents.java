package dev.mercator.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an output folder held when a build began: each file that is not a folder, by address. No
 * symbolic link is followed; {@code .mercator} and {@code .git} are not looked into.
 */
final class FolderContents {
  private static final int BUFFER = 1 << 16;

  private final Path root;
  private final Map<String, BasicFileAttributes> files = new TreeMap<>();

  private FolderContents(Path root) {
    this.root = root;
  }

  static FolderContents of(Path root) throws IOException {
    FolderContents contents = new FolderContents(root);
    Files.walkFileTree(root, contents.new Visitor());
    return contents;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
      boolean closed = name.equals(".git") || folder.equals(root.resolve(".mercator"));
      return closed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.put(root.relativize(file).toString().replace('\\', '/'), attributes);
      return FileVisitResult.CONTINUE;
    }
  }

  /** All addresses, in order. */
  Iterable<String> addresses() {
    return files.keySet();
  }

  boolean holds(String address) {
    return files.containsKey(address);
  }

  /** Whether what is there is something else than a file: a symbolic link, a device. */
  boolean holdsOther(String address) {
    BasicFileAttributes seen = files.get(address);
    return seen != null && !seen.isRegularFile();
  }

  /** A file, or a symbolic link, that stands where the address needs a folder. */
  Optional<String> inTheWayOf(String address) {
    return Addresses.above(address).filter(files::containsKey).findFirst();
  }

  /**
   * Whether the file there is that very content.
   *
   * @param since when nothing of Mercator's was touched any more; a file older than that is
   *     believed to be what was written then, and only a younger one is read
   */
  boolean still(String address, Manifest.Entry entry, FileTime since) throws IOException {
    BasicFileAttributes seen = files.get(address);
    return seen != null
        && seen.isRegularFile()
        && seen.size() == entry.size()
        && (seen.lastModifiedTime().compareTo(since) < 0 || checked(address, entry));
  }

  /** Whether the file there is that very content, found by reading it. */
  boolean same(String address, Manifest.Entry entry) throws IOException {
    return still(address, entry, FileTime.fromMillis(Long.MIN_VALUE));
  }

  private boolean checked(String address, Manifest.Entry entry) throws IOException {
    Checksum checksum = new Checksum();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(root.resolve(address))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        checksum.update(buffer, 0, read);
      }
    }
    return checksum.hex().equals(entry.checksum());
  }
}
