package dev.mercator.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses inside the site, as links write them: relative, so that any base path serves them. */
public final class Href {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&()*+,;=@";

  private Href() {}

  /**
   * The way from one file of the site to another, percent-encoded.
   *
   * @param from address of the page that holds the link, relative to the site's root
   * @param to address it leads to, relative to the site's root
   */
  public static String relative(String from, String to) {
    int shared = 0;
    for (int slash = from.indexOf('/'); slash >= 0; slash = from.indexOf('/', slash + 1)) {
      if (!to.startsWith(from.substring(0, slash + 1))) {
        break;
      }
      shared = slash + 1;
    }
    return "../".repeat((int) from.substring(shared).chars().filter(c -> c == '/').count())
        + encode(to.substring(shared));
  }

  /** What a link of one page to another, or to a part of one, holds as its address. */
  public static String between(Place from, Target.ToPage to) {
    String fragment = to.anchor().isEmpty() ? "" : "#" + encode(to.anchor());
    boolean same = to.place().equals(from) && !fragment.isEmpty();
    return (same ? "" : relative(from.html(), to.place().html())) + fragment;
  }

  /**
   * What a link of a page holds as its address; nothing where it leads nowhere.
   *
   * @param repository where files outside the site can be read, ending in a slash
   */
  public static Optional<String> of(Target target, Place from, Optional<String> repository) {
    if (target instanceof Target.ToPage page) {
      return Optional.of(between(from, page));
    }
    if (target instanceof Target.ToFolder folder) {
      return Optional.of(relative(from.html(), Place.join(folder.slug(), "index.html")));
    }
    if (target instanceof Target.ToAsset asset) {
      return Optional.of(relative(from.html(), asset.address()));
    }
    if (target instanceof Target.ToRepository file) {
      return repository
          .filter(url -> !file.path().startsWith(".."))
          .map(url -> url + encode(file.path()));
    }
    return target instanceof Target.ToWeb web
        ? Optional.of(web.url().replace(" ", "%20"))
        : Optional.empty();
  }

  /** The prefix that leads from a file of the site to the site's root: {@code ../../}. */
  public static String toRoot(String from) {
    return "../".repeat((int) from.chars().filter(c -> c == '/').count());
  }

  /** Percent-encodes what a path may not hold. */
  public static String encode(String path) {
    StringBuilder encoded = null;
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      if (PLAIN.indexOf(c) >= 0) {
        if (encoded != null) {
          encoded.append(c);
        }
      } else {
        if (encoded == null) {
          encoded = new StringBuilder(path.length() + 8).append(path, 0, i);
        }
        encoded.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return encoded == null ? path : encoded.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
