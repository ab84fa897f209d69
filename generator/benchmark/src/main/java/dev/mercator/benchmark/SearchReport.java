package dev.mercator.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What both searches took and gave, side by side. */
final class SearchReport {
  /** A page among the first so many is found. */
  private static final int FOUND = 3;

  private SearchReport() {}

  /**
   * What one search took to build, and its index.
   *
   * @param cpu seconds of processor time
   * @param peak largest resident memory of the program, in bytes
   * @param index on disk
   * @param packed the same, each file by itself as {@link SearchServer} counts
   */
  record Cost(double cpu, long peak, Tree index, long packed) {}

  /**
   * One query.
   *
   * @param page bytes of the page it was asked on
   * @param search bytes of everything else until five results stood there with their excerpts
   * @param rank of the page looked for, from 1; 0 where it is not among the first five
   */
  record Answer(long page, long search, int rank) {}

  /** What the driver handed in, by engine: a line for each query, its parts parted by tabs. */
  static Map<String, List<Answer>> answers(String lines) {
    return lines
        .lines()
        .map(line -> line.split("\t", -1))
        .collect(
            Collectors.groupingBy(
                parts -> parts[0],
                Collectors.mapping(
                    parts ->
                        new Answer(
                            Long.parseLong(parts[2]),
                            Long.parseLong(parts[3]),
                            Integer.parseInt(parts[4])),
                    Collectors.toList())));
  }

  static String text(Cost mercator, Cost pagefind, Map<String, List<Answer>> answers) {
    List<Answer> own = answers.get("mercator");
    List<Answer> theirs = answers.get("pagefind");
    StringBuilder text = new StringBuilder();
    text.append(String.format("%-34s %10s %10s %7s%n", "", "mercator", "pagefind", "ratio"));
    row(text, "CPU s to build the index", mercator.cpu(), pagefind.cpu());
    row(text, "peak MB of the program", megabytes(mercator.peak()), megabytes(pagefind.peak()));
    row(
        text,
        "index MB on disk",
        megabytes(mercator.index().bytes()),
        megabytes(pagefind.index().bytes()));
    row(
        text,
        "index MB, each file packed",
        megabytes(mercator.packed()),
        megabytes(pagefind.packed()));
    row(text, "files", mercator.index().files(), pagefind.index().files());
    row(text, "KB of a search, mean", mean(own), mean(theirs));
    row(text, "KB of a search, most", most(own), most(theirs));
    row(text, "KB of the page asked on", own.get(0).page() / 1000.0, 0);
    row(text, "found of " + own.size(), found(own), found(theirs));
    row(text, "found, its words in quotes", found(own), found(answers.get("quoted")));
    row(text, "KB of those, mean", mean(own), mean(answers.get("quoted")));
    return text.toString();
  }

  private static void row(StringBuilder text, String name, double own, double theirs) {
    String ratio = theirs == 0 ? "" : String.format(Locale.ROOT, "%.2f", own / theirs);
    text.append(String.format(Locale.ROOT, "%-34s %10.1f %10.1f %7s%n", name, own, theirs, ratio));
  }

  private static double megabytes(long bytes) {
    return bytes / 1e6;
  }

  private static double mean(List<Answer> answers) {
    return answers.stream().mapToLong(Answer::search).average().orElse(0) / 1000;
  }

  private static double most(List<Answer> answers) {
    return answers.stream().mapToLong(Answer::search).max().orElse(0) / 1000.0;
  }

  private static double found(List<Answer> answers) {
    return answers.stream().filter(a -> a.rank() > 0 && a.rank() <= FOUND).count();
  }
}
