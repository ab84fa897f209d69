package dev.mercator.build;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.model.Collection;
import dev.mercator.model.PageFile;
import dev.mercator.model.Place;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What lies in a collection's folder on disk. Symbolic links lead to files inside the folder or
 * nowhere: nothing outside is read.
 */
final class SourceFolder {
  private static final Set<String> NEVER = Set.of("node_modules", ".git", ".mercator");

  private final Collection collection;
  private final Path folder;
  private final Path output;
  private final List<PathMatcher> excluded;
  private final Consumer<Finding> findings;
  private final List<String> pages = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  /**
   * @param output the folder that is built to, which may lie inside and is not read
   */
  SourceFolder(Collection collection, Path folder, Path output, Consumer<Finding> findings) {
    this.collection = collection;
    this.folder = folder;
    this.output = output;
    this.findings = findings;
    this.excluded =
        collection.exclude().stream()
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();
  }

  /** Markdown files, in code-unit order of their paths below the folder. */
  List<String> pages() {
    return pages;
  }

  /** All other files, in the same order. */
  List<String> files() {
    return files;
  }

  Path path(String relative) {
    return folder.resolve(relative);
  }

  /** Looks through the folder; one that cannot be read is a finding. */
  SourceFolder walk() {
    if (!Files.isDirectory(folder)) {
      finding(Rule.MISSING_FOLDER, "", "correct the collection's path", collection.path());
      return this;
    }
    try {
      Path real = folder.toRealPath();
      Files.walkFileTree(folder, new Visitor(real));
    } catch (IOException e) {
      finding(Rule.UNREADABLE_FILE, "", "", e.getMessage());
    }
    Collections.sort(pages);
    Collections.sort(files);
    return this;
  }

  private void add(String relative) {
    // An excluded page is still a file that links may lead to.
    (PageFile.is(relative) && !isExcluded(relative) ? pages : files).add(relative);
  }

  private boolean isExcluded(String relative) {
    Path path = Path.of(relative);
    return excluded.stream()
        .anyMatch(glob -> glob.matches(path) || glob.matches(Path.of(".").resolve(path)));
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private void finding(Rule rule, String relative, String hint, Object... arguments) {
    String source = Place.join(collection.path(), relative);
    findings.accept(Finding.of(rule, Position.startOf(source), hint, arguments));
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path real;

    Visitor(Path real) {
      this.real = real;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      boolean skipped =
          !directory.equals(folder)
              && (NEVER.contains(directory.getFileName().toString())
                  || directory.toRealPath().equals(output));
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink()) {
        link(file);
      } else if (attributes.isRegularFile()) {
        add(relative(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      finding(Rule.UNREADABLE_FILE, relative(file), "check its permissions", failure.toString());
      return FileVisitResult.CONTINUE;
    }

    private void link(Path file) {
      try {
        Path target = file.toRealPath();
        if (target.startsWith(real) && Files.isRegularFile(target)) {
          add(relative(file));
          return;
        }
        refuse(file, target.startsWith(real) ? "it leads to a folder" : "it leaves its collection");
      } catch (IOException e) {
        refuse(file, "it loops, or leads nowhere");
      }
    }

    private void refuse(Path file, String why) {
      finding(Rule.LINK_LOOP, relative(file), "put the file itself in its place", why);
    }
  }
}
