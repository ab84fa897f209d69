package dev.mercator.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One area of a synthetic atlas: its index, a roadmap, the gaps that it schedules, and articles.
 */
final class SyntheticArea {
  private static final int GAPS = 19;
  private static final int ARTICLES = SyntheticAtlas.AREA - GAPS - 2;
  private static final int PER_MILESTONE = 5;

  /** A file of the area: its path below the pages, and its text. */
  record File(String path, String text) {}

  /** What the roadmap repeats of a gap. */
  private record Gap(
      String id, String title, String priority, String effort, String status, List<Integer> needs) {
    String heading() {
      return id + ": " + title;
    }
  }

  private final int number;
  private final int areas;
  private final Prose prose;
  private final List<Gap> gaps = new ArrayList<>();

  SyntheticArea(int number, int areas, Prose prose) {
    this.number = number;
    this.areas = areas;
    this.prose = prose;
    for (int i = 0; i < GAPS; i++) {
      gaps.add(gap(i));
    }
  }

  List<File> files() {
    List<File> files = new ArrayList<>();
    files.add(new File(folder(number) + "/README.md", index()));
    files.add(new File(folder(number) + "/roadmap.md", roadmap()));
    for (Gap gap : gaps) {
      files.add(new File(folder(number) + "/gaps/" + gap.id() + ".md", page(gap)));
    }
    for (int i = 0; i < ARTICLES; i++) {
      files.add(new File(folder(number) + "/articles/" + article(i), article(i, prose.title())));
    }
    return files;
  }

  private static String folder(int area) {
    return "area-%03d".formatted(area);
  }

  private static String article(int index) {
    return "article-%02d.md".formatted(index % ARTICLES);
  }

  /** A gap waits for none or for some of those before it, so that no ring closes. */
  private Gap gap(int index) {
    TreeSet<Integer> needs = new TreeSet<>();
    for (int i = prose.number(4); i > 0 && index > 0; i--) {
      needs.add(prose.number(index));
    }
    return new Gap(
        "GAP-A%03d-%03d".formatted(number, index + 1),
        prose.title(),
        prose.one(List.of("Critical", "High", "Medium", "Low")),
        prose.one(List.of("S", "M", "L", "XL")),
        prose.one(List.of("Missing", "Partial", "In Progress")),
        List.copyOf(needs));
  }

  private String index() {
    String title = prose.title();
    return "---\ntitle: \"%1$s\"\ntype: article\n---\n# %1$s\n\n".formatted(title)
        + prose.paragraph(4)
        + "Planned in the [roadmap](roadmap.md).\n\n## Gaps\n\n"
        + gaps.stream()
            .map(gap -> "- [%s](gaps/%s.md)\n".formatted(gap.heading(), gap.id()))
            .collect(Collectors.joining())
        + "\n## Articles\n\n"
        + IntStream.range(0, ARTICLES)
            .mapToObj(i -> "- [%s](articles/%s)\n".formatted(prose.title(), article(i)))
            .collect(Collectors.joining());
  }

  private String roadmap() {
    StringBuilder text =
        new StringBuilder("---\ntitle: Roadmap\ntype: roadmap\n---\n# Roadmap\n\n");
    text.append(prose.paragraph(3)).append("See [the area](articles/article-00.md).\n\n");
    for (int first = 0; first < GAPS; first += PER_MILESTONE) {
      int label = first / PER_MILESTONE + 1;
      text.append("## M%d: %s\n\n".formatted(label, prose.title()));
      text.append("**Goal**: ").append(prose.paragraph(1));
      text.append("**Unlocks**: ").append(prose.paragraph(2));
      text.append("| Gap | Title | Effort | Priority | Depends On |\n|---|---|---|---|---|\n");
      gaps.subList(first, Math.min(GAPS, first + PER_MILESTONE)).forEach(gap -> row(gap, text));
      text.append('\n');
    }
    return text.toString();
  }

  private void row(Gap gap, StringBuilder text) {
    String needs =
        gap.needs().stream().map(i -> gaps.get(i).id()).collect(Collectors.joining(", "));
    text.append(
        "| [%1$s](gaps/%1$s.md) | %2$s | %3$s | %4$s | %5$s |\n"
            .formatted(
                gap.id(),
                gap.title(),
                gap.effort(),
                gap.priority(),
                needs.isEmpty() ? "--" : needs));
  }

  private String page(Gap gap) {
    List<String> needs = gap.needs().stream().map(i -> gaps.get(i).id()).toList();
    String paths = needs.stream().map(id -> id + ".md").collect(Collectors.joining(", "));
    return "---\ntitle: \"%s\"\ntype: gap\ntags: [%s, %s]\ndepends_on: [%s]\n---\n"
            .formatted(gap.heading(), prose.word(), prose.word(), paths)
        + "# %s\n\n| Field | Value |\n|---|---|\n".formatted(gap.heading())
        + "| Category | %s |\n| Priority | %s |\n| Effort | %s |\n| Status | %s |\n\n"
            .formatted(prose.word(), gap.priority(), gap.effort(), gap.status())
        + "## Description\n\n"
        + prose.paragraph(6)
        + "Explained in [an article](../articles/%s#overview).\n\n"
            .formatted(article(prose.number(ARTICLES)))
        + "## Current State\n\n"
        + prose.list(5)
        + prose.paragraph(5)
        + "## Target State\n\n"
        + prose.paragraph(6)
        + prose.code(7)
        + "## Dependencies\n\n"
        + (needs.isEmpty() ? "None\n" : "")
        + needs.stream()
            .map(id -> "- [%1$s](%1$s.md) -- %2$s\n".formatted(id, prose.sentence().strip()))
            .collect(Collectors.joining())
        + "\n## Key Files\n\n| Component | Path |\n|---|---|\n"
        + "| %1$s | `src/%5$s/%2$s/` |\n| %3$s | `src/%5$s/%4$s.java` |\n\n"
            .formatted(prose.title(), prose.word(), prose.title(), prose.word(), folder(number))
        + "## Recommendation\n\n"
        + prose.paragraph(6);
  }

  private String article(int index, String title) {
    List<String> others = IntStream.range(0, 3).mapToObj(i -> elsewhere()).toList();
    List<String> near = List.of(article(index + 1), article(index + 2 + prose.number(20)));
    List<String> all = new ArrayList<>(near);
    all.addAll(others);
    return "---\ntitle: \"%s\"\ntype: article\ntags: [%s, %s]\nsee_also: [%s]\n---\n"
            .formatted(title, prose.word(), prose.word(), String.join(", ", all))
        + "# %s\n\n".formatted(title)
        + prose.paragraph(3)
        + "## Overview\n\n"
        + prose.paragraph(4)
        + "It follows from [the one before](%s) and from [another](%s#parts).\n\n"
            .formatted(near.get(0), near.get(1))
        + "## Parts\n\n"
        + prose.table(5)
        + prose.paragraph(3)
        + "### In use\n\n"
        + prose.code(8)
        + prose.list(4)
        + "## Elsewhere\n\n"
        + others.stream()
            .map(
                path -> "- [%s](%s): %s\n".formatted(prose.title(), path, prose.sentence().strip()))
            .collect(Collectors.joining())
        + "\n"
        + prose.paragraph(4)
        + "## Limits\n\n> "
        + prose.paragraph(2)
        + "1. %s\n2. %s\n\n".formatted(prose.sentence().strip(), prose.sentence().strip())
        + "Planned in the [roadmap](../roadmap.md).\n";
  }

  /** An article of any area, from the folder of articles of this one. */
  private String elsewhere() {
    int area = 1 + prose.number(areas);
    return "../../" + folder(area) + "/articles/" + article(prose.number(ARTICLES));
  }
}
