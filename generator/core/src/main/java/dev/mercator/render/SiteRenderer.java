package dev.mercator.render;

import dev.mercator.model.Directive;
import dev.mercator.model.Page;
import dev.mercator.render.View.At;
import dev.mercator.render.View.OfHub;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders one edition of a site in one theme. Every page and sheet is rendered independently of the
 * others; safe to call from several threads.
 */
public final class SiteRenderer {
  private final Catalogue catalogue;
  private final Relations relations;
  private final PageViews views;
  private final Frame frame;
  private final Templates templates;

  private SiteRenderer(Edition edition, Theme theme) {
    this.catalogue = new Catalogue(edition);
    this.relations = new Relations(catalogue);
    this.frame = new Frame(catalogue);
    this.templates = new Templates(theme);
    ExampleViews examples = new ExampleViews(catalogue);
    Inset example =
        (page, block, root) ->
            Optional.of(
                templates.fragment(
                    "example.peb", Map.of("example", examples.of(page, block), "root", root)));
    Insets insets =
        new Insets(Map.of(Directive.SIMULATE, example, Directive.QUERY, new QueryInset(catalogue)));
    this.views = new PageViews(catalogue, relations, insets);
  }

  /**
   * A renderer of that edition.
   *
   * @throws ThemeFault if a template of the theme is not valid
   */
  public static SiteRenderer of(Edition edition, Theme theme) {
    return new SiteRenderer(edition, theme);
  }

  /**
   * The HTML of one page, UTF-8, to stand at {@code page.place().html()}.
   *
   * @param html its article, sanitised, links relative to the page's address
   * @param record the bytes of its JSON record, which the page shows as they are
   * @throws ThemeFault if the theme names what is not there
   */
  public byte[] page(Page page, String html, byte[] record) {
    At at = frame.of(page);
    Folder folder = catalogue.folder(page.slug());
    boolean leaf = folder.children().isEmpty() || page.slug().isEmpty();
    Map<String, Object> context = new HashMap<>();
    context.put("site", frame.site());
    context.put("at", at);
    context.put("page", views.of(page, at, html, record));
    context.put("hub", leaf ? OfHub.NONE : Hubs.ofFolder(folder, 1));
    if (page.slug().isEmpty()) {
      context.put("home", new Home(catalogue).view());
    }
    return templates.render("page.peb", context);
  }

  /**
   * All HTML pages that are no source's: their addresses known at once, their bytes made when
   * asked. None has the address of a page unless a source claims a name such as {@code
   * findings.html}.
   */
  public List<Sheet> sheets() {
    return new Sheets(catalogue, relations, frame, templates).all();
  }
}
