package dev.mercator.build;

import dev.mercator.config.BuiltInTypes;
import dev.mercator.config.Config;
import dev.mercator.diag.Finding;
import dev.mercator.model.Bodies.Body;
import dev.mercator.model.Page;
import dev.mercator.model.Place;
import dev.mercator.parse.Addresses;
import dev.mercator.parse.IssueLog;
import dev.mercator.parse.PageParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The sources of a project once their addresses are known: every page can be parsed, on any thread
 * with a large stack, and again when its file has changed.
 */
final class Reading {
  /** The body of a page that has no file, or whose body is kept elsewhere. */
  static final Body NOTHING = new Body("", "", "");

  private final Sources sources;
  private final Addresses addresses;
  private final ImageFiles images;
  private final PageParser parser;

  private Reading(Sources sources, Addresses addresses, ImageFiles images, PageParser parser) {
    this.sources = sources;
    this.addresses = addresses;
    this.images = images;
    this.parser = parser;
  }

  /**
   * Looks through the sources.
   *
   * @param output the folder that will be written to, which is not read
   * @param drafts whether pages with {@code draft: true} take part
   * @param findings hears what is wrong with files and addresses, now and when a page is read
   */
  static Reading of(
      Config config, Origin origin, Path output, boolean drafts, Consumer<Finding> findings) {
    Sources sources = Sources.in(config, origin, output, drafts, findings);
    Addresses addresses = Addresses.of(sources.listings(), findings);
    ImageFiles images = new ImageFiles(sources);
    PageParser parser = new PageParser(config.site(), config.types(), addresses, images);
    return new Reading(sources, addresses, images, parser);
  }

  /** Has images looked into again. */
  void forgetImages() {
    images.forget();
  }

  Sources sources() {
    return sources;
  }

  Addresses addresses() {
    return addresses;
  }

  /** Reads and parses a page; nothing, and a finding, where its file cannot be read. */
  Optional<PageParser.Parsed> page(Place place) {
    if (place.generated()) {
      return Optional.of(new PageParser.Parsed(hub(place), NOTHING, List.of()));
    }
    return sources
        .read(place)
        .map(bytes -> parser.parse(place, bytes, sources.issue(place).map(IssueLog.Issue::origin)));
  }

  /** The page of a mount that has none of its own. */
  private static Page hub(Place place) {
    String title = PageParser.titleFromName(place.slug());
    return new Page(
        place,
        title,
        BuiltInTypes.HUB,
        Optional.empty(),
        "",
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        0,
        "");
  }
}
