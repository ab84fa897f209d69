package dev.mercator.render;

import dev.mercator.brief.Brief;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes briefs by the theme's {@code brief.peb}, which a project's own theme may replace. */
public final class BriefRenderer {
  private final Templates templates;

  /**
   * @throws ThemeFault if a template of the theme is not valid
   */
  public BriefRenderer(Theme theme) {
    this.templates = new Templates(theme);
  }

  /**
   * The brief as text, by the built-in template as Markdown.
   *
   * @throws ThemeFault if the template names what is not there
   */
  public String render(Brief brief) {
    return new String(
        templates.render("brief.peb", Map.of("brief", brief)), StandardCharsets.UTF_8);
  }
}
