package dev.mercator.build;

import dev.mercator.history.Revision;
import dev.mercator.model.Collection;
import dev.mercator.model.PageFile;
import dev.mercator.model.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a collection's folder held in a commit. */
record CommittedFolder(
    Collection collection, Path root, Revision revision, List<String> pages, List<String> files)
    implements SourceFiles {

  /** A folder that git does not know is one without files: it keeps no empty ones. */
  static CommittedFolder of(Collection collection, Path root, Revision revision) {
    List<PathMatcher> excluded =
        collection.exclude().stream()
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();
    List<String> pages = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (String file : revision.files(collection.path())) {
      if (Stream.of(file.split("/", -1)).noneMatch(SourceFolder.NEVER::contains)) {
        boolean out = !excluded.isEmpty() && SourceFolder.isExcluded(Path.of(file), excluded);
        boolean page = PageFile.is(file) && !out;
        (page ? pages : files).add(file);
      }
    }
    return new CommittedFolder(collection, root, revision, pages, files);
  }

  @Override
  public long size(String relative) throws IOException {
    return revision.size(Place.join(collection.path(), relative));
  }

  @Override
  public InputStream open(String relative) throws IOException {
    return revision.open(Place.join(collection.path(), relative));
  }

  @Override
  public Path path(String relative) {
    return root.resolve(collection.path()).resolve(relative).normalize();
  }
}
