package dev.mercator.parse;

import dev.mercator.diag.Finding;
import dev.mercator.model.Collection;
import dev.mercator.model.PageFile;
import dev.mercator.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where everything stands: each page's place, each collection's other files, and the folders
 * between. Known before the first page is parsed, so that links are looked up while parsing.
 */
public final class Addresses {
  private final List<Place> places;
  private final Map<Collection, Folder> folders = new LinkedHashMap<>();
  private final Map<String, List<Place>> names = new HashMap<>();
  private final Set<String> hubs = new HashSet<>();

  /** A collection's content by path below its folder, and by lower-case path. */
  private static final class Folder {
    final Map<String, Place> pages = new HashMap<>();
    final Map<String, Place> pagesFolded = new HashMap<>();
    final Map<String, Place> routes = new HashMap<>();
    final Map<String, String> filesFolded = new HashMap<>();
    final Map<String, List<String>> filesByName = new HashMap<>();
    final Set<String> folders = new HashSet<>();
  }

  private Addresses(List<Place> places) {
    this.places = List.copyOf(places);
  }

  /** Assigns slugs and ids; a name claimed or taken twice is a finding. */
  public static Addresses of(List<Listing> listings, Consumer<Finding> findings) {
    Addresses addresses = new Addresses(AddressBook.assign(listings, findings));
    listings.forEach(listing -> addresses.folders.put(listing.collection(), new Folder()));
    addresses.places.forEach(addresses::add);
    for (Listing listing : listings) {
      listing.files().forEach(file -> addresses.add(listing.collection(), file));
      addresses.addNames(listing);
    }
    return addresses;
  }

  private void add(Place place) {
    Folder folder = folders.get(place.collection());
    for (String slug = place.slug(); !slug.isEmpty(); ) {
      slug = slug.substring(0, Math.max(0, slug.lastIndexOf('/')));
      hubs.add(slug);
    }
    if (!place.generated()) {
      folder.pages.put(place.relative(), place);
      folder.pagesFolded.putIfAbsent(fold(place.relative()), place);
      addFolders(folder, place.relative());
      String name = place.relative().substring(place.relative().lastIndexOf('/') + 1);
      name(PageFile.withoutEnding(name), place);
    }
  }

  private void add(Collection collection, String file) {
    Folder folder = folders.get(collection);
    folder.filesFolded.merge(fold(file), file, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    folder
        .filesByName
        .computeIfAbsent(fold(file.substring(file.lastIndexOf('/') + 1)), key -> new ArrayList<>())
        .add(file);
    addFolders(folder, file);
  }

  private static void addFolders(Folder folder, String path) {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      folder.folders.add(fold(path.substring(0, slash)));
    }
    folder.folders.add("");
  }

  private void addNames(Listing listing) {
    Folder folder = folders.get(listing.collection());
    for (Listing.Head head : listing.pages()) {
      Place place = folder.pages.get(head.relative());
      head.names().forEach(name -> name(name, place));
      head.routes().forEach(route -> folder.routes.putIfAbsent(route(place, route), place));
    }
  }

  /** An id or slug with a slash in front counts from the top, any other from the page's folder. */
  private static String route(Place place, String written) {
    String folder = place.relative().substring(0, place.relative().lastIndexOf('/') + 1);
    String path = written.startsWith("/") ? written : folder + written;
    return fold(path.replaceAll("^/+|/+$", ""));
  }

  private void name(String name, Place place) {
    List<Place> sharing = names.computeIfAbsent(fold(name), key -> new ArrayList<>());
    if (!sharing.contains(place)) {
      sharing.add(place);
    }
  }

  /** Every page, hubs included, in page order. */
  public List<Place> places() {
    return places;
  }

  /** Slugs of the folders that pages lie in and that are no page themselves; empty for the home. */
  public Set<String> folderHubs() {
    Set<String> generated = new HashSet<>(hubs);
    places.forEach(place -> generated.remove(place.slug()));
    return generated;
  }

  /** The page at a path below a collection's folder, first as written, then in any case. */
  Optional<Place> page(Collection collection, String path) {
    Folder folder = folders.get(collection);
    Place exact = folder.pages.get(path);
    return Optional.ofNullable(exact != null ? exact : folder.pagesFolded.get(fold(path)));
  }

  /** The page that other site generators would publish at a path below a collection's folder. */
  Optional<Place> route(Collection collection, String path) {
    return Optional.ofNullable(folders.get(collection).routes.get(fold(path)));
  }

  /** Another file at a path below a collection's folder, as it is spelt on disk. */
  Optional<String> file(Collection collection, String path) {
    return Optional.ofNullable(folders.get(collection).filesFolded.get(fold(path)));
  }

  /** A file of that name anywhere in the collection: the one with the shortest path. */
  Optional<String> fileNamed(Collection collection, String name) {
    return folders.get(collection).filesByName.getOrDefault(fold(name), List.of()).stream()
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  /** Whether a collection has a folder at that path. */
  boolean isFolder(Collection collection, String path) {
    return folders.get(collection).folders.contains(fold(path));
  }

  /** Whether pages lie below that slug. */
  boolean isHub(String slug) {
    return hubs.contains(slug);
  }

  /** Pages of that file name, title or alias, in page order. */
  List<Place> named(String name) {
    return names.getOrDefault(fold(name), List.of());
  }

  /** The collections, the given one first. */
  List<Collection> collections(Collection first) {
    List<Collection> ordered = new ArrayList<>(folders.keySet());
    ordered.remove(first);
    ordered.add(0, first);
    return ordered;
  }

  private static String fold(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
