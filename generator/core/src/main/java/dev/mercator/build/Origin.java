package dev.mercator.build;

import dev.mercator.diag.Finding;
import dev.mercator.history.Revision;
import dev.mercator.model.Collection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the files of a project come from. */
sealed interface Origin {
  /**
   * A text file of the project, UTF-8; nothing where there is none.
   *
   * @param name relative to the project's folder
   */
  Optional<String> text(String name) throws IOException;

  /** The files of a collection; what is wrong with them is told to {@code findings}. */
  SourceFiles files(Collection collection, Path output, Consumer<Finding> findings);

  /** What lies in the project's folder now. */
  record Disk(Path root) implements Origin {
    @Override
    public Optional<String> text(String name) throws IOException {
      Path file = root.resolve(name);
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    @Override
    public SourceFiles files(Collection collection, Path output, Consumer<Finding> findings) {
      Path folder = root.resolve(collection.path()).normalize();
      return new SourceFolder(collection, folder, output, findings).walk();
    }
  }

  /** What a commit holds; the disk is not looked at. */
  record Commit(Path root, Revision revision) implements Origin {
    @Override
    public Optional<String> text(String name) throws IOException {
      if (!revision.has(name)) {
        return Optional.empty();
      }
      try (InputStream in = revision.open(name)) {
        ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
        return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
      }
    }

    @Override
    public SourceFiles files(Collection collection, Path output, Consumer<Finding> findings) {
      return CommittedFolder.of(collection, root, revision);
    }
  }
}
