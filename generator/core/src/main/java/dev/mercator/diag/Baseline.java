package dev.mercator.diag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings that are known and let pass, so that only new ones fail a run. A file of one line per
 * finding: its {@link Fingerprint}, then in words what it was, for people who review the file.
 */
public final class Baseline {
  /** Lets nothing pass. */
  public static final Baseline EMPTY = new Baseline(Map.of());

  private static final String COMMENT = "#";

  private final Map<String, Integer> known;

  private Baseline(Map<String, Integer> known) {
    this.known = Collections.unmodifiableMap(known);
  }

  /** Reads a baseline file: empty lines and lines that begin with {@code #} say nothing. */
  public static Baseline read(List<String> lines) {
    Map<String, Integer> known = new HashMap<>();
    for (String line : lines) {
      String entry = line.strip();
      if (!entry.isEmpty() && !entry.startsWith(COMMENT)) {
        known.merge(entry.split("\\s+", 2)[0], 1, Integer::sum);
      }
    }
    return new Baseline(known);
  }

  /** The lines of a file that lets these findings pass, in the order of the findings. */
  public static List<String> write(Collection<Finding> findings) {
    List<String> lines = new ArrayList<>();
    lines.add("# Findings that are let pass. Whoever mends one may delete its line.");
    findings.stream().sorted().map(Baseline::line).forEach(lines::add);
    return lines;
  }

  private static String line(Finding finding) {
    return String.join(
        " ",
        Fingerprint.of(finding),
        finding.rule().id(),
        finding.position().file() + ":",
        finding.message());
  }

  /** A reader that passes each known finding as often as the baseline lists it. */
  public Remaining remaining() {
    return new Remaining(new HashMap<>(known));
  }

  /** What a baseline still lets pass; each answer uses up one of its lines. */
  public static final class Remaining {
    private final Map<String, Integer> left;

    private Remaining(Map<String, Integer> left) {
      this.left = left;
    }

    /** Whether the finding is listed, and not all its lines are used up. */
    public boolean passes(Finding finding) {
      String fingerprint = Fingerprint.of(finding);
      int count = left.getOrDefault(fingerprint, 0);
      left.put(fingerprint, Math.max(0, count - 1));
      return count > 0;
    }
  }
}
