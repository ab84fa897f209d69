package dev.mercator.parse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Cleans an article that holds raw HTML of its author's: an allow list of elements, attributes and
 * URL schemes, by jsoup. It sees the whole article, so that what one tag opens another may close.
 */
final class Sanitizer {
  /** Ids of the page's frame begin so; an author's may not, or they could pass for it. */
  private static final String FRAME = "m-";

  private static final Safelist LIST = list();

  private Sanitizer() {}

  private static Safelist list() {
    return new Safelist()
        .addTags(HtmlTags.ALLOWED.toArray(String[]::new))
        .addTags("input", "section")
        .addAttributes(":all", "id", "class", "title", "dir", "lang", "align")
        .addAttributes("a", "href", "name", "rel", "aria-label", "aria-describedby")
        .addAttributes("img", "src", "alt", "width", "height", "loading")
        .addAttributes("div", "role", "tabindex", "aria-label")
        .addAttributes("pre", "tabindex")
        .addAttributes("section", "aria-label")
        .addAttributes("ol", "start", "type", "reversed")
        .addAttributes("li", "value")
        .addAttributes("details", "open")
        .addAttributes("td", "colspan", "rowspan", "valign")
        .addAttributes("th", "colspan", "rowspan", "scope", "valign")
        .addAttributes("col", "span")
        .addAttributes("q", "cite")
        .addAttributes("input", "type", "checked", "disabled", "aria-label")
        .addProtocols("a", "href", "http", "https", "mailto", "tel")
        .addProtocols("img", "src", "http", "https")
        .preserveRelativeLinks(true);
  }

  /** The article with nothing in it that the list does not admit. */
  static String clean(String html) {
    // The base only lets jsoup judge relative addresses; it appears nowhere.
    Document dirty = Jsoup.parseBodyFragment(html, "https://base.invalid/");
    Document clean = new Cleaner(LIST).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    for (Element element : clean.body().getAllElements()) {
      tidy(element);
    }
    return clean.body().html();
  }

  private static void tidy(Element element) {
    if (element.id().startsWith(FRAME)) {
      element.removeAttr("id");
    }
    element.classNames().stream()
        .filter(name -> !ArticleWriter.CLASSES.contains(name) && !name.startsWith("language-"))
        .toList()
        .forEach(element::removeClass);
    if (element.hasAttr("class") && element.className().isBlank()) {
      element.removeAttr("class");
    }
    boolean checkbox = element.attr("type").equals("checkbox") && element.hasAttr("disabled");
    if (element.tagName().equals("input") && !checkbox) {
      element.remove();
    }
    if (element.tagName().equals("img") && element.attr("src").contains("://")) {
      element.replaceWith(
          new Element("a").attr("href", element.attr("src")).text(element.attr("alt")));
    }
  }
}
