package dev.mercator.plan;

import dev.mercator.model.Field;
import dev.mercator.model.FieldType;
import dev.mercator.model.KeyFile;
import dev.mercator.model.Page;
import dev.mercator.model.Step;
import dev.mercator.simulator.deconfliction.Targets;
import dev.mercator.simulator.trace.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of work of the backlog.
 *
 * @param page the page that describes it
 * @param id its item id where it has one of its own, else the page's slug; unique among items
 * @param step how far it is; a status that its type does not declare counts as open
 * @param paths the files and trees it touches, as its page names them, each once
 */
public record Item(Page page, String id, Step step, List<Path> paths) {
  /** By id, in byte order; total. */
  public static final Comparator<Item> BY_ID = Comparator.comparing(Item::id, ByteOrder.TEXT);

  /** Code spans among key files that cannot be paths: calls, commands with their arguments. */
  private static final Pattern NO_PATH = Pattern.compile(".*[\\s()].*", Pattern.DOTALL);

  public Item {
    paths = List.copyOf(paths);
  }

  /**
   * A path of an item's territory.
   *
   * @param written as its page names it; what ends in {@code /} is a whole tree
   */
  public record Path(String written) {
    /** The same for the simulators' deconfliction: {@code dir/} is {@code dir/**}. */
    public String target() {
      return written.endsWith("/") ? written + "**" : written;
    }

    /** The same for comparing: without {@code ./}, doubled slashes and a leading one. */
    public String key() {
      return Targets.cleaned(target());
    }

    /** Whether it names one file, and neither a tree nor a pattern. */
    public boolean isFile() {
      return Targets.isFile(target());
    }

    /** The keys of the trees that hold what a key names, itself not among them. */
    static List<String> treesAbove(String key) {
      String path = key.endsWith("/**") ? key.substring(0, key.length() - 3) : key;
      List<String> trees = new ArrayList<>();
      for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        trees.add(path.substring(0, slash) + "/**");
      }
      return trees;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Item item && id.equals(item.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  static Item of(Page page, String id) {
    List<Path> paths =
        page.keyFiles().stream()
            .map(KeyFile::paths)
            .flatMap(List::stream)
            .filter(path -> !NO_PATH.matcher(path).matches())
            .distinct()
            .map(Path::new)
            .toList();
    return new Item(page, id, page.step().orElse(Step.OPEN), paths);
  }

  /** Its territory as the simulators name it. */
  public List<String> targets() {
    return paths.stream().map(Path::target).toList();
  }

  /** What people call it: id and title, the id once. */
  public String name() {
    String title = page.title();
    return title.regionMatches(true, 0, id, 0, id.length()) || page.item().isEmpty()
        ? title
        : id + ": " + title;
  }

  public String status() {
    return page.fieldText("status");
  }

  public String priority() {
    return page.fieldText("priority");
  }

  public String effort() {
    return page.fieldText("effort");
  }

  /** The place of a field's value among those its type declares; behind all where it has none. */
  int rank(String field) {
    String value = page.field(field).map(Field::text).orElse("");
    List<String> declared = page.type().field(field).map(FieldType::values).orElse(List.of());
    for (int i = 0; i < declared.size(); i++) {
      if (declared.get(i).equalsIgnoreCase(value)) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }
}
