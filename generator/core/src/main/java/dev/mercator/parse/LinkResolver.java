package dev.mercator.parse;

import dev.mercator.model.Collection;
import dev.mercator.model.PageFile;
import dev.mercator.model.Place;
import dev.mercator.model.Target;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out what a link of a page leads to. Files are looked up as written, then in any case, then
 * with the endings that site generators let authors leave out, then as the addresses that pages
 * have where each is a folder of its own; nothing is read from disk.
 */
final class LinkResolver {
  private static final Pattern SCHEME = Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):.*");
  private static final Set<String> ADMITTED = Set.of("http", "https", "mailto", "tel");

  /** Active content: published as it is, a stranger's script would run in the site's name. */
  private static final Pattern ACTIVE = Pattern.compile("(?i).*\\.(x?html?|m?js|xml|xsl|swf)");

  /** A folder called by a language's code, with or without a region's. */
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z]{2,4})?/");

  private static final List<String> INDICES = List.of("README", "index", "_index");
  private static final Pattern PAGE_ENDING = Pattern.compile("(?i)\\.(html|mdx?)$");

  private final Addresses addresses;
  private final Place from;

  LinkResolver(Addresses addresses, Place from) {
    this.addresses = addresses;
    this.from = from;
  }

  /** What a Markdown link's or image's destination leads to. */
  Target resolve(String written) {
    String destination = written.strip();
    Matcher scheme = SCHEME.matcher(destination);
    if (destination.contains("{{") || destination.contains("{%")) {
      return new Target.Templated(destination);
    }
    if (destination.startsWith("//")) {
      return new Target.ToWeb("https:" + destination);
    }
    if (scheme.matches()) {
      boolean admitted = ADMITTED.contains(scheme.group("scheme").toLowerCase(Locale.ROOT));
      return admitted ? new Target.ToWeb(destination) : new Target.Refused(destination);
    }
    int hash = destination.indexOf('#');
    String anchor = hash < 0 ? "" : anchor(destination.substring(hash + 1));
    String path = decode(hash < 0 ? destination : destination.substring(0, hash));
    if (path.isEmpty() || path.startsWith("?")) {
      return new Target.ToPage(from, anchor);
    }
    return path(path, anchor)
        .or(() -> withoutQuery(path, anchor))
        .or(() -> asAddress(path, anchor))
        .orElseGet(() -> elsewhere(path, destination));
  }

  /** What a wiki link leads to: a path, or a page's file name, title or alias. */
  Target wiki(String page, String heading, boolean embedded) {
    String last = heading.substring(heading.lastIndexOf('#') + 1);
    String anchor = last.startsWith("^") ? last : GitHubAnchors.slug(last);
    String name = page.strip();
    if (name.isEmpty()) {
      return new Target.ToPage(from, anchor);
    }
    Optional<Target> there = path(name, anchor).or(() -> rooted(name, anchor));
    return there
        .filter(target -> !(target instanceof Target.ToFolder))
        .or(() -> nearest(addresses.named(name.substring(name.lastIndexOf('/') + 1)), anchor))
        .or(() -> there)
        .or(() -> embedded || name.contains(".") ? fileNamed(name) : Optional.empty())
        .orElse(new Target.ToNothing(name));
  }

  private Optional<Target> withoutQuery(String path, String anchor) {
    int query = path.indexOf('?');
    return query > 0 ? path(path.substring(0, query), anchor) : Optional.empty();
  }

  /**
   * From {@code guide/start.md}, {@code ../setup/} is {@code guide/setup} to those who publish it
   * as {@code guide/start/}.
   */
  private Optional<Target> asAddress(String path, String anchor) {
    if (path.startsWith("/") || from.index()) {
      return Optional.empty();
    }
    return normal(Place.join(PageFile.withoutEnding(from.source()), path))
        .flatMap(source -> inCollections(source, anchor));
  }

  private Optional<Target> path(String path, String anchor) {
    if (path.startsWith("/")) {
      return rooted(path.substring(1), anchor);
    }
    String folder = from.source().substring(0, Math.max(0, from.source().lastIndexOf('/')));
    return normal(Place.join(folder, path)).flatMap(source -> inCollections(source, anchor));
  }

  /**
   * A path from the collection's folder, from the configuration's, as the site mounts it, or from
   * the folder of another collection, such as one of images.
   */
  private Optional<Target> rooted(String path, String anchor) {
    Collection own = from.collection();
    return normal(path)
        .flatMap(
            clean ->
                inside(own, clean, anchor)
                    .or(() -> inCollections(clean, anchor))
                    .or(() -> mounted(clean, anchor))
                    .or(() -> anywhere(clean, anchor))
                    .or(() -> untranslated(clean, anchor)));
  }

  /**
   * A page of a translation may lead to one that is not translated: Starlight and others then show
   * the original, which stands at the same path without the language's folder.
   */
  private Optional<Target> untranslated(String path, String anchor) {
    Matcher language = LANGUAGE.matcher(path);
    return language.lookingAt() && from.relative().startsWith(language.group())
        ? inside(from.collection(), path.substring(language.end()), anchor)
        : Optional.empty();
  }

  private Optional<Target> anywhere(String path, String anchor) {
    return path.isEmpty()
        ? Optional.empty()
        : addresses.collections(from.collection()).stream()
            .flatMap(collection -> inside(collection, path, anchor).stream())
            .findFirst();
  }

  private Optional<Target> mounted(String path, String anchor) {
    for (Collection collection : addresses.collections(from.collection())) {
      Optional<String> below = below(collection.mount(), path);
      if (below.isPresent()) {
        Optional<Target> target = inside(collection, below.get(), anchor);
        if (target.isPresent()) {
          return target;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Target> inCollections(String source, String anchor) {
    for (Collection collection : addresses.collections(from.collection())) {
      Optional<Target> target =
          below(collection.path(), source).flatMap(path -> inside(collection, path, anchor));
      if (target.isPresent()) {
        return target;
      }
    }
    return Optional.empty();
  }

  /** What lies at a path below a collection's folder. */
  private Optional<Target> inside(Collection collection, String path, String anchor) {
    Optional<Place> exact = addresses.page(collection, path);
    if (exact.isPresent()) {
      return Optional.of(new Target.ToPage(exact.get(), anchor));
    }
    for (String candidate : candidates(path)) {
      Optional<Place> page = addresses.page(collection, candidate);
      if (page.isPresent()) {
        return Optional.of(new Target.ToPage(page.get(), anchor));
      }
    }
    return addresses
        .file(collection, path)
        .map(file -> asset(collection, file))
        .or(() -> addresses.route(collection, path).map(page -> new Target.ToPage(page, anchor)))
        .or(() -> folder(collection, path));
  }

  private static List<String> candidates(String path) {
    String folder = path.isEmpty() ? "" : path + "/";
    List<String> candidates = new ArrayList<>();
    if (!path.isEmpty()) {
      endings(PAGE_ENDING.matcher(path).replaceFirst(""), candidates);
      endings(path, candidates);
    }
    INDICES.forEach(index -> endings(folder + index, candidates));
    return candidates;
  }

  private static void endings(String path, List<String> candidates) {
    PageFile.ENDINGS.forEach(ending -> candidates.add(path + ending));
  }

  private Optional<Target> folder(Collection collection, String path) {
    String slug = Slug.ofFolder(collection.mount(), path);
    return addresses.isFolder(collection, path) && addresses.isHub(slug)
        ? Optional.of(new Target.ToFolder(slug))
        : Optional.empty();
  }

  /** The copy of a file stands beside the pages of its folder, under its own name. */
  private static Target asset(Collection collection, String file) {
    if (ACTIVE.matcher(file).matches()) {
      return new Target.ToRepository(Place.join(collection.path(), file));
    }
    int slash = file.lastIndexOf('/');
    String folder =
        slash < 0
            ? collection.mount()
            : Slug.ofFolder(collection.mount(), file.substring(0, slash));
    return new Target.ToAsset(collection, file, Place.join(folder, file.substring(slash + 1)));
  }

  private Optional<Target> fileNamed(String name) {
    Collection own = from.collection();
    return addresses
        .fileNamed(own, name.substring(name.lastIndexOf('/') + 1))
        .map(file -> asset(own, file));
  }

  /** Of pages that share a name: one in the same folder, else the one with the shortest path. */
  private Optional<Target> nearest(List<Place> sharing, String anchor) {
    String folder = parent(from);
    return sharing.stream()
        .min(
            Comparator.comparing((Place place) -> !parent(place).equals(folder))
                .thenComparing(place -> place.source().length())
                .thenComparing(Place::source))
        .map(place -> new Target.ToPage(place, anchor));
  }

  private static String parent(Place place) {
    return place.source().substring(0, Math.max(0, place.source().lastIndexOf('/')));
  }

  /**
   * Not in any collection: a missing file inside this one is broken; what lies outside all of them
   * is the repository's, and is not looked at.
   */
  private Target elsewhere(String path, String written) {
    if (path.startsWith("/")) {
      return new Target.ToNothing(written);
    }
    Optional<String> source = normal(Place.join(parent(from), path));
    Optional<String> within = source.flatMap(s -> below(from.collection().path(), s));
    if (source.isEmpty()
        || within.filter(p -> !addresses.isFolder(from.collection(), p)).isPresent()) {
      return new Target.ToNothing(written);
    }
    return new Target.ToRepository(source.get());
  }

  /** The rest of a path that lies in a folder; the folder itself gives an empty rest. */
  private static Optional<String> below(String folder, String path) {
    if (folder.isEmpty()) {
      return path.startsWith("../") || path.equals("..") ? Optional.empty() : Optional.of(path);
    }
    if (path.equals(folder)) {
      return Optional.of("");
    }
    return path.startsWith(folder + "/")
        ? Optional.of(path.substring(folder.length() + 1))
        : Optional.empty();
  }

  /** Resolves {@code .} and {@code ..}; leading {@code ..} stay, as a path may leave the root. */
  private static Optional<String> normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return path.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(String.join("/", parts));
  }

  /** A heading's id; a text fragment ({@code :~:text=}) is not part of one. */
  private static String anchor(String fragment) {
    int directive = fragment.indexOf(":~:");
    String id = decode(directive < 0 ? fragment : fragment.substring(0, directive));
    // An id has no spaces: this is a heading's text, as vaults write it.
    return id.indexOf(' ') < 0 ? id : GitHubAnchors.slug(id.substring(id.lastIndexOf('#') + 1));
  }

  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a bare percent sign: the text as written is the best guess
    }
  }
}
