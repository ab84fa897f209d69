package dev.mercator.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A kind of page: how it is recognised, which fields it has, what its statuses mean.
 *
 * @param name {@code gap}, or what configuration declares
 * @param like the built-in type whose views and readings it shares
 * @param folders globs over source paths that recognise it; empty recognises none
 * @param idPattern the form of an item's id, looked for at the start of the file name or title
 * @param fields declared fields in the order they are shown
 * @param statuses what the values of {@code status} mean
 * @param dependencies the section or field that lists what an item waits for
 * @param files the section or field that lists the files an item touches
 */
public record PageType(
    String name,
    BuiltIn like,
    List<String> folders,
    Optional<Pattern> idPattern,
    List<FieldType> fields,
    Statuses statuses,
    String dependencies,
    String files) {
  public PageType {
    folders = List.copyOf(folders);
    fields = List.copyOf(fields);
  }

  /** The types there always are. */
  public enum BuiltIn {
    ARTICLE,
    PATTERN,
    GAP,
    ROADMAP,
    HUB
  }

  /** Which statuses mean that an item is open, being worked on, or done. */
  public record Statuses(List<String> open, List<String> active, List<String> done) {
    public Statuses {
      open = List.copyOf(open);
      active = List.copyOf(active);
      done = List.copyOf(done);
    }

    /** What a status means, in any case; empty for one that is not declared. */
    public Optional<Step> step(String status) {
      if (holds(open, status)) {
        return Optional.of(Step.OPEN);
      } else if (holds(active, status)) {
        return Optional.of(Step.ACTIVE);
      }
      return holds(done, status) ? Optional.of(Step.DONE) : Optional.empty();
    }

    private static boolean holds(List<String> values, String status) {
      return values.stream().anyMatch(value -> value.equalsIgnoreCase(status));
    }
  }

  /** The declared field of that name or alias. */
  public Optional<FieldType> field(String written) {
    return fields.stream().filter(field -> field.named(written)).findFirst();
  }

  /** Whether pages of this type are items of work. */
  public boolean isItem() {
    return like == BuiltIn.GAP;
  }
}
