package dev.mercator.parse;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.model.Block.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind an opening fence: a language, then {@code name=text}, {@code name="text"},
 * {@code name='text'} or names alone. Between quotes a backslash takes the next character as it is.
 * What fits nothing of this, such as another tool's {@code {1,3}}, is passed over.
 *
 * @param language empty where the line begins with an attribute
 */
record InfoString(String language, List<Attribute> attributes) {
  private static final Pattern PART =
      Pattern.compile(
          "(?<name>[A-Za-z][A-Za-z0-9_-]*)"
              + "(?:=(?:\"(?<double>(?:[^\"\\\\]|\\\\.)*+)\"|'(?<single>(?:[^'\\\\]|\\\\.)*+)'"
              + "|(?<open>[\"'].*+)|(?<bare>[^\\s\"']++)))?"
              + "(?=\\s|$)|\\S+");

  /**
   * Reads one.
   *
   * @param offset of its first character in the source
   * @param findings hears of a quote that is never closed
   */
  static InfoString read(String info, int offset, SourceText source, Consumer<Finding> findings) {
    String language = "";
    List<Attribute> attributes = new ArrayList<>();
    Matcher part = PART.matcher(info);
    for (boolean first = true; part.find(); first = false) {
      String name = part.group("name");
      if (first && (name == null || part.group().equals(name))) {
        language = part.group();
      } else if (name != null) {
        attributes.add(attribute(part, offset, source, findings));
      }
    }
    return new InfoString(language, List.copyOf(attributes));
  }

  private static Attribute attribute(
      Matcher part, int offset, SourceText source, Consumer<Finding> findings) {
    String name = part.group("name");
    Position position = source.at(offset + part.start(), name.length());
    for (String form : List.of("double", "single", "bare", "open")) {
      String text = part.group(form);
      if (text != null) {
        Position at =
            source.at(offset + part.start(form), Math.max(1, part.end(form) - part.start(form)));
        if (form.equals("open")) {
          findings.accept(
              Finding.of(Rule.BAD_BLOCK, at, "close it", "a quote that is never closed"));
        }
        return new Attribute(name, unquoted(form, text), position, at);
      }
    }
    return new Attribute(name, "", position, position);
  }

  private static String unquoted(String form, String text) {
    return switch (form) {
      case "double", "single" -> text.replaceAll("\\\\(.)", "$1");
      case "open" -> text.substring(1);
      default -> text;
    };
  }
}
