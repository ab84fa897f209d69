package dev.mercator.model;

/** What a link leads to, found out before rendering. */
public sealed interface Target {

  /**
   * A page of the atlas.
   *
   * @param anchor heading id after {@code #}, without it; empty for the page itself
   */
  record ToPage(Place place, String anchor) implements Target {}

  /**
   * A generated hub of a folder that has no page of its own.
   *
   * @param slug the folder's slug; empty for the home page
   */
  record ToFolder(String slug) implements Target {}

  /**
   * A file that is copied beside the pages.
   *
   * @param source path below the collection's folder
   * @param address address relative to the site's root
   */
  record ToAsset(Collection collection, String source, String address) implements Target {}

  /**
   * A file of the repository outside the collections, which is neither read nor published.
   *
   * @param path relative to the configuration's folder; begins with {@code ../} when it leaves it
   */
  record ToRepository(String path) implements Target {}

  /** Another site, with a scheme that is admitted. */
  record ToWeb(String url) implements Target {}

  /** An expression of another tool's templates, which only that tool can work out. */
  record Templated(String written) implements Target {}

  /** Nothing: the target does not exist. */
  record ToNothing(String written) implements Target {}

  /** A scheme that is not admitted, such as {@code javascript:}. */
  record Refused(String written) implements Target {}
}
