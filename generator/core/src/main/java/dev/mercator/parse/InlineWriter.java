package dev.mercator.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.image.ImageHead;
import dev.mercator.model.Block;
import dev.mercator.model.Href;
import dev.mercator.model.Html;
import dev.mercator.model.Link;
import dev.mercator.model.Place;
import dev.mercator.model.Target;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;
import org.nibor.autolink.Span;

/** Writes the inline parts of an article as HTML. */
final class InlineWriter implements HtmlTags.Visitor {
  private static final String NOT_FOUND = "not found: ";

  private static final LinkExtractor BARE =
      LinkExtractor.builder()
          .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
          .build();

  private final StringBuilder out;
  private final Place place;
  private final Optional<String> sourceUrl;
  private final SourceText source;
  private final LinkTable links;
  private final BlockTable blocks;
  private final Images images;
  private final ImageAttributes attributes = new ImageAttributes();
  private final Consumer<Finding> findings;
  private final List<String> anchors = new ArrayList<>();
  private final List<FootnoteBlock> notes = new ArrayList<>();
  private boolean raw;
  private boolean linked;
  private int rawStart;

  /** The image of the raw tag that is being read. */
  private Optional<Link> shown = Optional.empty();

  InlineWriter(
      StringBuilder out,
      Place place,
      Optional<String> sourceUrl,
      SourceText source,
      LinkTable links,
      BlockTable blocks,
      Images images,
      Consumer<Finding> findings) {
    this.blocks = blocks;
    this.images = images;
    this.out = out;
    this.place = place;
    this.sourceUrl = sourceUrl;
    this.source = source;
    this.links = links;
    this.findings = findings;
  }

  /** Whether the article holds HTML of its author's, and so needs cleaning. */
  boolean hasRaw() {
    return raw;
  }

  /** Ids that the author wrote, in raw HTML or in braces. */
  List<String> anchors() {
    return anchors;
  }

  /** The footnotes referred to so far, each once; its number is its place. */
  List<FootnoteBlock> notes() {
    return notes;
  }

  void children(Node parent) {
    for (Node child : parent.getChildren()) {
      write(child);
    }
  }

  void write(Node node) {
    if (node instanceof Text) {
      attributed(node, Chars.unescaped(node.getChars()));
    } else if (node instanceof SoftLineBreak) {
      out.append('\n');
    } else if (node instanceof HardLineBreak) {
      out.append("<br>\n");
    } else if (node instanceof Code code) {
      code(code);
    } else if (node instanceof StrongEmphasis) {
      wrap("strong", node);
    } else if (node instanceof Emphasis) {
      wrap("em", node);
    } else if (node instanceof Strikethrough) {
      wrap("del", node);
    } else if (node instanceof HtmlEntity) {
      Html.escape(Entities.decode(node.getChars().toString()), out);
    } else {
      special(node);
    }
  }

  private void code(Code code) {
    Optional<Block> block = blocks.of(code);
    if (block.isPresent()) {
      out.append(Block.placeholder(block.get().ordinal()));
    } else {
      String text = Chars.of(code.getText()).replace('\n', ' ');
      // The bar that a table's cell may not hold bare (GitHub Flavored Markdown, Tables).
      boolean cell = code.getAncestorOfType(TableCell.class) != null;
      out.append("<code>");
      Html.escape(cell ? text.replace("\\|", "|") : text, out);
      out.append("</code>");
    }
  }

  private void special(Node node) {
    Optional<Link> link = links.of(node);
    if (link.isPresent()) {
      link(node, link.get());
    } else if (node instanceof AutoLink auto) {
      web(auto.getUrl().toString(), () -> Html.escape(auto.getText(), out));
    } else if (node instanceof MailLink mail) {
      web("mailto:" + mail.getText(), () -> Html.escape(mail.getText(), out));
    } else if (node instanceof HtmlInline) {
      raw(node.getChars().toString(), node.getStartOffset());
    } else if (node instanceof Footnote note) {
      footnote(note);
    } else if (node instanceof RefNode) {
      undefined(node);
    } else if (!(node instanceof HtmlInlineComment)) {
      children(node);
    }
  }

  private void wrap(String name, Node node) {
    out.append('<').append(name).append('>');
    children(node);
    out.append("</").append(name).append('>');
  }

  /** Text without the attributes that belong to what stands before it or around it. */
  private void attributed(Node node, String text) {
    boolean inline = node.getPrevious() != null && !(node.getPrevious() instanceof SoftLineBreak);
    Optional<Attributes> leading = inline ? Attributes.leading(text) : Optional.empty();
    leading.ifPresent(list -> anchor(node, list.id()));
    String rest = text.substring(leading.map(Attributes::end).orElse(0));
    Optional<Attributes> trailing =
        node.getNext() != null
            ? Optional.empty()
            : Attributes.trailing(rest)
                .or(() -> isParagraph(node) ? Attributes.block(rest) : Optional.empty());
    text(rest.substring(0, trailing.map(Attributes::start).orElse(rest.length())));
    trailing.ifPresent(list -> anchor(node, list.id()));
  }

  private static boolean isParagraph(Node text) {
    return text.getParent() instanceof com.vladsch.flexmark.ast.Paragraph;
  }

  /** A heading's own element has its id. */
  private void anchor(Node node, String id) {
    if (!id.isEmpty() && !(node.getParent() instanceof com.vladsch.flexmark.ast.Heading)) {
      anchors.add(id);
      out.append("<span id=\"").append(Html.escape(id)).append("\"></span>");
    }
  }

  /** Text, its bare web and mail addresses as links. */
  private void text(String text) {
    if (linked || (!text.contains("://") && !text.contains("www.") && text.indexOf('@') < 0)) {
      Html.escape(text, out);
      return;
    }
    for (Span span : BARE.extractSpans(text)) {
      String part = text.substring(span.getBeginIndex(), span.getEndIndex());
      if (span instanceof LinkSpan link && isWeb(link, part)) {
        web(prefix(link.getType()) + part, () -> Html.escape(part, out));
      } else {
        Html.escape(part, out);
      }
    }
  }

  private static boolean isWeb(LinkSpan link, String part) {
    return link.getType() != LinkType.URL || part.matches("(?is)https?://.*");
  }

  private static String prefix(LinkType type) {
    return switch (type) {
      case EMAIL -> "mailto:";
      case WWW -> "https://";
      default -> "";
    };
  }

  private void web(String url, Runnable content) {
    boolean admitted = url.matches("(?is)(https?://|mailto:).*");
    if (admitted) {
      out.append("<a href=\"").append(Html.escape(url)).append("\">");
    }
    content.run();
    out.append(admitted ? "</a>" : "");
  }

  private void link(Node node, Link link) {
    if (link.image()) {
      image(node, link);
      return;
    }
    Optional<String> href = href(link.target());
    if (href.isPresent()) {
      out.append("<a href=\"").append(Html.escape(href.get())).append('"');
      title(node);
      out.append('>');
    } else {
      String why = why(link.target());
      out.append("<span class=\"");
      out.append(why.equals(NOT_FOUND) ? "broken-link" : "outside-link");
      out.append("\" title=\"").append(why);
      out.append(Html.escape(link.written())).append("\">");
    }
    if (node.hasChildren() && !(node instanceof com.vladsch.flexmark.ext.wikilink.WikiNode)) {
      // A link's text holds no further link, as a bare address would be.
      linked = true;
      children(node);
      linked = false;
    } else {
      Html.escape(link.text().isEmpty() ? link.written() : link.text(), out);
    }
    out.append(href.isPresent() ? "</a>" : "</span>");
  }

  /** Why a link leads nowhere. */
  private static String why(Target target) {
    if (target instanceof Target.ToRepository) {
      return "not part of this site: ";
    }
    return target instanceof Target.Templated ? "for another tool to fill in: " : NOT_FOUND;
  }

  private void title(Node node) {
    String title = links.title(node);
    if (!title.isEmpty()) {
      out.append(" title=\"").append(Html.escape(title)).append('"');
    }
  }

  /** An image of another host would be a request that leaves the site: it is shown as a link. */
  private void image(Node node, Link link) {
    String alt = Html.escape(link.text());
    if (link.target() instanceof Target.ToAsset asset) {
      out.append("<img src=\"");
      out.append(Html.escape(Href.relative(place.html(), asset.address())));
      out.append("\" alt=\"").append(alt).append('"');
      out.append(attributes.next(head(link, asset), Map.of()));
      title(node);
      out.append('>');
      return;
    }
    String shown = alt.isEmpty() ? Html.escape(link.written()) : alt;
    Optional<String> href = href(link.target());
    if (href.isPresent()) {
      out.append("<a class=\"external-image\" href=\"").append(Html.escape(href.get()));
      out.append("\">").append(shown).append("</a>");
    } else {
      boolean templated = link.target() instanceof Target.Templated;
      out.append("<span class=\"").append(templated ? "outside-link" : "broken-link");
      out.append("\" title=\"").append(templated ? why(link.target()) : "no such image");
      out.append("\">").append(shown).append("</span>");
    }
  }

  /** What an image's file says; one that shows nothing is a finding where it was to be shown. */
  private ImageHead head(Link link, Target.ToAsset asset) {
    ImageHead head = images.head(asset);
    if (head instanceof ImageHead.Faulty faulty) {
      findings.accept(
          Finding.of(Rule.BAD_IMAGE, link.position(), faulty.hint(), link.written(), faulty.why()));
    }
    return head;
  }

  private Optional<String> href(Target target) {
    return Href.of(target, place, sourceUrl);
  }

  /** Writes raw HTML with only allowed tags in it. */
  void raw(String html, int offset) {
    rawStart = offset;
    String filtered = HtmlTags.filter(html, this);
    raw |= filtered.indexOf('<') >= 0;
    out.append(filtered);
  }

  @Override
  public String reference(String address, boolean image, int offset) {
    Link link = links.raw(address, image, rawStart + offset);
    if (image) {
      shown = Optional.of(link);
    }
    return href(link.target()).orElse("");
  }

  @Override
  public String image(Map<String, String> given) {
    Optional<Link> image = shown;
    shown = Optional.empty();
    return image
        .filter(link -> link.target() instanceof Target.ToAsset)
        .map(link -> attributes.next(head(link, (Target.ToAsset) link.target()), given))
        .orElse("");
  }

  @Override
  public void id(String id) {
    if (!id.startsWith(Html.FRAME)) {
      anchors.add(id);
    }
  }

  @Override
  public void refused(String what, int offset, int length) {
    findings.accept(
        Finding.of(
            Rule.UNSAFE_HTML,
            source.at(rawStart + offset, length),
            "write it in Markdown, or in a code span if it is meant to be read",
            what));
  }

  private void footnote(Footnote note) {
    if (!note.isDefined()) {
      Html.escape(note.getChars(), out);
      return;
    }
    boolean first = !notes.contains(note.getFootnoteBlock());
    if (first) {
      notes.add(note.getFootnoteBlock());
    }
    int number = notes.indexOf(note.getFootnoteBlock()) + 1;
    out.append("<sup").append(first ? " id=\"fnref:" + number + "\"" : "").append('>');
    out.append("<a class=\"footnote-ref\" href=\"#fn:").append(number).append("\">");
    out.append(number).append("</a></sup>");
  }

  /** Brackets that refer to nothing are text. */
  private void undefined(Node node) {
    RefNode ref = (RefNode) node;
    if (ref.isReferenceTextCombined() && node.hasChildren()) {
      out.append(node instanceof com.vladsch.flexmark.ast.ImageRef ? "![" : "[");
      children(node);
      Html.escape(node.getChars().subSequence(node.getChars().lastIndexOf(']')), out);
    } else {
      text(Chars.unescaped(node.getChars()));
    }
  }
}
