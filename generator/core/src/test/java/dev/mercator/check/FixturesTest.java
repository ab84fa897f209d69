package dev.mercator.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.build.Compilation;
import dev.mercator.build.Compiler;
import dev.mercator.build.Progress;
import dev.mercator.config.Config;
import dev.mercator.config.ConfigReader;
import dev.mercator.diag.Baseline;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.diag.TextReport;
import dev.mercator.export.MemoryBodies;
import dev.mercator.model.Silence;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small sources and the report they must give, to the letter. After a change that is meant, {@code
 * -Dgolden=rewrite} writes the new reports into the fixtures; review the difference.
 */
class FixturesTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/mercator/check");
  private static final boolean REWRITE = "rewrite".equals(System.getProperty("golden"));

  /** Rules that small text files cannot break, or that another stage than compiling finds. */
  private static final Set<Rule> ELSEWHERE =
      EnumSet.of(
          Rule.UNREADABLE_FILE,
          Rule.LINK_LOOP,
          Rule.PAGE_TOO_LARGE,
          Rule.PARSE_BUDGET,
          Rule.OUTPUT_REFUSED,
          Rule.THEME_FAULT,
          Rule.ADDRESS_COLLISION,
          Rule.OUTSIDE_TERRITORY,
          Rule.NO_TERRITORY);

  @TempDir private Path folder;

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void reportsToTheLetter(Path file) throws IOException {
    StringBuilder expected = new StringBuilder();
    StringBuilder actual = new StringBuilder();
    int number = 0;
    for (Fixture fixture : Fixture.read(Files.readString(file), "findings")) {
      expected.append(fixture.write(fixture.expected()));
      actual.append(fixture.write(report(fixture, folder.resolve("case" + number))));
      number++;
    }
    if (REWRITE) {
      Files.writeString(file, actual);
    } else {
      assertThat(actual).hasToString(expected.toString());
    }
  }

  @Test
  void everyRuleHasAFixture() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files().toList()) {
      Fixture.read(Files.readString(file), "findings")
          .forEach(fixture -> all.append(fixture.expected()));
    }
    List<Rule> missing =
        Arrays.stream(Rule.values())
            .filter(rule -> !ELSEWHERE.contains(rule))
            .filter(rule -> all.indexOf(" [" + rule.id() + "]\n") < 0)
            .toList();
    assertThat(missing).isEmpty();
  }

  private static String report(Fixture fixture, Path root) throws IOException {
    Map<String, byte[]> files = fixture.files();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    List<Finding> findings = new ArrayList<>();
    Config config = config(root, findings);
    List<Silence> silences = new ArrayList<>();
    if (findings.isEmpty()) {
      Compilation compilation =
          new Compiler(config, new MemoryBodies(), Progress.SILENT, 1)
              .compile(root.resolve("out"), true);
      findings.addAll(compilation.findings());
      silences.addAll(compilation.silences());
    }
    Policy policy = new Policy(config.severities(), false, Baseline.EMPTY);
    StringWriter report = new StringWriter();
    TextReport.plain(file -> lines(root.resolve(file)))
        .print(policy.weigh(findings, silences).shown(), new PrintWriter(report));
    return report.toString();
  }

  private static Config config(Path root, List<Finding> findings) throws IOException {
    Path file = root.resolve("atlas.toml");
    return Files.exists(file)
        ? ConfigReader.read(root, "atlas.toml", Files.readString(file), findings::add)
        : ConfigReader.defaults(root);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isRegularFile(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
