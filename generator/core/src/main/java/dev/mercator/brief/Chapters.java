package dev.mercator.brief;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sections of a Markdown text, found by their headings. */
final class Chapters {
  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s+(.*?)(\\s+#+)?\\s*");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");

  /** A heading and the lines below it, up to the next of its level or higher. */
  private record Chapter(int level, String title, List<String> lines) {}

  /** Deeper than any heading. */
  private static final int DEEPEST = 7;

  private final List<Chapter> chapters = new ArrayList<>();
  private final Deque<Chapter> open = new ArrayDeque<>();

  private Chapters() {}

  static Chapters of(String markdown) {
    Chapters chapters = new Chapters();
    String fence = "";
    for (String line : markdown.lines().toList()) {
      Matcher fenced = FENCE.matcher(line);
      if (fenced.matches()) {
        String mark = fenced.group(1);
        boolean closes = !fence.isEmpty() && mark.startsWith(fence) && line.strip().equals(mark);
        fence = fence.isEmpty() ? mark : closes ? "" : fence;
      }
      Matcher heading = HEADING.matcher(line);
      chapters.line(line, fence.isEmpty() && heading.matches() ? heading : null);
    }
    return chapters;
  }

  private void line(String line, @Nullable Matcher heading) {
    int level = heading == null ? DEEPEST : heading.group(1).length();
    while (!open.isEmpty() && open.peek().level() >= level) {
      open.pop();
    }
    open.forEach(chapter -> chapter.lines().add(line));
    if (heading != null) {
      Chapter chapter = new Chapter(level, heading.group(2), new ArrayList<>());
      open.push(chapter);
      chapters.add(chapter);
    }
  }

  /** The text of the first section with one of these titles, those named first preferred. */
  Optional<String> named(List<String> titles) {
    for (String title : titles) {
      for (Chapter chapter : chapters) {
        String text = String.join("\n", chapter.lines()).strip();
        if (fold(chapter.title()).equals(title) && !text.isEmpty()) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /** {@code 2. Context & *Problem*:} as {@code context problem}. */
  private static String fold(String title) {
    return title
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .replaceAll("^[0-9 ]+ ", "")
        .strip();
  }
}
