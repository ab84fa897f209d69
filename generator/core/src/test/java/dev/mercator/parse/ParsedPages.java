package dev.mercator.parse;

import dev.mercator.model.Page;

/** Pages for tests of other packages, parsed from a text each. */
public final class ParsedPages {
  private ParsedPages() {}

  /** The page of a text. */
  public static Page page(String text) {
    return Tree.page(text).page();
  }
}
