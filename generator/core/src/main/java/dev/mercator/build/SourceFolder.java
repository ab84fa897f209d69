package dev.mercator.build;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.model.Collection;
import dev.mercator.model.PageFile;
import dev.mercator.model.Place;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * What lies in a collection's folder on disk. Symbolic links lead to files inside the folder or
 * nowhere: nothing outside is read.
 */
final class SourceFolder implements SourceFiles {
  /** Names of folders that are passed over. */
  static final Set<String> NEVER = Set.of("node_modules", ".git", ".mercator");

  /** What stands in a decoded name for bytes that are not UTF-8. */
  private static final char UNDECODABLE = '\uFFFD';

  private final Collection collection;
  private final Path folder;
  private final Path output;
  private final List<PathMatcher> excluded;
  private final Consumer<Finding> findings;
  private String base = "";
  private final Map<String, Path> paths = new HashMap<>();
  private final List<String> pages = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  /**
   * @param output the folder that is built to, which may lie inside and is not read
   */
  SourceFolder(Collection collection, Path folder, Path output, Consumer<Finding> findings) {
    this.collection = collection;
    this.folder = folder.toAbsolutePath().normalize();
    this.output = output.toAbsolutePath().normalize();
    this.findings = findings;
    this.excluded =
        collection.exclude().stream()
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();
  }

  @Override
  public List<String> pages() {
    return pages;
  }

  @Override
  public List<String> files() {
    return files;
  }

  @Override
  public Path path(String relative) {
    return paths.getOrDefault(relative, folder);
  }

  @Override
  public long size(String relative) throws IOException {
    return Files.size(path(relative));
  }

  @Override
  public InputStream open(String relative) throws IOException {
    return Files.newInputStream(path(relative));
  }

  /** Looks through the folder; one that cannot be read is a finding. */
  SourceFolder walk() {
    if (!Files.isDirectory(folder)) {
      finding(Rule.MISSING_FOLDER, "", "correct the collection's path", collection.path());
      return this;
    }
    try {
      base = folder.toUri().getRawPath();
      Files.walkFileTree(folder, new Visitor(folder.toRealPath(), real(output)));
    } catch (IOException e) {
      finding(Rule.UNREADABLE_FILE, "", "", e.getMessage());
    }
    Collections.sort(pages);
    Collections.sort(files);
    return this;
  }

  private void add(Path file) {
    String relative = relative(file);
    if (relative.indexOf(UNDECODABLE) >= 0) {
      finding(Rule.UNREADABLE_FILE, relative, "rename it", "its name is not UTF-8");
      return;
    }
    paths.put(relative, file);
    // An excluded page is still a file that links may lead to.
    (PageFile.is(relative) && !isExcluded(file) ? pages : files).add(relative);
  }

  private boolean isExcluded(Path file) {
    Path path = folder.relativize(file);
    return isExcluded(path, excluded);
  }

  /** Whether a path below a collection's folder is one that it leaves out. */
  static boolean isExcluded(Path path, List<PathMatcher> excluded) {
    return excluded.stream()
        .anyMatch(glob -> glob.matches(path) || glob.matches(Path.of(".").resolve(path)));
  }

  /** By way of the URI, which has the bytes of the name: a path's text depends on the locale. */
  private String relative(Path file) {
    String below = file.toUri().getRawPath().substring(base.length());
    String name = URLDecoder.decode(below.replace("+", "%2B"), StandardCharsets.UTF_8);
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  private void finding(Rule rule, String relative, String hint, Object... arguments) {
    String source = Place.join(collection.path(), relative);
    findings.accept(Finding.of(rule, Position.startOf(source), hint, arguments));
  }

  private static Path real(Path path) throws IOException {
    return Files.exists(path) ? path.toRealPath() : path;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path real;
    private final Path unread;

    Visitor(Path real, Path unread) {
      this.real = real;
      this.unread = unread;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      boolean skipped =
          !directory.equals(folder)
              && (NEVER.contains(directory.getFileName().toString())
                  || directory.toRealPath().equals(unread));
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink()) {
        link(file);
      } else if (attributes.isRegularFile()) {
        add(file);
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
        if (!target.startsWith(real)) {
          refuse(file, "it leaves its collection");
        } else if (!Files.isRegularFile(target)) {
          refuse(file, "it leads to a folder");
        } else if (isNeverRead(target)) {
          refuse(file, "it leads to what is not read");
        } else {
          add(file);
        }
      } catch (IOException e) {
        refuse(file, "it loops, or leads nowhere");
      }
    }

    /** A link is no way into folders that are passed over, such as that of the history. */
    private boolean isNeverRead(Path target) {
      return target.startsWith(unread)
          || StreamSupport.stream(real.relativize(target).spliterator(), false)
              .anyMatch(part -> NEVER.contains(part.toString()));
    }

    private void refuse(Path file, String why) {
      finding(Rule.LINK_LOOP, relative(file), "put the file itself in its place", why);
    }
  }
}
