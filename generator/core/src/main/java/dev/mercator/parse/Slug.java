package dev.mercator.parse;

import dev.mercator.model.PageFile;
import dev.mercator.model.Place;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** How paths become slugs and slugs become ids (records.md, Derivation). */
final class Slug {
  private Slug() {}

  /** The slug of a source file: a closing {@code readme} or {@code index} stands for its folder. */
  static String ofPage(String mount, String relative) {
    String path = PageFile.withoutEnding(relative);
    int slash = path.lastIndexOf('/');
    return isIndex(relative)
        ? ofFolder(mount, path.substring(0, Math.max(0, slash)))
        : ofFolder(mount, path);
  }

  /** The slug of a folder, or of a path taken part by part. */
  static String ofFolder(String mount, String path) {
    String slug = mount;
    for (String part : path.split("/", -1)) {
      slug = Place.join(slug, part(part));
    }
    return slug;
  }

  /** The slug that front matter claims; a closing {@code index} stands for its folder. */
  static String ofClaim(String written) {
    String slug = ofFolder("", written);
    return slug.equals("index") ? "" : slug.endsWith("/index") ? parent(slug) : slug;
  }

  private static String parent(String slug) {
    return slug.substring(0, Math.max(0, slug.lastIndexOf('/')));
  }

  /** Whether a file stands for the folder it lies in. */
  static boolean isIndex(String relative) {
    String name = PageFile.withoutEnding(relative.substring(relative.lastIndexOf('/') + 1));
    return name.equalsIgnoreCase("readme")
        || name.equalsIgnoreCase("index")
        || name.equals("_index"); // Hugo's name for it
  }

  /** A whole path as one slug segment: what a page whose slug is taken appends. */
  static String flat(String relative) {
    return part(PageFile.withoutEnding(relative));
  }

  /** The id of a page. */
  static String id(String slug) {
    return "page:" + (slug.isEmpty() ? "index" : inIds(slug));
  }

  /** A slug as ids hold it: runs of other characters as {@code -}, none at the edges. */
  static String inIds(String slug) {
    return trimDashes(slug.replaceAll("[^a-zA-Z0-9]+", "-"));
  }

  /**
   * One segment. A name without any ASCII letter or digit would vanish, and all such names with it;
   * it becomes {@code u-} and the start of its SHA-256, so that each keeps an address.
   */
  private static String part(String name) {
    String part = trimDashes(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    boolean named = name.codePoints().anyMatch(Character::isLetterOrDigit);
    return part.isEmpty() && named ? "u-" + digest(name).substring(0, 8) : part;
  }

  private static String trimDashes(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int end = text.length() - (text.length() > start && text.endsWith("-") ? 1 : 0);
    return text.substring(start, end);
  }

  private static String digest(String name) {
    return sha256(name.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 in hexadecimal. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
