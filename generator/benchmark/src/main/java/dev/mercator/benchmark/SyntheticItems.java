package dev.mercator.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A backlog as pages, made for measuring its views: gaps of short text, each with three
 * dependencies among the two hundred before it, with key files as {@link SyntheticBacklog} has
 * targets, and with a milestone of a roadmap. One in ten is done, one in two hundred is active.
 *
 * @param items how many, at least 4
 * @param seed what they depend on: the same seed gives the same bytes
 */
record SyntheticItems(int items, long seed) {
  private static final int DEPENDENCIES = 3;
  private static final int NEAR = 200;
  private static final int MILESTONES = 12;
  private static final int FOLDER = 100;

  private static final String CONFIG =
      """
      title = "Synthetic backlog"

      [[collection]]
      path = "pages"
      mount = ""
      front_matter = "fields"
      """;

  /** Writes {@code atlas.toml} and, below {@code pages/}, the roadmap and the items. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    Files.writeString(folder.resolve("atlas.toml"), CONFIG);
    Files.writeString(folder.resolve("pages/roadmap.md"), roadmap());
    Random random = new Random(seed);
    for (int i = 0; i < items; i++) {
      Path file = folder.resolve("pages/part-%03d/%s.md".formatted(i / FOLDER, id(i)));
      Files.createDirectories(file.getParent());
      Files.writeString(file, page(i, random));
    }
  }

  private static String id(int index) {
    return String.format(Locale.ROOT, "GAP-ITEM-%05d", index);
  }

  private static String roadmap() {
    StringBuilder text = new StringBuilder("---\ntype: roadmap\n---\n# Roadmap\n");
    for (int i = 1; i <= MILESTONES; i++) {
      text.append("\n## M%1$d: Milestone %1$d\n\n**Goal**: what comes by then.\n".formatted(i));
    }
    return text.toString();
  }

  private String page(int index, Random random) {
    String needs =
        needs(index, random).stream()
            .map(i -> "part-%03d/%s.md".formatted(i / FOLDER, id(i)))
            .map(path -> "../" + path)
            .collect(Collectors.joining(", "));
    String paths =
        paths(index, random).stream()
            .map(path -> "| A part | `%s` |\n".formatted(path))
            .collect(Collectors.joining());
    return """
        ---
        type: gap
        category: part %d
        priority: %s
        effort: %s
        status: %s
        milestone: M%d
        depends_on: [%s]
        ---
        # %s: Item %d

        What is missing, in a sentence.

        ## Key Files

        | Component | Path |
        |---|---|
        %s"""
        .formatted(
            index / FOLDER % 20,
            one(random, "Critical", "High", "Medium", "Low"),
            one(random, "S", "M", "L", "XL"),
            status(random),
            1 + index * MILESTONES / items,
            needs,
            id(index),
            index,
            paths);
  }

  private static String status(Random random) {
    int kind = random.nextInt(200);
    return kind == 0 ? "In Progress" : kind <= 20 ? "Closed" : "Missing";
  }

  private static TreeSet<Integer> needs(int index, Random random) {
    TreeSet<Integer> needs = new TreeSet<>();
    while (needs.size() < Math.min(DEPENDENCIES, index)) {
      needs.add(index - 1 - random.nextInt(Math.min(NEAR, index)));
    }
    return needs;
  }

  private static List<String> paths(int index, Random random) {
    String folder = "src/area-%d/part-%d".formatted(index / 200, index / 20 % 10);
    int kind = random.nextInt(200);
    if (kind < 20) {
      return List.of(folder + (kind == 0 ? "/*.java" : "/"));
    }
    List<String> files = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      files.add(folder + "/File" + random.nextInt(60) + ".java");
    }
    return files;
  }

  private static String one(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }
}
