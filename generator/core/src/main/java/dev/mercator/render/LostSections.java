package dev.mercator.render;

import dev.mercator.graph.Anchors;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Href;
import dev.mercator.model.Html;
import dev.mercator.model.Link;
import dev.mercator.model.Page;
import dev.mercator.model.Target;
import java.util.Set;
import java.util.TreeSet;

/**
 * Marks the links of an article that name a section which their page does not have. Which sections
 * there are is known when all pages are parsed, and so not when the article is written.
 */
final class LostSections {
  private static final String TITLE = " title=\"";

  private final Atlas atlas;

  LostSections(Atlas atlas) {
    this.atlas = atlas;
  }

  /** The article, such links marked. They still lead to the page. */
  String mark(Page page, String article) {
    String marked = article;
    for (String href : lost(page)) {
      marked = mark(marked, "<a href=\"" + Html.escape(href) + "\"");
    }
    return marked;
  }

  private Set<String> lost(Page page) {
    Set<String> lost = new TreeSet<>();
    Anchors anchors = new Anchors(atlas);
    for (Link link : page.links()) {
      if (link.target() instanceof Target.ToPage to && anchors.lacks(to)) {
        lost.add(Href.between(page.place(), to));
      }
    }
    return lost;
  }

  private static String mark(String article, String tag) {
    StringBuilder out = new StringBuilder(article.length() + 64);
    int done = 0;
    for (int at = article.indexOf(tag); at >= 0; at = article.indexOf(tag, done)) {
      int end = at + tag.length();
      out.append(article, done, end).append(" class=\"broken-link\"");
      out.append(article.startsWith(TITLE, end) ? "" : TITLE + "no such section\"");
      done = end;
    }
    return out.append(article, done, article.length()).toString();
  }
}
