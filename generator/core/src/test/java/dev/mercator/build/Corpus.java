package dev.mercator.build;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mercator.config.Config;
import dev.mercator.config.ConfigReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real backlog that stands beside some checkouts; tests that need it are skipped elsewhere. */
public final class Corpus {
  private static final String CONFIG =
      """
      title = "Harness backlog"

      [[collection]]
      path = "docs"
      mount = "docs"
      cluster = "wiki"
      source_kind = "repo-docs"
      source_prefix = "docs"
      front_matter = "fields"
      """;

  private Corpus() {}

  /** A folder of the shared test data, by its path in there. */
  public static Path shared(String path) {
    Path found = Path.of("..", "..", "..", "shared", path).toAbsolutePath().normalize();
    assumeTrue(Files.exists(found), "no shared test data beside the checkout: " + path);
    return found;
  }

  /** The corpus as the records contract describes it. */
  public static Config config() {
    Path root = shared("corpus/harness-backlog");
    return ConfigReader.read(
        root,
        "atlas.toml",
        CONFIG,
        finding -> {
          throw new AssertionError(finding);
        });
  }
}
