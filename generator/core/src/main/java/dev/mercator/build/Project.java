package dev.mercator.build;

import dev.mercator.config.Config;
import dev.mercator.config.ConfigReader;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.diag.SourceLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder with sources, and what its {@code atlas.toml} says; without one, what holds by default.
 *
 * @param configured whether there is a configuration file
 * @param findings what is wrong with it
 */
public record Project(Config config, boolean configured, List<Finding> findings) {
  /** The name of the configuration file. */
  public static final String FILE = "atlas.toml";

  public Project {
    findings = List.copyOf(findings);
  }

  /** The project of a folder, or of a configuration file itself. */
  public static Project open(Path path) {
    boolean file = Files.isRegularFile(path);
    Path folder = file ? Path.of(".").resolve(path).getParent() : path;
    Path toml = file ? path : folder.resolve(FILE);
    String name = String.valueOf(toml.getFileName());
    if (!Files.isDirectory(folder)) {
      return failed(folder, Finding.of(Rule.MISSING_FOLDER, new Position("", 1, 1, 1), "", path));
    }
    Project project = read(folder, name, new Origin.Disk(folder));
    List<Finding> findings = new ArrayList<>(project.findings());
    project
        .config()
        .theme()
        .filter(theme -> !Files.isDirectory(theme))
        .ifPresent(theme -> findings.add(noTheme(name, theme)));
    return new Project(project.config(), project.configured(), findings);
  }

  /** The project of a folder as an origin has it. */
  static Project read(Path folder, String name, Origin origin) {
    try {
      Optional<String> text = origin.text(name);
      List<Finding> findings = new ArrayList<>();
      Config config =
          text.map(toml -> ConfigReader.read(folder, name, toml, findings::add))
              .orElseGet(() -> ConfigReader.defaults(folder));
      return new Project(config, text.isPresent(), findings);
    } catch (IOException e) {
      return failed(
          folder,
          Finding.of(
              Rule.UNREADABLE_FILE, Position.startOf(name), "save it as UTF-8 text", e.toString()));
    }
  }

  private static Finding noTheme(String file, Path theme) {
    return Finding.of(
        Rule.MISSING_FOLDER, Position.startOf(file), "correct the key \"theme\"", theme);
  }

  private static Project failed(Path folder, Finding finding) {
    return new Project(ConfigReader.defaults(folder), false, List.of(finding));
  }

  /** The same without dates from a repository. */
  public Project withoutHistory() {
    return new Project(config.withoutHistory(), configured, findings);
  }

  /** The lines of the project's files, for showing findings. */
  public SourceLines lines() {
    return file -> {
      try {
        Path path = config.root().resolve(file);
        boolean shown = Files.isRegularFile(path) && Files.size(path) < (8 << 20);
        return shown
            ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList()
            : List.of();
      } catch (IOException e) {
        return List.of(); // the finding is shown without its line
      }
    };
  }
}
