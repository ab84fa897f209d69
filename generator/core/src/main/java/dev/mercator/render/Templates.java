package dev.mercator.render;

import dev.mercator.diag.Position;
import dev.mercator.model.Html;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The templates of a theme, compiled once; safe to call from several threads. */
final class Templates {
  private final PebbleEngine engine;

  /**
   * Compiles every template.
   *
   * @throws ThemeFault if one is not valid
   */
  Templates(Theme theme) {
    MemoryLoader loader = new MemoryLoader();
    theme
        .templates()
        .forEach(
            (name, text) -> loader.addTemplate(name, new String(text, StandardCharsets.UTF_8)));
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .autoEscaping(true)
            .addEscapingStrategy("html", Html::escape)
            .defaultLocale(Locale.ROOT)
            .build();
    for (String name : theme.templates().keySet()) {
      try {
        engine.getTemplate(name);
      } catch (PebbleException e) {
        throw fault(name, e);
      }
    }
  }

  /**
   * Fills a template in.
   *
   * @throws ThemeFault if it names what the context has not
   */
  byte[] render(String template, Map<String, Object> context) {
    Utf8Writer out = new Utf8Writer(65_536);
    fill(template, context, out);
    return out.toBytes();
  }

  /**
   * Fills in a template for a part of a page.
   *
   * @throws ThemeFault if it names what the context has not
   */
  String fragment(String template, Map<String, Object> context) {
    StringWriter out = new StringWriter(32_768);
    fill(template, context, out);
    return out.toString();
  }

  private void fill(String template, Map<String, Object> context, Writer out) {
    try {
      engine.getTemplate(template).evaluate(out, context);
    } catch (PebbleException e) {
      throw fault(template, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ThemeFault fault(String template, PebbleException e) {
    String file = e.getFileName() == null ? template : e.getFileName();
    int line = e.getLineNumber() == null ? 1 : Math.max(1, e.getLineNumber());
    return new ThemeFault(new Position(file, line, 1, 1), e.getPebbleMessage(), e);
  }
}
