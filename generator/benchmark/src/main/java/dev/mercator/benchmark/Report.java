package dev.mercator.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables of what runs took. */
final class Report {
  private static final double MB = 1 << 20;
  private static final Pattern STAGE =
      Pattern.compile("(?m)^(?<name>[a-z]+) +(?<cpu>[0-9.]+) +(?<wall>[0-9.]+)$");

  /**
   * What building one atlas took.
   *
   * @param hugo the same pages built with Hugo, where it is there
   */
  record Result(int pages, Built mercator, Optional<Built> hugo) {}

  /** A run, and what it wrote. */
  record Built(Run run, Tree output) {}

  private Report() {}

  /** Both programs on one atlas, and the first as a share of the second. */
  static String comparison(Result result) {
    StringBuilder text = new StringBuilder();
    line(text, "%,d pages", "CPU s", "wall s", "peak MB", "files", "MB written", result.pages());
    row(text, "mercator", result.mercator());
    result
        .hugo()
        .ifPresent(
            hugo -> {
              row(text, "hugo", hugo);
              ratio(text, result.mercator(), hugo);
            });
    return text.toString();
  }

  private static void line(
      StringBuilder text,
      String title,
      String cpu,
      String wall,
      String peak,
      String files,
      String bytes,
      Object... arguments) {
    String name = String.format(Locale.ROOT, title, arguments);
    text.append(
        String.format(
            Locale.ROOT, "%-14s %8s %8s %8s %8s %11s%n", name, cpu, wall, peak, files, bytes));
  }

  private static void row(StringBuilder text, String name, Built built) {
    line(
        text,
        name,
        decimal(built.run().cpu()),
        decimal(built.run().wall()),
        whole(built.run().peak() / MB),
        String.valueOf(built.output().files()),
        whole(built.output().bytes() / MB));
  }

  private static void ratio(StringBuilder text, Built mercator, Built hugo) {
    line(
        text,
        "ratio",
        decimal(mercator.run().cpu() / hugo.run().cpu()),
        decimal(mercator.run().wall() / hugo.run().wall()),
        decimal((double) mercator.run().peak() / hugo.run().peak()),
        decimal((double) mercator.output().files() / hugo.output().files()),
        decimal((double) mercator.output().bytes() / hugo.output().bytes()));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  /** CPU per page in each stage, one column per atlas: a stage that is linear does not rise. */
  static String stages(List<Result> results) {
    StringBuilder text = new StringBuilder(String.format("%-14s", "CPU ms a page"));
    results.forEach(
        result -> text.append(String.format(Locale.ROOT, " %,8d pages", result.pages())));
    text.append(System.lineSeparator());
    Map<String, List<Double>> rows = new LinkedHashMap<>();
    for (Result result : results) {
      Matcher stage = STAGE.matcher(result.mercator().run().log());
      while (stage.find()) {
        rows.computeIfAbsent(stage.group("name"), name -> new ArrayList<>())
            .add(Double.parseDouble(stage.group("cpu")) * 1000 / result.pages());
      }
    }
    rows.forEach(
        (name, values) -> {
          text.append(String.format("%-14s", name));
          values.forEach(value -> text.append(String.format(Locale.ROOT, " %14.3f", value)));
          text.append(System.lineSeparator());
        });
    return text.toString();
  }
}
