package dev.mercator.parse;

import dev.mercator.model.Collection;
import dev.mercator.model.Collection.FrontMatterMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what must be known of a page before any page is parsed: its front matter's overrides. */
public final class HeadReader {
  private HeadReader() {}

  /**
   * The head of a page.
   *
   * @param start the file's first bytes, at least its front matter where it has any
   * @return nothing for a draft that is to be left out
   */
  public static Optional<Listing.Head> read(
      Collection collection, String relative, byte[] start, boolean drafts) {
    SourceText source = SourceText.decode(relative, start, finding -> {});
    FrontMatter front = FrontMatterReader.read(source, finding -> {});
    if (front.isTrue("draft") && !drafts) {
      return Optional.empty();
    }
    boolean overrides = collection.frontMatter() == FrontMatterMode.ATTRIBUTES;
    List<String> names = new ArrayList<>();
    front.text("title").ifPresent(names::add);
    front.entry("aliases").ifPresent(entry -> names.addAll(entry.texts()));
    List<String> routes = Stream.of("slug", "id").flatMap(key -> front.text(key).stream()).toList();
    return Optional.of(
        new Listing.Head(
            relative,
            overrides ? front.text("slug").orElse("") : "",
            overrides ? front.text("id").orElse("") : "",
            routes,
            names));
  }

  /** Whether the start of a file ends before its front matter does. */
  public static boolean isCut(byte[] start) {
    String text = SourceText.decode("", start, finding -> {}).text();
    return FrontMatterReader.begins(text) && FrontMatterReader.end(text) == 0;
  }
}
