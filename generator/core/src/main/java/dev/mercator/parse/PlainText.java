package dev.mercator.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.wikilink.WikiImage;
import com.vladsch.flexmark.ext.wikilink.WikiNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Pattern;

/** What inline Markdown says, without its markup. */
final class PlainText {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private PlainText() {}

  /** The text of a node's children, white space folded. */
  static String of(Node node) {
    return folded(text(node)).strip();
  }

  /** The text of a node's children with each space of the source. */
  static String unfolded(Node node) {
    return text(node).toString();
  }

  private static StringBuilder text(Node node) {
    StringBuilder out = new StringBuilder();
    for (Node child : node.getChildren()) {
      append(child, out);
    }
    return out;
  }

  /** Each run of white space as one space; most text has none to change. */
  private static String folded(StringBuilder text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c > ' ' || (c == ' ' && (i == 0 || text.charAt(i - 1) != ' '));
    }
    return plain ? text.toString() : SPACE.matcher(text).replaceAll(" ");
  }

  private static void append(Node node, StringBuilder out) {
    if (node instanceof Text) {
      out.append(Chars.unescaped(node.getChars()));
    } else if (node instanceof HtmlEntity) {
      out.append(Entities.decode(node.getChars().toString()));
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      out.append(' ');
    } else if (node instanceof Code code) {
      out.append(Chars.of(code.getText()));
    } else if (node instanceof WikiNode wiki) {
      out.append(wiki instanceof WikiImage ? "" : wikiText(wiki));
    } else if (node instanceof HtmlInline html) {
      String tag = html.getChars().toString();
      out.append(HtmlTags.beginsAllowed(tag) ? "" : tag);
    } else if (node instanceof AutoLink link) {
      out.append(link.getText());
    } else if (node instanceof MailLink link) {
      out.append(link.getText());
    } else if (node instanceof LinkRef link && !link.isDefined() && !link.hasChildren()) {
      out.append(link.getChars());
    } else if (!(node instanceof Footnote)) {
      boolean bracketed = node instanceof LinkRef link && !link.isDefined();
      out.append(bracketed ? "[" : "");
      for (Node child : node.getChildren()) {
        append(child, out);
      }
      out.append(bracketed ? "]" : "");
    }
  }

  /** What a wiki link shows: its text, else the page with its heading. */
  static String wikiText(WikiNode wiki) {
    boolean given = wiki.getTextSeparatorMarker().isNotNull() && !wiki.getText().isBlank();
    if (given) {
      return wiki.getText().unescape().strip();
    }
    String anchor = wiki.getAnchorRef().isNotNull() ? wiki.getAnchorRef().toString() : "";
    String page = wiki.getPageRef().unescape().strip();
    return page.isEmpty() || anchor.isEmpty() ? page + anchor : page + " § " + anchor;
  }
}
