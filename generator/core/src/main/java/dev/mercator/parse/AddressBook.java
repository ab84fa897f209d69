package dev.mercator.parse;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.model.Collection;
import dev.mercator.model.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gives each page its slug and id, none twice (records.md, Derivation). What front matter claims
 * goes first; of derived ones the first file in code-unit order keeps its own.
 */
final class AddressBook {
  /** Slugs that no file's name gives: the site's own pages stand at their addresses. */
  static final Set<String> RESERVED = Set.of("index", "404", "findings");

  private final Consumer<Finding> findings;
  private final Map<String, String> slugOwners = new HashMap<>();
  private final Map<String, String> idOwners = new HashMap<>();
  private final Map<Key, String> slugs = new LinkedHashMap<>();
  private final Map<Key, String> claimedIds = new HashMap<>();

  private record Key(Collection collection, String relative) {
    String source() {
      return Place.join(collection.path(), relative);
    }
  }

  private AddressBook(Consumer<Finding> findings) {
    this.findings = findings;
  }

  /** The places of all pages, in page order. */
  static List<Place> assign(List<Listing> listings, Consumer<Finding> findings) {
    AddressBook book = new AddressBook(findings);
    listings.forEach(book::claim);
    listings.forEach(book::derive);
    listings.forEach(book::hub);
    return book.places();
  }

  private void claim(Listing listing) {
    for (Listing.Head page : listing.pages()) {
      Key key = new Key(listing.collection(), page.relative());
      if (!page.id().isEmpty()) {
        claimedIds.put(key, page.id());
        claim(idOwners, page.id(), key, Rule.DUPLICATE_ID, "give each page an id of its own");
      }
      if (!page.slug().isEmpty()) {
        String slug = Slug.ofClaim(page.slug());
        slugs.put(key, slug);
        claim(slugOwners, slug, key, Rule.DUPLICATE_SLUG, "give each page a slug of its own");
      }
    }
  }

  private void claim(Map<String, String> owners, String name, Key key, Rule rule, String hint) {
    String owner = owners.putIfAbsent(name, key.source());
    if (owner != null) {
      findings.accept(Finding.of(rule, Position.startOf(key.source()), hint, name, owner));
    }
  }

  private void derive(Listing listing) {
    // The index page at the top is the mount's own, even beside a name that folds to nothing.
    for (boolean top : List.of(true, false)) {
      for (Listing.Head page : listing.pages()) {
        String path = page.relative();
        if (page.slug().isEmpty() && top == (Slug.isIndex(path) && path.indexOf('/') < 0)) {
          Key key = new Key(listing.collection(), path);
          slugs.put(key, free(listing.collection(), key));
        }
      }
    }
  }

  private String free(Collection collection, Key key) {
    String wanted = Slug.ofPage(collection.mount(), key.relative());
    String owner = RESERVED.contains(wanted) ? "the site's own page" : slugOwners.get(wanted);
    String slug = wanted;
    if (owner != null) {
      String flat = Slug.flat(key.relative());
      String base = wanted + (wanted.isEmpty() || flat.isEmpty() ? "" : "-") + flat;
      slug = numbered(base, !RESERVED.contains(base), slugOwners);
      findings.accept(
          Finding.of(
              Rule.SLUG_TAKEN,
              Position.startOf(key.source()),
              "rename one of the two files",
              wanted,
              owner,
              slug));
    }
    slugOwners.put(slug, key.source());
    return slug;
  }

  /** A mount without a page of its own gets a hub; the root has the home page instead. */
  private void hub(Listing listing) {
    String mount = listing.collection().mount();
    if (!mount.isEmpty() && !slugOwners.containsKey(mount)) {
      slugOwners.put(mount, "the hub of " + mount);
      slugs.put(new Key(listing.collection(), ""), mount);
    }
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    slugs.forEach((key, slug) -> places.add(place(key, slug, "")));
    places.sort(Place.ORDER);
    List<Place> identified = new ArrayList<>();
    for (Place place : places) {
      Key key = new Key(place.collection(), place.relative());
      identified.add(place(key, place.slug(), id(key, place.slug())));
    }
    return identified;
  }

  private static Place place(Key key, String slug, String id) {
    boolean generated = key.relative().isEmpty();
    boolean index =
        generated
            || (Slug.isIndex(key.relative())
                && slug.equals(Slug.ofPage(key.collection().mount(), key.relative())));
    return new Place(key.collection(), key.relative(), slug, id, index);
  }

  private String id(Key key, String slug) {
    String claimed = claimedIds.get(key);
    if (claimed != null) {
      return claimed;
    }
    String wanted = Slug.id(slug);
    String owner = idOwners.get(wanted);
    String id = owner == null ? wanted : numbered(wanted, false, idOwners);
    if (owner != null) {
      findings.accept(
          Finding.of(
              Rule.ID_TAKEN,
              Position.startOf(key.source()),
              "rename one of the two files",
              wanted,
              owner,
              id));
    }
    idOwners.put(id, key.source());
    return id;
  }

  /** The name itself, if it is free and may be used bare; else with {@code -2}, {@code -3} … */
  private static String numbered(String name, boolean bare, Map<String, String> taken) {
    String candidate = bare ? name : name + "-2";
    for (int n = bare ? 2 : 3; taken.containsKey(candidate); n++) {
      candidate = name + "-" + n;
    }
    return candidate;
  }
}
