package dev.mercator.search;

import dev.mercator.model.Page;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Writes the passages themselves, a few to a shard: what a hit is called, where it leads, and its
 * text, from which the reader's browser cuts an excerpt.
 */
final class Texts {
  /** Passages in a shard. */
  static final int SHELF = 20;

  private final List<Page> pages;
  private final int[] starts;
  private final Function<Page, List<Passage>> passages;
  private final BiConsumer<String, byte[]> shards;

  /**
   * @param starts the first passage of each page, and how many there are in all
   */
  Texts(
      List<Page> pages,
      int[] starts,
      Function<Page, List<Passage>> passages,
      BiConsumer<String, byte[]> shards) {
    this.pages = pages;
    this.starts = starts;
    this.passages = passages;
    this.shards = shards;
  }

  /** How many shards there are. */
  int count() {
    return (starts[pages.size()] + SHELF - 1) / SHELF;
  }

  /** Writes some of the shards. */
  void write(int from, int to) {
    int found = Arrays.binarySearch(starts, from * SHELF);
    Reading reading = new Reading(found < 0 ? -found - 2 : found);
    for (int shard = from; shard < to; shard++) {
      StringBuilder out = new StringBuilder("[");
      int end = Math.min((shard + 1) * SHELF, starts[pages.size()]);
      for (int passage = shard * SHELF; passage < end; passage++) {
        out.append(out.length() > 1 ? ",\n" : "");
        reading.append(passage, out);
      }
      byte[] bytes = out.append(']').toString().getBytes(StandardCharsets.UTF_8);
      shards.accept("text/" + shard, bytes);
    }
  }

  /** The page at hand, whose passages may stand in several shards. */
  private final class Reading {
    private int page;
    private List<Passage> read;

    Reading(int page) {
      this.page = page;
      this.read = passages.apply(pages.get(page));
    }

    void append(int number, StringBuilder out) {
      while (number >= starts[page + 1]) {
        page++;
        read = passages.apply(pages.get(page));
      }
      Page own = pages.get(page);
      Passage passage = read.get(number - starts[page]);
      out.append('[').append(starts[page]).append(',');
      text(own.place().html(), out);
      text(own.title(), out);
      text(own.type().name(), out);
      text(own.type().like().name().toLowerCase(Locale.ROOT), out);
      text(passage.heading(), out);
      text(passage.anchor(), out);
      // A page that opens with a heading shows what it says first.
      boolean nothing = number == starts[page] && passage.text().isEmpty();
      text(nothing ? own.summary() : passage.text(), out);
      out.setCharAt(out.length() - 1, ']');
    }
  }

  /** A JSON string, and a comma. */
  private static void text(String text, StringBuilder out) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, done, i).append(escape(c));
        done = i + 1;
      }
    }
    out.append(text, done, text.length()).append("\",");
  }

  private static String escape(char c) {
    return c == '\n' ? "\\n" : c < ' ' ? " " : "\\" + c;
  }
}
