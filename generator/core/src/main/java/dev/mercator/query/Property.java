package dev.mercator.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What every page or milestone has without declaring it. */
public enum Property {
  ID("the item's id; of a milestone its label; else the page's id"),
  TITLE("the title, without the id it begins with"),
  TYPE("the name of the page's type; of a milestone \"milestone\""),
  FOLDER("the folder of the site it stands in"),
  MILESTONE("the milestone that schedules it first"),
  STEP("what its status means: open, active or done"),
  WORDS("how many words its article has"),
  SUMMARY("its first paragraph; of a milestone its goal"),
  UNLOCKS("of a milestone what it makes possible"),
  SOURCE("the path of its source");

  private final String meaning;

  Property(String meaning) {
    this.meaning = meaning;
  }

  /** As queries spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is, one line for the handbook. */
  public String meaning() {
    return meaning;
  }

  /** The property of that word, in any case. */
  static Optional<Property> named(String word) {
    return Arrays.stream(values())
        .filter(property -> property.word().equalsIgnoreCase(word))
        .findFirst();
  }
}
