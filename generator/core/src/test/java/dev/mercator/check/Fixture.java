package dev.mercator.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One case of a fixture file: small sources, and what they must give: a report, HTML, facts.
 *
 * <pre>
 * === what the case shows
 * --- a.md
 * text of the source
 * --- b.md escaped
 * a source in which \xFF is that byte
 * --- findings
 * the report
 * </pre>
 */
public record Fixture(String title, Map<String, String> sources, String result, String expected) {
  private static final String CASE = "=== ";
  private static final String SOURCE = "--- ";
  private static final String ESCAPED = " escaped";
  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");

  /**
   * The cases of a fixture file, in order.
   *
   * @param result what the part is called that holds what a case must give
   */
  public static List<Fixture> read(String text, String result) {
    List<Fixture> fixtures = new ArrayList<>();
    for (String part : ("\n" + text).split("\n" + CASE, -1)) {
      if (!part.isBlank()) {
        fixtures.add(readOne(part, result));
      }
    }
    return fixtures;
  }

  private static Fixture readOne(String text, String result) {
    Map<String, StringBuilder> parts = new LinkedHashMap<>();
    List<String> lines = text.lines().toList();
    StringBuilder part = new StringBuilder();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith(SOURCE)) {
        part = new StringBuilder();
        parts.put(line.substring(SOURCE.length()), part);
      } else {
        part.append(line).append('\n');
      }
    }
    Map<String, String> sources = new LinkedHashMap<>();
    parts.forEach((name, content) -> sources.put(name, content.toString()));
    String expected = sources.remove(result);
    if (expected == null) {
      throw new IllegalArgumentException("no " + result + " in: " + lines.get(0));
    }
    return new Fixture(lines.get(0), sources, result, expected);
  }

  /** The case as a file holds it, with another result. */
  public String write(String actual) {
    StringBuilder text = new StringBuilder(CASE).append(title).append('\n');
    sources.forEach((name, source) -> text.append(SOURCE).append(name).append('\n').append(source));
    return text.append(SOURCE).append(result).append('\n').append(actual).toString();
  }

  /** The sources' bytes, by path. */
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    sources.forEach(
        (name, source) -> {
          if (name.endsWith(ESCAPED)) {
            files.put(name.substring(0, name.length() - ESCAPED.length()), unescaped(source));
          } else {
            files.put(name, source.getBytes(StandardCharsets.UTF_8));
          }
        });
    return files;
  }

  private static byte[] unescaped(String source) {
    // Latin 1 maps each code point below 256 to the byte of that number.
    return BYTE.matcher(source)
        .replaceAll(match -> Matcher.quoteReplacement(Character.toString(hex(match.group(1)))))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int hex(String digits) {
    return Integer.parseInt(digits, 16);
  }

  @Override
  public String toString() {
    return title;
  }
}
