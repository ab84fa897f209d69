package dev.mercator.render;

import dev.mercator.highlight.Highlighter;
import dev.mercator.model.Article;
import dev.mercator.model.Block;
import dev.mercator.model.Directive;
import dev.mercator.model.Html;
import dev.mercator.model.Page;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fills in the blocks of articles, each by the directive that it gives. */
final class Insets {
  private final Map<Directive, Inset> insets;

  Insets(Map<Directive, Inset> insets) {
    this.insets = Map.copyOf(insets);
  }

  /** The article of a page, complete. */
  String fill(Page page, String article, String root) {
    return Article.fill(article, ordinal -> html(page, page.blocks().get(ordinal), root));
  }

  private String html(Page page, Block block, String root) {
    return Optional.ofNullable(insets.get(block.directive()))
        .flatMap(inset -> inset.html(page, block, root))
        .orElseGet(() -> asWritten(block));
  }

  /** A block as the source has it. */
  static String asWritten(Block block) {
    if (block.inline()) {
      return "<code>" + Html.escape(block.text()) + "</code>";
    }
    String language = block.language().replaceAll("[^A-Za-z0-9+#_-]", "").toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder("<div class=\"code\"><pre tabindex=\"0\"><code class=\"");
    out.append("language-").append(language).append("\">");
    new Highlighter().write(language, block.text(), out);
    return out.append("</code></pre></div>").toString();
  }
}
