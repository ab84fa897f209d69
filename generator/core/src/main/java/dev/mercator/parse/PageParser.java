package dev.mercator.parse;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.model.Bodies.Body;
import dev.mercator.model.Html;
import dev.mercator.model.Page;
import dev.mercator.model.PageType;
import dev.mercator.model.Place;
import dev.mercator.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Parses pages, each once: its facts, its article and its findings come from one tree. Immutable;
 * call it from as many threads as there are, each with a large stack, since flexmark recurses.
 */
public final class PageParser {
  /** Larger pages are shown as plain text. */
  public static final int LARGEST = 4 << 20;

  /** Of a page shown as plain text, so many characters are; its record holds all of it. */
  private static final int SHOWN = 100_000;

  private final Site site;
  private final Addresses addresses;
  private final PageReader reader;
  private final Images images;

  /** A parser that leaves images without their size. */
  public PageParser(Site site, List<PageType> types, Addresses addresses) {
    this(site, types, addresses, Images.UNSIZED);
  }

  /**
   * @param images what the files of images say of their size
   */
  public PageParser(Site site, List<PageType> types, Addresses addresses, Images images) {
    this.site = site;
    this.addresses = addresses;
    this.images = images;
    this.reader = new PageReader(types);
  }

  /** A title for what has none: the last part of its path, dashes as spaces, capitalised. */
  public static String titleFromName(String path) {
    return PageReader.fromName(path);
  }

  /** A page with its body, and what was wrong in its source alone. */
  public record Parsed(Page page, Body body, List<Finding> findings) {
    public Parsed {
      findings = List.copyOf(findings);
    }
  }

  /** Parses the source of a page. */
  public Parsed parse(Place place, byte[] bytes) {
    return parse(place, bytes, Optional.empty());
  }

  /** Parses a page whose text was made from a part of another file. */
  public Parsed parse(Place place, byte[] bytes, Optional<LineOrigin> origin) {
    List<Finding> findings = new ArrayList<>();
    SourceText source = SourceText.decode(place.source(), bytes, origin, findings::add);
    FrontMatter front = FrontMatterReader.read(source, findings::add);
    LinkResolver resolver = new LinkResolver(addresses, place);
    Position start = source.at(0, 1);
    String hash = Slug.sha256(bytes);
    boolean listsItsFolder = place.index() && !front.entries().isEmpty();
    if (source.text().substring(front.bodyStart()).isBlank() && !listsItsFolder) {
      findings.add(Finding.of(Rule.EMPTY_PAGE, start, "write it, or delete the file"));
    }
    if (bytes.length > LARGEST) {
      findings.add(
          Finding.of(
              Rule.PAGE_TOO_LARGE,
              start,
              "split the page",
              bytes.length / 1024 + " KB",
              LARGEST / 1024 + " KB"));
      return plain(place, source, front, resolver, hash, findings);
    }
    int before = findings.size();
    try {
      return parsed(place, source, front, resolver, hash, findings);
    } catch (MeteredText.OverBudget | StackOverflowError e) {
      findings.subList(before, findings.size()).clear();
      findings.add(
          Finding.of(
              Rule.PARSE_BUDGET, start, "look for very deep nesting or endless rows of brackets"));
      return plain(place, source, front, resolver, hash, findings);
    }
  }

  private Parsed parsed(
      Place place,
      SourceText source,
      FrontMatter front,
      LinkResolver resolver,
      String hash,
      List<Finding> findings) {
    var root = Markdown.parse(source.text(), front.bodyStart());
    LinkTable links = new LinkTable(source, resolver, root);
    BlockTable blocks = new BlockTable(source, findings::add);
    DocumentReader facts = new DocumentReader(source, links, blocks, reader.ids().inProse());
    facts.walk(root);
    StringBuilder html = new StringBuilder(source.text().length() * 2);
    InlineWriter inlines =
        new InlineWriter(
            html, place, site.sourceUrl(), source, links, blocks, images, findings::add);
    boolean mdx = place.relative().endsWith(".mdx");
    new ArticleWriter(html, facts, blocks, inlines, mdx).write(root);
    String article = inlines.hasRaw() ? Sanitizer.clean(html.toString()) : html.toString();
    Document document = facts.read(inlines.anchors(), links.raw());
    Page page = reader.read(place, front, document, resolver, hash, findings::add);
    String text = SectionText.of(document);
    return new Parsed(page, new Body(markdown(source, front), article, text), findings);
  }

  private Parsed plain(
      Place place,
      SourceText source,
      FrontMatter front,
      LinkResolver resolver,
      String hash,
      List<Finding> findings) {
    Consumer<Finding> add = findings::add;
    String text = markdown(source, front);
    boolean cut = text.length() > SHOWN;
    String html =
        "<pre tabindex=\"0\"><code>"
            + Html.escape(cut ? text.substring(0, SHOWN) : text)
            + "</code></pre>\n"
            + (cut ? "<p>The rest is in the page's record.</p>\n" : "");
    Page page = reader.read(place, front, Document.EMPTY, resolver, hash, add);
    String passage = text.replace(Body.SECTION, ' ');
    return new Parsed(page, new Body(text, html, passage), findings);
  }

  private static String markdown(SourceText source, FrontMatter front) {
    return source.text().substring(front.bodyStart());
  }
}
