package dev.mercator.search;

import dev.mercator.model.Bodies.Body;
import dev.mercator.model.Heading;
import dev.mercator.model.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What a search finds: the text under one heading of a page, or a stretch of it where it is long.
 * Each page has at least one, its first, which stands for the page as a whole.
 *
 * @param heading without markup; empty before the first heading below the title
 * @param anchor empty where the heading is
 */
record Passage(String heading, String anchor, String text) {
  /** The most UTF-16 code units of a passage's text. */
  static final int LONGEST = 2400;

  /** The passages of a page in reading order. */
  static List<Passage> of(Page page, String text) {
    List<Passage> passages = new ArrayList<>();
    List<Heading> headings = page.headings();
    int start = 0;
    for (int section = 0; start <= text.length(); section++) {
      int end = text.indexOf(Body.SECTION, start);
      end = end < 0 ? text.length() : end;
      String words = text.substring(start, end).strip();
      if (section == 0 || section > headings.size()) {
        pieces("", "", words, passages);
      } else {
        heading(headings.get(section - 1), section, words, passages);
      }
      start = end + 1;
    }
    return passages;
  }

  private static void heading(Heading heading, int section, String words, List<Passage> passages) {
    boolean title = section == 1 && heading.level() == 1 && passages.get(0).text().isEmpty();
    if (title) {
      passages.clear();
      pieces("", "", words, passages);
    } else {
      pieces(heading.text(), heading.anchor(), words, passages);
    }
  }

  private static void pieces(String heading, String anchor, String words, List<Passage> passages) {
    int start = 0;
    while (words.length() - start > LONGEST) {
      int end = cut(words, start);
      passages.add(new Passage(heading, anchor, words.substring(start, end)));
      start = end;
    }
    passages.add(new Passage(heading, anchor, words.substring(start)));
  }

  /** Behind the last white space that fits; where there is none, between two characters. */
  private static int cut(String words, int start) {
    int most = start + LONGEST;
    for (int end = most; end > start + LONGEST / 2; end--) {
      if (Character.isWhitespace(words.charAt(end - 1))) {
        return end;
      }
    }
    return Character.isLowSurrogate(words.charAt(most)) ? most - 1 : most;
  }
}
