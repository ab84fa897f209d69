package dev.mercator.query;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Field;
import dev.mercator.model.FieldType;
import dev.mercator.model.Milestone;
import dev.mercator.model.Node;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The words that queries to one atlas may use: types, fields, values, relations. */
public final class Vocabulary {
  static final String PAGES = "pages";
  static final String ITEMS = "items";
  static final String MILESTONES = "milestones";

  private final Atlas atlas;
  private final Map<String, PageType> types = new LinkedHashMap<>();

  /** By type the names of fields that its pages have without declaring them. */
  private final Map<String, Set<String>> further = new TreeMap<>();

  private Vocabulary(Atlas atlas) {
    this.atlas = atlas;
    atlas.types().forEach(type -> types.put(type.name(), type));
    for (Page page : atlas.pages()) {
      Set<String> names = further.computeIfAbsent(page.type().name(), type -> new TreeSet<>());
      page.fields().stream().map(Field::name).forEach(names::add);
    }
  }

  /** The words of an atlas. */
  public static Vocabulary of(Atlas atlas) {
    return new Vocabulary(atlas);
  }

  /** What a word at the start of a query is about; types in singular or plural. */
  Optional<Subject> subject(String written) {
    String word = fold(written);
    return switch (plural(word)) {
      case PAGES -> Optional.of(all());
      case ITEMS ->
          Optional.of(
              new Subject(ITEMS, types.values().stream().filter(PageType::isItem).toList(), false));
      case MILESTONES -> Optional.of(new Subject(MILESTONES, List.of(), true));
      default ->
          types.values().stream()
              .filter(
                  type -> fold(type.name()).equals(word) || plural(fold(type.name())).equals(word))
              .findFirst()
              .map(type -> new Subject(type.name(), List.of(type), false));
    };
  }

  private static String plural(String word) {
    return word.endsWith("s") ? word : word + "s";
  }

  /** All pages. */
  Subject all() {
    return new Subject(PAGES, List.copyOf(types.values()), false);
  }

  Set<String> subjects() {
    Set<String> names = new LinkedHashSet<>(types.keySet());
    names.addAll(List.of(PAGES, ITEMS, MILESTONES));
    return names;
  }

  /** The canonical name of a field that pages of a subject may have. */
  Optional<String> field(Subject subject, String written) {
    String word = fold(written);
    return Stream.concat(
            subject.types().stream()
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.named(written) || field.named(word.replace('_', ' ')))
                .map(FieldType::name),
            subject.types().stream()
                .flatMap(type -> further.getOrDefault(type.name(), Set.of()).stream())
                .filter(name -> fold(name).equals(word)))
        .findFirst();
  }

  /** Every word that may stand for something of a subject. */
  Set<String> operands(Subject subject) {
    Set<String> words = new LinkedHashSet<>();
    for (PageType type : subject.types()) {
      type.fields().forEach(field -> words.add(field.name().replace(' ', '_')));
      words.addAll(further.getOrDefault(type.name(), Set.of()));
    }
    Stream.of(Property.values()).map(Property::word).forEach(words::add);
    words.addAll(relations());
    return words;
  }

  static Set<String> relations() {
    Set<String> words = new LinkedHashSet<>();
    for (var kind : dev.mercator.model.EdgeKind.values()) {
      words.addAll(new Relation(kind, true, false).names());
      words.addAll(new Relation(kind, false, false).names());
    }
    return words;
  }

  /** What something can be, in order; empty where it can be anything. */
  List<String> values(Subject subject, Operand operand) {
    if (operand instanceof Operand.Typed typed) {
      return values(subject, typed.name());
    }
    if (operand instanceof Operand.Given given) {
      return switch (given.property()) {
        case TYPE -> List.copyOf(subjects());
        case STEP -> List.of("open", "active", "done");
        case MILESTONE -> labels();
        default -> List.of();
      };
    }
    return List.of();
  }

  /** None where one of the types that have the field admits anything. */
  private List<String> values(Subject subject, String field) {
    Set<String> values = new LinkedHashSet<>();
    for (PageType type : subject.types()) {
      Optional<FieldType> declared = type.field(field);
      boolean free =
          declared
              .map(own -> own.values().isEmpty())
              .orElseGet(() -> further.getOrDefault(type.name(), Set.of()).contains(field));
      if (free) {
        return List.of();
      }
      declared.ifPresent(own -> values.addAll(own.values()));
    }
    return List.copyOf(values);
  }

  private List<String> labels() {
    return atlas.milestones().stream().map(Milestone::label).distinct().toList();
  }

  /** The node that people call so: an item's id, a node's id, a milestone's label, a slug. */
  Optional<String> node(String written) {
    return atlas
        .node(written)
        .map(Node::id)
        .or(() -> atlas.item(written).map(Page::id))
        .or(() -> first(atlas.milestones(), written))
        .or(
            () ->
                atlas.pages().stream()
                    .filter(p -> p.slug().equals(written))
                    .map(Page::id)
                    .findFirst());
  }

  private static Optional<String> first(Collection<Milestone> milestones, String label) {
    return milestones.stream()
        .filter(milestone -> milestone.label().equalsIgnoreCase(label))
        .map(Milestone::id)
        .findFirst();
  }

  Set<String> nodes() {
    Set<String> names = new TreeSet<>(atlas.itemIds());
    names.addAll(labels());
    return names;
  }

  static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }
}
