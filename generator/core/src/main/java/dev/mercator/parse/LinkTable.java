package dev.mercator.parse;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.wikilink.WikiImage;
import com.vladsch.flexmark.ext.wikilink.WikiNode;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.mercator.model.Link;
import dev.mercator.model.Target;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** The links of one text, each looked up once: for its facts and for its HTML. */
final class LinkTable {
  private final SourceText source;
  private final LinkResolver resolver;
  private final Document root;
  private final IdentityHashMap<Node, Link> links = new IdentityHashMap<>();
  private final List<Link> raw = new ArrayList<>();

  LinkTable(SourceText source, LinkResolver resolver, Document root) {
    this.source = source;
    this.resolver = resolver;
    this.root = root;
  }

  /** The link of a node; nothing for a node that is none, or a reference to no definition. */
  Optional<Link> of(Node node) {
    Link known = links.get(node);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Link> link = Optional.empty();
    if (node instanceof InlineLinkNode inline) {
      link = Optional.of(link(node, inline.getUrl(), inline.getUrl(), node instanceof Image));
    } else if (node instanceof RefNode ref) {
      Reference definition = ref.getReferenceNode(root);
      if (definition != null) {
        link =
            Optional.of(link(node, definition.getUrl(), node.getChars(), node instanceof ImageRef));
      }
    } else if (node instanceof WikiNode wiki) {
      link = Optional.of(wiki(wiki));
    }
    link.ifPresent(found -> links.put(node, found));
    return link;
  }

  /** The title behind a link's address; empty where there is none. */
  String title(Node node) {
    BasedSequence title = BasedSequence.NULL;
    if (node instanceof InlineLinkNode inline) {
      title = inline.getTitle();
    } else if (node instanceof RefNode ref && ref.getReferenceNode(root) != null) {
      title = ref.getReferenceNode(root).getTitle();
    }
    return Chars.unescaped(title);
  }

  private Link link(Node node, BasedSequence url, BasedSequence place, boolean image) {
    String written = Chars.unescaped(url);
    BasedSequence shown = place.isEmpty() ? node.getChars() : place;
    return new Link(
        resolver.resolve(written),
        written,
        PlainText.of(node),
        image,
        source.at(shown.getStartOffset(), shown.length()));
  }

  private Link wiki(WikiNode wiki) {
    boolean image = wiki instanceof WikiImage;
    // In a table the bar before the text is escaped.
    String ref = wiki.getPageRef().toString().replaceFirst("\\\\$", "");
    // flexmark looks for no heading in an embedded page's name.
    int hash = image ? ref.indexOf('#') : -1;
    String page = hash < 0 ? ref : ref.substring(0, hash);
    String anchor = wiki.getAnchorRef().isNotNull() ? wiki.getAnchorRef().toString() : "";
    String heading = hash < 0 ? anchor : ref.substring(hash + 1);
    Target target = resolver.wiki(page, heading, image);
    BasedSequence place = wiki.getPageRef().isEmpty() ? wiki.getChars() : wiki.getPageRef();
    return new Link(
        target,
        page + (heading.isEmpty() ? "" : "#" + heading),
        PlainText.wikiText(wiki),
        image && target instanceof Target.ToAsset,
        source.at(place.getStartOffset(), place.length()));
  }

  /** Looks up an address in raw HTML. */
  Link raw(String address, boolean image, int offset) {
    Link link =
        new Link(
            resolver.resolve(address),
            address,
            address,
            image,
            source.at(offset, address.length()));
    raw.add(link);
    return link;
  }

  /** Links of raw HTML, which no node stands for. */
  List<Link> raw() {
    return raw;
  }
}
