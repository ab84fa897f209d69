package dev.mercator.parse;

import dev.mercator.highlight.Highlighter;
import dev.mercator.model.Block;
import dev.mercator.model.Href;
import dev.mercator.model.Html;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
  /** An address below the page's own site, as {@link Href#relative} writes them. */
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9._~!$&()*+,;=@%?#-][^:\\\\\\s]*");

  private static final Safelist LIST = list();
  private static final Set<String> CODE = Highlighter.styles();

  private Sanitizer() {}

  private static Safelist list() {
    return new Safelist()
        .addTags(HtmlTags.ALLOWED.toArray(String[]::new))
        .addTags("input", "section")
        // An author's is shown as text: what stands here is a placeholder of ours.
        .addTags(Block.ELEMENT)
        .addAttributes(":all", "id", "class", "title", "dir", "lang", "align")
        .addAttributes("a", "href", "name", "rel", "aria-label", "aria-describedby")
        .addAttributes("img", "src", "alt", "width", "height", "loading", "decoding")
        .addAttributes("div", "role", "tabindex", "aria-label")
        .addAttributes(Block.ELEMENT, Block.NUMBER)
        .addAttributes("pre", "tabindex")
        .addAttributes("section", "aria-label")
        .addAttributes("ol", "start", "type", "reversed")
        .addAttributes("li", "value")
        .addAttributes("details", "open")
        .addAttributes("td", "colspan", "rowspan", "valign")
        .addAttributes("th", "colspan", "rowspan", "scope", "valign")
        .addAttributes("col", "span")
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

  private static boolean isOurs(String style) {
    return ArticleWriter.CLASSES.contains(style)
        || CODE.contains(style)
        || style.startsWith("language-");
  }

  private static void tidy(Element element) {
    for (String key : List.of("id", "name")) {
      if (element.attr(key).startsWith(Html.FRAME)) {
        element.removeAttr(key);
      }
    }
    element.classNames().stream()
        .filter(name -> !isOurs(name))
        .toList()
        .forEach(element::removeClass);
    if (element.hasAttr("class") && element.className().isBlank()) {
      element.removeAttr("class");
    }
    boolean checkbox = element.attr("type").equals("checkbox") && element.hasAttr("disabled");
    if (element.tagName().equals("input") && !checkbox) {
      element.remove();
    } else if (element.tagName().equals("img")) {
      image(element);
    }
  }

  /** Loading an image of another host would tell that host who reads the page. */
  private static void image(Element image) {
    String source = image.attr("src");
    if (!LOCAL.matcher(source).matches()) {
      String text = image.attr("alt").isEmpty() ? source : image.attr("alt");
      boolean linked = image.closest("a") != null || source.isEmpty();
      Element instead = linked ? new Element("span") : new Element("a").attr("href", source);
      image.replaceWith(instead.text(text));
    }
  }
}
