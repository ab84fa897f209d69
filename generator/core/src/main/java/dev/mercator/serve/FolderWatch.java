package dev.mercator.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Watches folders and what lies below them. Where the system cannot tell of changes, or of no more
 * folders, it looks itself, once a second.
 */
final class FolderWatch implements Closeable {
  /** A program that saves a file touches it several times within so many milliseconds. */
  private static final long QUIET = 15;

  private static final long LOOK = 1_000;

  private final Set<String> skipped;
  private final Optional<Path> output;
  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private final Map<Path, FileTime> seen = new HashMap<>();
  private final Set<Path> roots = new HashSet<>();
  private boolean looking;

  /** What happened: the files that came, went or changed. */
  record Changes(Set<Path> files, boolean lost) {
    Changes {
      files = Set.copyOf(files);
    }
  }

  /**
   * @param skipped names of folders that are passed over
   * @param output a folder that is passed over too
   */
  FolderWatch(Path anywhere, Set<String> skipped, Optional<Path> output) throws IOException {
    this.skipped = skipped;
    this.output = output;
    this.service = anywhere.getFileSystem().newWatchService();
  }

  /** Watches a folder from now on; one that is not there, as soon as it is told of again. */
  void add(Path folder, boolean deep) throws IOException {
    if (Files.isDirectory(folder) && deep) {
      roots.add(folder);
      below(folder, new HashSet<>());
    } else if (Files.isDirectory(folder)) {
      watch(folder);
    }
    if (looking) {
      look();
    }
  }

  /** Waits for changes, and until it has been quiet for a moment. */
  Changes next() throws InterruptedException {
    return looking ? looked() : told();
  }

  private Changes told() throws InterruptedException {
    Set<Path> files = new HashSet<>();
    boolean lost = false;
    WatchKey key = service.take();
    while (key != null) {
      lost |= drain(key, files);
      key = service.poll(QUIET, TimeUnit.MILLISECONDS);
    }
    return new Changes(files, lost);
  }

  private boolean drain(WatchKey key, Set<Path> files) {
    boolean lost = false;
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == OVERFLOW || folder == null) {
        lost = true;
      } else {
        Path file = folder.resolve((Path) event.context());
        files.add(file);
        if (event.kind() == ENTRY_CREATE && isBelow(file) && Files.isDirectory(file)) {
          below(file, files);
        }
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
    return lost;
  }

  private boolean isBelow(Path folder) {
    return roots.stream().anyMatch(folder::startsWith);
  }

  /** Watches all folders below one; files in them count as new. */
  private void below(Path top, Set<Path> files) {
    try {
      Files.walkFileTree(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              if (!folder.equals(top) && isSkipped(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              watch(folder);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              return FileVisitResult.CONTINUE; // the build says so
            }
          });
    } catch (IOException e) {
      looking = true;
    }
  }

  private boolean isSkipped(Path folder) {
    return skipped.contains(String.valueOf(folder.getFileName()))
        || output.filter(folder::equals).isPresent();
  }

  private void watch(Path folder) throws IOException {
    if (!looking) {
      try {
        WatchKey key = folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
        folders.put(key, folder);
      } catch (IOException | UnsupportedOperationException e) {
        looking = true; // the system's limit of watched folders, or a file system that cannot tell
      }
    }
    roots.add(folder);
  }

  private Changes looked() throws InterruptedException {
    Set<Path> files = new HashSet<>();
    while (files.isEmpty()) {
      Thread.sleep(LOOK);
      Map<Path, FileTime> before = Map.copyOf(seen);
      look();
      seen.forEach(
          (file, time) -> {
            if (!time.equals(before.get(file))) {
              files.add(file);
            }
          });
      before.keySet().stream().filter(file -> !seen.containsKey(file)).forEach(files::add);
    }
    return new Changes(files, false);
  }

  private void look() {
    seen.clear();
    Set<Path> files = new HashSet<>();
    Set.copyOf(roots).forEach(root -> below(root, files));
    for (Path file : files) {
      try {
        seen.put(file, Files.getLastModifiedTime(file));
      } catch (IOException e) {
        // gone while looked at: it is missing next time
      }
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
