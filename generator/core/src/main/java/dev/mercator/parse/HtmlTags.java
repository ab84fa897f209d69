package dev.mercator.parse;

import dev.mercator.model.Html;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes raw HTML of a page apart. Tags on the allow list pass (the {@linkplain Sanitizer sanitizer}
 * has the last word on them); every other one, {@code <session-id>} as much as {@code <script>}, is
 * shown as the text it is.
 */
final class HtmlTags {
  /** Elements that authors may write themselves. */
  static final Set<String> ALLOWED =
      Set.of(
          ("a abbr b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn"
                  + " div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p"
                  + " picture pre q rp rt ruby s samp small span strike strong sub summary sup table"
                  + " tbody td tfoot th thead tr tt u ul var wbr")
              .split(" "));

  /** Elements with effects: shown as text, and worth a word to the author. */
  private static final Set<String> ACTIVE =
      Set.of(
          ("applet audio base button canvas embed form frame frameset iframe input link math meta"
                  + " object script select style svg template textarea video")
              .split(" "));

  /**
   * Longer tags are text: an author's are short, and looking for the end of each of many unclosed
   * ones through the whole page would take as many steps as the square of its length.
   */
  private static final int LONGEST = 2000;

  private static final Pattern TAG =
      Pattern.compile(
          "<(?<close>/?)(?<name>[A-Za-z][A-Za-z0-9:._-]*)"
              + "(?<attributes>(?:[\\s/](?:\"[^\"]*+\"|'[^']*+'|[^'\"<>])*+)?)>");

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?<name>[^\\s\"'<>/=]+)"
              + "(?:\\s*=\\s*(?:\"(?<double>[^\"]*+)\"|'(?<single>[^']*+)'|(?<bare>[^\\s\"'>]++)))?");

  private static final Pattern HANDLER = Pattern.compile("on[a-z]+|style|srcdoc|formaction");

  /** A reader of what stands in raw HTML. */
  interface Visitor {
    /** An address in {@code href} or {@code src}; gives what is written in its place. */
    String reference(String address, boolean image, int offset);

    /** What is added to an image, whose attributes have all been read. */
    String image(Map<String, String> attributes);

    /** An id that links may name. */
    void id(String id);

    /** Something that is not let through. */
    void refused(String what, int offset, int length);
  }

  /** A comment in raw HTML. */
  record Comment(String text, int offset, int length) {}

  private HtmlTags() {}

  /** The same HTML with every tag that is not allowed escaped, addresses as the visitor gives. */
  static String filter(String html, Visitor visitor) {
    StringBuilder out = new StringBuilder(html.length() + 16);
    Matcher tag = TAG.matcher(html);
    for (int at = 0; at < html.length(); ) {
      int open = html.indexOf('<', at);
      out.append(html.substring(at, open < 0 ? html.length() : open).replace(">", "&gt;"));
      if (open < 0) {
        break;
      } else if (html.startsWith("<!--", open)) {
        at = commentEnd(html, open);
      } else if (isTag(tag, open)) {
        tag(tag, visitor, out);
        at = tag.end();
      } else {
        out.append("&lt;");
        at = open + 1;
      }
    }
    return out.toString();
  }

  /** Whether it begins with a tag that authors may write, or with a comment. */
  static boolean beginsAllowed(String html) {
    int open = html.indexOf('<');
    Matcher tag = TAG.matcher(html);
    return open >= 0
        && (html.startsWith("<!--", open) || (isTag(tag, open) && isAllowed(tag.group("name"))));
  }

  /** What it says: without comments and allowed tags, entities decoded. */
  static String text(String html) {
    StringBuilder out = new StringBuilder(html.length());
    Matcher tag = TAG.matcher(html);
    int done = 0;
    for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open)) {
      boolean comment = html.startsWith("<!--", open);
      if (comment || (isTag(tag, open) && isAllowed(tag.group("name")))) {
        out.append(html, done, open).append(' ');
        done = comment ? commentEnd(html, open) : tag.end();
        open = done;
      } else {
        open++;
      }
    }
    return Entities.decode(out.append(html, done, html.length()).toString());
  }

  /** The contents of the comments in it, with their offsets. */
  static List<Comment> comments(String html) {
    List<Comment> comments = new ArrayList<>();
    for (int open = html.indexOf("<!--"); open >= 0; ) {
      int end = commentEnd(html, open);
      String text = html.substring(open, end).replaceAll("\\A<!--|-->\\z", "").strip();
      comments.add(new Comment(text, open, end - open));
      open = html.indexOf("<!--", end);
    }
    return comments;
  }

  private static int commentEnd(String html, int open) {
    int end = html.indexOf("-->", open + "<!--".length());
    return end < 0 ? html.length() : end + "-->".length();
  }

  private static boolean isTag(Matcher tag, int open) {
    tag.reset();
    return tag.region(open, Math.min(tag.regionEnd(), open + LONGEST)).lookingAt();
  }

  private static boolean isAllowed(String name) {
    return ALLOWED.contains(name.toLowerCase(Locale.ROOT));
  }

  private static void tag(Matcher tag, Visitor visitor, StringBuilder out) {
    String name = tag.group("name");
    if (isAllowed(name)) {
      out.append('<').append(tag.group("close")).append(name);
      Matcher attribute = ATTRIBUTE.matcher(tag.group("attributes"));
      Map<String, String> given = new HashMap<>();
      while (attribute.find()) {
        attribute(name, attribute, tag.start("attributes"), visitor, given, out);
      }
      out.append(name.equalsIgnoreCase("img") ? visitor.image(given) : "").append('>');
      return;
    }
    Html.escape(tag.group(), out);
    if (Character.isUpperCase(name.charAt(0))) {
      component(tag, visitor);
    }
    if (ACTIVE.contains(name.toLowerCase(Locale.ROOT)) && tag.group("close").isEmpty()) {
      visitor.refused(
          "<" + name + "> is not allowed, shown as text", tag.start(), name.length() + 1);
    }
  }

  /** A component of MDX is shown as text; what its author links by it counts all the same. */
  private static void component(Matcher tag, Visitor visitor) {
    Matcher attribute = ATTRIBUTE.matcher(tag.group("attributes"));
    while (attribute.find()) {
      int group = valueGroup(attribute);
      if (attribute.group("name").equals("href")
          && group > 0
          && !attribute.group(group).startsWith("{")) {
        String address = Entities.decode(attribute.group(group));
        visitor.reference(address, false, tag.start("attributes") + attribute.start(group));
      }
    }
  }

  private static void attribute(
      String tag,
      Matcher attribute,
      int base,
      Visitor visitor,
      Map<String, String> given,
      StringBuilder out) {
    String name = attribute.group("name").toLowerCase(Locale.ROOT);
    int start = base + attribute.start("name");
    if (HANDLER.matcher(name).matches()) {
      visitor.refused("the attribute " + name + " is removed", start, name.length());
      return;
    }
    int group = valueGroup(attribute);
    out.append(' ').append(name);
    given.put(name, group > 0 ? attribute.group(group) : "");
    if (group > 0) {
      String value = Entities.decode(attribute.group(group));
      if (name.equals("href") || name.equals("src")) {
        boolean image = tag.equalsIgnoreCase("img");
        value = visitor.reference(value, image, base + attribute.start(group));
      } else if (name.equals("id") || name.equals("name")) {
        visitor.id(value);
      }
      out.append("=\"").append(Html.escape(value)).append('"');
    }
  }

  /** The group of the attribute's value; 0 where it has none. */
  private static int valueGroup(Matcher attribute) {
    for (int group = 2; group <= attribute.groupCount(); group++) {
      if (attribute.group(group) != null) {
        return group;
      }
    }
    return 0;
  }
}
