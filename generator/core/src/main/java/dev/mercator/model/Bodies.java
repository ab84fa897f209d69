package dev.mercator.model;

/** The text and HTML of pages, kept outside the heap or in it, written once and read rarely. */
public interface Bodies {

  /** Keeps the body of a page; safe to call from several threads. */
  void put(String pageId, Body body);

  /** The body of that page, which must have been put. */
  Body get(String pageId);

  /** The text of that page alone, as {@link Body#text}. */
  default String text(String pageId) {
    return get(pageId).text();
  }

  /** The Markdown of that page alone. */
  default String markdown(String pageId) {
    return get(pageId).markdown();
  }

  /**
   * What a page says.
   *
   * @param markdown the source without its front matter
   * @param html the article: sanitised, links resolved relative to the page's own address, safe to
   *     insert as it is
   * @param text the words without markup: what stands before the first heading, then what stands
   *     under each heading in order, as many as the page has, with {@link #SECTION} between them
   */
  record Body(String markdown, String html, String text) {
    /** What parts the sections of a text. */
    public static final char SECTION = '\f';
  }
}
