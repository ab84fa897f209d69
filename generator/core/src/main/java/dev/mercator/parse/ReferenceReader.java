package dev.mercator.parse;

import dev.mercator.diag.Position;
import dev.mercator.model.EdgeKind;
import dev.mercator.model.Link;
import dev.mercator.model.PageFile;
import dev.mercator.model.PageType;
import dev.mercator.model.Reference;
import dev.mercator.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the relations that a page states: list items of a section that begin with a link, or lists
 * of ids or links in front matter (model.md, Reading typed pages).
 */
final class ReferenceReader {
  /** Kinds that authors state; the others are computed. */
  static final Set<EdgeKind> STATED =
      Set.of(
          EdgeKind.DEPENDS_ON,
          EdgeKind.ADDRESSES,
          EdgeKind.USES,
          EdgeKind.REFINES,
          EdgeKind.ALTERNATIVE_TO,
          EdgeKind.CONFLICTS_WITH,
          EdgeKind.SUPERSEDES);

  private static final Pattern MARKDOWN_LINK =
      Pattern.compile(
          "\\[(?<text>[^\\]]*)]\\((?:<(?<spaced>[^<>]+)>|(?<href>[^)\\s]+))\\)"
              + "|\\[\\[(?<wiki>[^\\]|#]+)[^\\]]*]]");
  private static final Pattern NOTE = Pattern.compile("^\\s*(?:--|—|–|-|:)\\s*");

  private final PageType type;
  private final LinkResolver resolver;
  private final List<Reference> references = new ArrayList<>();

  private ReferenceReader(PageType type, LinkResolver resolver) {
    this.type = type;
    this.resolver = resolver;
  }

  /**
   * The relations of a page.
   *
   * @param attributes whether front matter enters the record, and with it the list {@code
   *     documents} (records.md, Derivation)
   */
  static List<Reference> read(
      PageType type,
      Document document,
      FrontMatter front,
      LinkResolver resolver,
      boolean attributes) {
    ReferenceReader reader = new ReferenceReader(type, resolver);
    if (attributes) {
      front.entry("documents").ifPresent(reader::documents);
    }
    for (EdgeKind kind : EdgeKind.values()) {
      if (STATED.contains(kind)) {
        // "Dependencies" of what is no item of work are another tool's, or libraries.
        if (kind != EdgeKind.DEPENDS_ON || type.isItem()) {
          reader.section(kind, document);
        }
        reader.frontMatter(kind, front);
      }
    }
    if (type.isItem()) {
      front.entry("milestone").ifPresent(reader::milestone);
    }
    return reader.references;
  }

  /** An item may name its milestone instead of being named by it. */
  private void milestone(FrontMatter.Entry entry) {
    entry.placed().stream()
        .filter(name -> !name.text().isBlank())
        .map(name -> new Reference(EdgeKind.SCHEDULES, name.text().strip(), "", name.position()))
        .forEach(references::add);
  }

  private void documents(FrontMatter.Entry entry) {
    for (FrontMatter.Entry.Text id : entry.placed()) {
      references.add(new Reference(EdgeKind.DOCUMENTS, id.text(), "", id.position()));
    }
  }

  /** Only items whose first words are a link: "None", and notes in bold, are prose. */
  private void section(EdgeKind kind, Document document) {
    for (Document.Block block : Sections.named(document, sectionName(kind))) {
      if (block instanceof Document.Item item && item.text().linkFirst()) {
        Link link = item.text().links().get(0);
        if (link.target() instanceof Target.ToPage page) {
          String rest =
              item.text()
                  .text()
                  .substring(Math.min(link.text().length(), item.text().text().length()));
          String note = NOTE.matcher(rest).replaceFirst("").strip();
          references.add(new Reference(kind, page.place().id(), note, link.position()));
        } else if (kind == EdgeKind.DEPENDS_ON && link.target() instanceof Target.ToNothing) {
          // What cannot be found holds the item up all the same; its text may still name it.
          references.add(new Reference(kind, link.text().strip(), "", link.position()));
        }
      }
    }
  }

  private void frontMatter(EdgeKind kind, FrontMatter front) {
    Optional<FrontMatter.Entry> entry = front.entry(kind.id());
    if (entry.isEmpty() && kind == EdgeKind.DEPENDS_ON && type.isItem()) {
      entry = front.entry(type.dependencies());
    }
    entry.ifPresent(
        list -> list.placed().forEach(one -> written(kind, one.text().strip(), one.position())));
  }

  private void written(EdgeKind kind, String written, Position position) {
    if (!written.isEmpty()) {
      references.add(new Reference(kind, target(written), "", position));
    }
  }

  /** A link or path leads to its page; anything else is taken for an id. */
  private String target(String written) {
    Matcher link = MARKDOWN_LINK.matcher(written);
    Target target;
    if (link.matches()) {
      target =
          link.group("wiki") != null
              ? resolver.wiki(link.group("wiki"), "", false)
              : resolver.resolve(
                  link.group("href") != null ? link.group("href") : link.group("spaced"));
    } else if (written.contains("/") || PageFile.is(written)) {
      target = resolver.resolve(written);
    } else {
      return written;
    }
    return target instanceof Target.ToPage page ? page.place().id() : written;
  }

  private String sectionName(EdgeKind kind) {
    return kind == EdgeKind.DEPENDS_ON ? type.dependencies() : kind.forward();
  }
}
