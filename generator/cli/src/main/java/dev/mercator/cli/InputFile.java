package dev.mercator.cli;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Graded;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Severity;
import dev.mercator.diag.SourceLines;
import dev.mercator.diag.TextReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One file that a command was given to read.
 *
 * @param name as findings name it
 */
record InputFile(String name, String text) {
  /** What stands for standard input where a file is asked for. */
  static final String STANDARD_INPUT = "-";

  /** More than this is no scenario and no file of cases. */
  private static final int MOST = 64 << 20;

  /** Reads a file, or standard input; what cannot be read as UTF-8 text is a finding. */
  static Optional<InputFile> read(String file, Console console, Consumer<Finding> findings) {
    boolean standard = file.equals(STANDARD_INPUT);
    String name = standard ? "standard input" : file;
    try (InputStream in = standard ? console.in() : Files.newInputStream(Path.of(file))) {
      byte[] bytes = in.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        findings.accept(unreadable(name, "it has more than 64 MB"));
        return Optional.empty();
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(new InputFile(name, text));
    } catch (CharacterCodingException e) {
      findings.accept(unreadable(name, "it is not UTF-8 text"));
    } catch (NoSuchFileException e) {
      findings.accept(unreadable(name, "there is no such file"));
    } catch (IOException e) {
      boolean folder = Files.isDirectory(Path.of(file));
      findings.accept(unreadable(name, folder ? "it is a folder" : String.valueOf(e.getMessage())));
    }
    return Optional.empty();
  }

  private static Finding unreadable(String name, String why) {
    return Finding.of(Rule.UNREADABLE_FILE, new Position(name, 1, 1, 1), "", why);
  }

  /** The lines of these files; those of others are to be had elsewhere, if at all. */
  static SourceLines lines(List<InputFile> files, SourceLines others) {
    return name ->
        files.stream()
            .filter(file -> file.name().equals(name))
            .findFirst()
            .map(file -> file.text().lines().toList())
            .orElseGet(() -> others.of(name));
  }

  /** Prints findings for people, in order of place. */
  static void report(List<Finding> findings, SourceLines lines, Console console) {
    TextReport report = console.terminal() ? TextReport.coloured(lines) : TextReport.plain(lines);
    List<Graded> graded =
        findings.stream()
            .sorted()
            .map(finding -> new Graded(finding, finding.rule().severity()))
            .toList();
    report.print(graded, console.err());
  }

  /** Whether one of these findings is an error. */
  static boolean fail(List<Finding> findings) {
    return findings.stream().anyMatch(each -> each.rule().severity() == Severity.ERROR);
  }
}
