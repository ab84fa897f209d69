package dev.mercator.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What no article may hold, whatever its source says. Stated here anew, not taken from the code
 * under test, and looked for by an HTML parser as a browser has one.
 */
final class ArticleSafety {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn"
                  + " div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li"
                  + " mark ol p picture pre q rp rt ruby s samp section small span strike strong"
                  + " sub summary sup table tbody td tfoot th thead tr tt u ul var wbr")
              .split(" "));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("align alt aria-describedby aria-label checked class colspan dir disabled height href id"
                  + " lang loading name open rel reversed role rowspan scope span src start tabindex"
                  + " title type valign value width")
              .split(" "));

  private static final Map<String, String> ADDRESSED = Map.of("href", "a", "src", "img");

  private ArticleSafety() {}

  /** Everything in an article that may not be there, one line each. */
  static List<String> offences(String article) {
    List<String> offences = new ArrayList<>();
    for (Element element : Jsoup.parseBodyFragment(article).body().children().select("*")) {
      if (!ELEMENTS.contains(element.normalName())) {
        offences.add("element " + element.normalName());
      }
      for (Attribute attribute : element.attributes()) {
        attribute(element, attribute, offences);
      }
      for (Node node : element.childNodes()) {
        if (node instanceof Comment || node instanceof DataNode) {
          offences.add("hidden text " + node.outerHtml());
        }
      }
    }
    return offences;
  }

  private static void attribute(Element element, Attribute attribute, List<String> offences) {
    String key = attribute.getKey();
    String value = attribute.getValue();
    boolean known = ATTRIBUTES.contains(key);
    boolean frame = (key.equals("id") || key.equals("name")) && value.startsWith("m:");
    boolean owned = ADDRESSED.containsKey(key) && !element.normalName().equals(ADDRESSED.get(key));
    boolean led = ADDRESSED.containsKey(key) && !isHarmless(value, key.equals("src"));
    boolean type = element.normalName().equals("input") && key.equals("type");
    if (!known || frame || owned || led || (type && !value.equals("checkbox"))) {
      offences.add(element.normalName() + " " + key + "=" + value);
    }
  }

  /** As browsers read an address: tabs, line ends and leading controls fall away. */
  private static boolean isHarmless(String address, boolean loaded) {
    String seen =
        address
            .replaceAll("[\\t\\n\\r]", "")
            .replaceAll("^[\\x00-\\x20]+", "")
            .toLowerCase(Locale.ROOT)
            .replace('\\', '/');
    if (loaded) {
      return !seen.startsWith("//") && !seen.matches("[a-z][a-z0-9+.-]*:.*");
    }
    return !seen.matches("(?s)[a-z][a-z0-9+.-]*:.*") || seen.matches("(?s)(https?|mailto|tel):.*");
  }
}
