package dev.mercator.parse;

import dev.mercator.diag.Position;
import dev.mercator.model.Heading;
import dev.mercator.model.StatedCount;
import dev.mercator.parse.Document.Inline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers that a page states about items: in headings, in tables, in lines of prose. What
 * each is to be compared with is found out by the checks.
 */
final class CountReader {
  private static final Pattern NUMBERED = Pattern.compile("(.*\\S)\\s*\\((\\d{1,9})\\)");
  private static final Pattern MILESTONE = Pattern.compile("(M\\d+)\\b.*");

  private final CountForms forms;
  private final Document document;
  private final String self;
  private final List<StatedCount> counts = new ArrayList<>();

  private boolean lead = true;
  private String section = "";
  private String milestone = "";
  private int milestoneLevel;

  private CountReader(CountForms forms, Document document, String self) {
    this.forms = forms;
    this.document = document;
    this.self = self;
  }

  /**
   * The numbers that a page states, in the order of its source.
   *
   * @param item the item whose own page it is, where it is one
   */
  static List<StatedCount> read(Document document, CountForms forms, Optional<String> item) {
    CountReader reader = new CountReader(forms, document, item.orElse(""));
    document.blocks().forEach(reader::block);
    reader.counts.sort(Comparator.comparing(StatedCount::position));
    return List.copyOf(reader.counts);
  }

  private void block(Document.Block block) {
    if (block instanceof Document.Section heading) {
      heading(heading.heading(), heading.text());
    } else if (block instanceof Document.Table table) {
      new CountTable(forms.words(), table).read(this::entry);
    } else if (block instanceof Document.Paragraph paragraph) {
      lines(paragraph.text());
    } else if (block instanceof Document.Item item) {
      lines(item.text());
    }
  }

  private void heading(Heading heading, Inline text) {
    Matcher label = MILESTONE.matcher(heading.text());
    if (label.matches()) {
      milestone = label.group(1);
      milestoneLevel = heading.level();
    } else if (heading.level() <= milestoneLevel) {
      milestone = "";
      milestoneLevel = 0;
    }
    if (heading.level() > 1) {
      lead = false;
      section = heading.text();
    }
    Matcher numbered = NUMBERED.matcher(heading.text());
    if (heading.text().endsWith(")") && numbered.matches()) {
      counts.add(numbered(numbered.group(1), numbered.group(2), text));
    }
  }

  /** {@code Critical Gaps (10)}, {@code M1: Core (11)}, {@code Parallelization (7)}. */
  private StatedCount numbered(String title, String number, Inline heading) {
    int offset = heading.raw().lastIndexOf("(" + number + ")") + 1;
    Position start = heading.position();
    Position position =
        new Position(start.file(), start.line(), start.column() + offset, number.length());
    int count = Integer.parseInt(number);
    return forms
        .words()
        .phrase(title)
        .map(subject -> new StatedCount(count, subject, "", position))
        .orElseGet(
            () ->
                new StatedCount(count, "items", milestone.isEmpty() ? title : milestone, position));
  }

  private void entry(CountTable.Entry entry) {
    Position position = entry.cell().position();
    counts.add(new StatedCount(entry.count(), entry.subject(), scope(entry), position));
  }

  /** The heading that a row names in short, {@code 1 - Foundation} under "Phase"; else the row. */
  private String scope(CountTable.Entry entry) {
    String name = slug(entry.kind() + " " + entry.over());
    return document.headings().stream()
        .map(Heading::text)
        .filter(heading -> !entry.over().isEmpty() && (slug(heading) + "-").startsWith(name + "-"))
        .findFirst()
        .orElse(entry.over());
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("-$", "");
  }

  private void lines(Inline text) {
    if (!hasDigit(text.raw())) {
      return;
    }
    Position start = text.position();
    int number = 0;
    for (String line : text.raw().split("\n", -1)) {
      Position at = number == 0 ? start : new Position(start.file(), start.line() + number, 1, 1);
      if (hasDigit(line)) {
        line(line, at);
      }
      number++;
    }
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private void line(String written, Position start) {
    CountProse prose = new CountProse(forms, written, start, counts::add);
    prose.dependents(self);
    if (self.isEmpty()) {
      prose.labelled(milestone.isEmpty() ? section : milestone);
      if (lead) {
        prose.whole();
      }
    }
  }
}
