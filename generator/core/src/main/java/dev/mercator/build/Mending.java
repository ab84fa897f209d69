package dev.mercator.build;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Repair;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Replaces in sources what findings say how to mend: the stretches they name and nothing else, line
 * ends and all other bytes kept. Planned first, shown, then written; a file that has changed since
 * it was planned is left alone.
 */
public final class Mending {
  private final Path root;
  private final List<Change> changes;
  private final List<Finding> refused;

  /**
   * One file.
   *
   * @param lines the lines that change, in order
   */
  public record Change(String file, List<Line> lines, int repairs, Text text) {
    public Change {
      lines = List.copyOf(lines);
    }
  }

  /** A line before and after, without its end. */
  public record Line(int number, String before, String after) {}

  /** The bytes of a file before and after; compared by nobody. */
  public static final class Text {
    private final byte[] before;
    private final byte[] after;

    private Text(byte[] before, byte[] after) {
      this.before = before;
      this.after = after;
    }
  }

  private Mending(Path root, List<Change> changes, List<Finding> refused) {
    this.root = root;
    this.changes = List.copyOf(changes);
    this.refused = List.copyOf(refused);
  }

  /**
   * Plans the mending of what can be mended among some findings. Of repairs that overlap, the first
   * in its line is made; the other may be the next time.
   *
   * @param root the folder that findings' files are relative to
   */
  public static Mending plan(Path root, List<Finding> findings) {
    Map<String, List<Finding>> byFile = new TreeMap<>();
    findings.stream()
        .filter(finding -> finding.repair().isPresent())
        .forEach(
            finding ->
                byFile
                    .computeIfAbsent(span(finding).file(), file -> new ArrayList<>())
                    .add(finding));
    List<Change> changes = new ArrayList<>();
    List<Finding> refused = new ArrayList<>();
    byFile.forEach((file, own) -> plan(root, file, own, refused).ifPresent(changes::add));
    return new Mending(root, changes, refused);
  }

  /** What would change, file by file. */
  public List<Change> changes() {
    return changes;
  }

  /** Findings whose place in the file does not say what it said when they were found. */
  public List<Finding> refused() {
    return refused;
  }

  /** How many repairs all changes hold. */
  public int repairs() {
    return changes.stream().mapToInt(Change::repairs).sum();
  }

  private static Position span(Finding finding) {
    return finding.repair().orElseThrow().span();
  }

  private static Optional<Change> plan(
      Path root, String file, List<Finding> findings, List<Finding> refused) {
    Optional<byte[]> bytes = read(root.resolve(file));
    Optional<String> text = bytes.flatMap(Mending::decoded);
    if (text.isEmpty()) {
      refused.addAll(findings);
      return Optional.empty();
    }
    Lines lines = new Lines(text.get());
    int repairs = 0;
    for (Finding finding : findings.stream().sorted(FROM_THE_END).toList()) {
      if (lines.replace(finding.repair().orElseThrow())) {
        repairs++;
      } else {
        refused.add(finding);
      }
    }
    return repairs == 0
        ? Optional.empty()
        : Optional.of(
            new Change(
                file,
                lines.changed(),
                repairs,
                new Text(bytes.get(), lines.text().getBytes(StandardCharsets.UTF_8))));
  }

  /** From the end of a line to its start: earlier columns stay where they are. */
  private static final Comparator<Finding> FROM_THE_END =
      Comparator.comparing(Mending::span, Comparator.comparingInt(Position::line))
          .thenComparing(Mending::span, Comparator.comparingInt(Position::column).reversed())
          .thenComparing(Comparator.naturalOrder());

  private static Optional<byte[]> read(Path path) {
    try {
      return Optional.of(Files.readAllBytes(path));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Only what is UTF-8 throughout can be written back as it was. */
  private static Optional<String> decoded(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes all changes, each file whole or not at all.
   *
   * @return the files that were left alone because they have changed since, or cannot be written
   */
  public List<String> write() {
    List<String> left = new ArrayList<>();
    for (Change change : changes) {
      if (!write(root.resolve(change.file()), change.text())) {
        left.add(change.file());
      }
    }
    return left;
  }

  private static boolean write(Path path, Text text) {
    try {
      if (!Arrays.equals(Files.readAllBytes(path), text.before)) {
        return false;
      }
      Path real = path.toRealPath();
      Path beside = Files.createTempFile(real.getParent(), ".mercator-", ".tmp");
      try {
        Files.write(beside, text.after);
        copyRights(real, beside);
        move(beside, real);
      } finally {
        Files.deleteIfExists(beside);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void copyRights(Path from, Path to) throws IOException {
    if (Files.getFileStore(from).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The lines of a text with their ends, as findings count them. */
  private static final class Lines {
    private final List<String> before = new ArrayList<>();
    private final List<String> after;
    private int lastLine = -1;
    private int lastColumn;

    Lines(String text) {
      int start = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        if ((c == '\n' || c == '\r') && !pair) {
          before.add(text.substring(start, i + 1));
          start = i + 1;
        }
      }
      before.add(text.substring(start));
      after = new ArrayList<>(before);
    }

    boolean replace(Repair repair) {
      Position span = repair.span();
      int index = span.line() - 1;
      int from = span.column() - 1;
      int to = from + repair.expected().length();
      if (index >= before.size()
          || to > before.get(index).length()
          || (index == lastLine && to > lastColumn)
          || !before.get(index).startsWith(repair.expected(), from)
          || repair.expected().equals(repair.text())) {
        return false;
      }
      String line = after.get(index);
      after.set(index, line.substring(0, from) + repair.text() + line.substring(to));
      lastLine = index;
      lastColumn = from;
      return true;
    }

    List<Line> changed() {
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < before.size(); i++) {
        if (!before.get(i).equals(after.get(i))) {
          lines.add(new Line(i + 1, bare(before.get(i)), bare(after.get(i))));
        }
      }
      return lines;
    }

    private static String bare(String line) {
      return line.replaceAll("[\r\n]+$", "");
    }

    String text() {
      return String.join("", after);
    }
  }
}
