package dev.mercator.parse;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads YAML between {@code ---} lines at the start of a text, or TOML between {@code +++} lines.
 * Only plain data: no tags, no aliases (each would let a few lines stand for billions), no key
 * twice.
 */
final class FrontMatterReader {
  private static final int DEEPEST = 20;
  private static final Pattern FENCE = Pattern.compile("(---|\\+\\+\\+)[ \\t]*\\n");
  private static final Pattern KEY = Pattern.compile("[A-Za-z_][\\w-]*[ \\t]*[:=](?:[ \\t].*)?");

  /** What leaves a page out, wherever it stands: a slip in another line must not publish it. */
  private static final Pattern DRAFT =
      Pattern.compile("(?im)^draft[ \\t]*[:=][ \\t]*[\"']?(true|yes|on|y)[\"']?[ \\t]*(?:#.*)?$");

  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final SourceText source;
  private final Consumer<Finding> findings;
  private String yaml = "";
  private int yamlStart;
  private int reachedPoints;
  private int reachedOffset;

  private FrontMatterReader(SourceText source, Consumer<Finding> findings) {
    this.source = source;
    this.findings = findings;
  }

  /** The front matter of a text; broken YAML is a finding and reads as none, its lines skipped. */
  static FrontMatter read(SourceText source, Consumer<Finding> findings) {
    return new FrontMatterReader(source, findings).read();
  }

  /** Whether a text's first line opens front matter. */
  static boolean begins(String text) {
    return FENCE.matcher(text).lookingAt();
  }

  /** The offset behind the front matter that a text begins with; 0 where it has none. */
  static int end(String text) {
    if (!begins(text)) {
      return 0;
    }
    String fence = text.substring(0, 3);
    for (int start = text.indexOf('\n') + 1; start < text.length(); ) {
      int next = text.indexOf('\n', start);
      String content = text.substring(start, next < 0 ? text.length() : next).stripTrailing();
      start = next < 0 ? text.length() : next + 1;
      if (content.equals(fence) || (content.equals("...") && fence.equals("---"))) {
        return start;
      }
    }
    return 0;
  }

  private FrontMatter read() {
    String text = source.text();
    int end = end(text);
    if (end == 0) {
      return begins(text) ? unclosed(text) : FrontMatter.NONE;
    }
    yamlStart = text.indexOf('\n') + 1;
    int close = text.lastIndexOf('\n', end - 2) + 1;
    yaml = text.substring(yamlStart, close);
    return text.startsWith("+++")
        ? TomlFrontMatter.read(source, yaml, yamlStart, findings)
            .map(entries -> new FrontMatter(entries, end))
            .orElseGet(() -> onlyDraft(yaml, end))
        : yaml(end);
  }

  /** A line of dashes may be a rule; before a key it opens front matter. */
  private FrontMatter unclosed(String text) {
    int start = text.indexOf('\n') + 1;
    String first = source.lineAt(start);
    if (!KEY.matcher(first).matches()) {
      return FrontMatter.NONE;
    }
    String fence = text.substring(0, 3);
    findings.accept(
        Finding.of(
            Rule.FRONT_MATTER_SYNTAX,
            source.at(0, fence.length()),
            "write a line " + fence + " behind the last key",
            "no line " + fence + " closes it"));
    int blank = text.indexOf("\n\n", start);
    return onlyDraft(text.substring(start, blank < 0 ? text.length() : blank + 1), 0);
  }

  private FrontMatter onlyDraft(String written, int bodyStart) {
    Position position = source.at(yamlStart, 1);
    return DRAFT.matcher(written).find()
        ? new FrontMatter(
            Map.of("draft", new FrontMatter.Entry(true, position, List.of())), bodyStart)
        : new FrontMatter(Map.of(), bodyStart);
  }

  private FrontMatter yaml(int end) {
    try (YAMLParser parser = YAML.createParser(yaml)) {
      return new FrontMatter(entries(parser), end);
    } catch (JsonProcessingException e) {
      broken(e.getLocation(), problem(e.getOriginalMessage()));
    } catch (BadYaml e) {
      broken(e.location, e.getMessage());
    } catch (IOException e) {
      throw new IllegalStateException("reading a string", e);
    }
    return onlyDraft(yaml, end);
  }

  private Map<String, FrontMatter.Entry> entries(YAMLParser parser) throws IOException {
    Map<String, FrontMatter.Entry> entries = new LinkedHashMap<>();
    JsonToken first = parser.nextToken();
    if (first == null) {
      return entries;
    }
    if (first != JsonToken.START_OBJECT) {
      throw new BadYaml("it is not a list of keys with values", parser.currentTokenLocation());
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      Position position = position(parser.currentTokenLocation(), length(parser));
      List<Position> items = new ArrayList<>();
      Object value = value(parser, items, 1);
      entries.put(key, new FrontMatter.Entry(value, position, List.copyOf(items)));
    }
    return entries;
  }

  private Object value(YAMLParser parser, List<Position> items, int depth) throws IOException {
    if (parser.isCurrentAlias()) {
      throw new BadYaml("aliases (*name) are not read", parser.currentTokenLocation());
    }
    if (parser.getTypeId() != null) {
      throw new BadYaml("tags (!name) are not read", parser.currentTokenLocation());
    }
    return switch (parser.currentToken()) {
      case START_ARRAY -> list(parser, items, depth);
      case START_OBJECT -> map(parser, depth);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> "";
      default -> parser.getText();
    };
  }

  /** A number as JSON would show it the same; {@code 0042} and the like stay text. */
  private static Object number(JsonParser parser) throws IOException {
    String written = parser.getText();
    return written.matches("-?(0|[1-9][0-9]{0,17})") ? (Object) Long.valueOf(written) : written;
  }

  private List<Object> list(YAMLParser parser, List<Position> items, int depth) throws IOException {
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (depth == 1) {
        items.add(position(parser.currentTokenLocation(), length(parser)));
      }
      list.add(value(parser, items, depth + 1));
    }
    return list;
  }

  private Map<String, Object> map(YAMLParser parser, int depth) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      map.put(key, value(parser, new ArrayList<>(), depth + 1));
    }
    return map;
  }

  private static int length(YAMLParser parser) throws IOException {
    return parser.currentToken().isScalarValue() ? Math.max(1, parser.getTextLength()) : 1;
  }

  /** By the offset, in code points: what the parser takes for a line differs from ours. */
  private Position position(JsonLocation location, int length) {
    int points = (int) Math.max(0, Math.min(location.getCharOffset(), yaml.length()));
    try {
      reachedOffset = yaml.offsetByCodePoints(reachedOffset, points - reachedPoints);
      reachedPoints = points;
    } catch (IndexOutOfBoundsException e) {
      return source.at(yamlStart + yaml.length(), length); // the parser is behind the end
    }
    return source.at(yamlStart + reachedOffset, length);
  }

  private void broken(JsonLocation location, String message) {
    findings.accept(
        Finding.of(
            Rule.FRONT_MATTER_SYNTAX,
            position(location == null ? JsonLocation.NA : location, 1),
            "write key: value lines; put text with : or # in quotes",
            message));
  }

  /** What is wrong, without what the parser was about ("while scanning …") and where. */
  private static String problem(String message) {
    return message
        .lines()
        .filter(line -> !line.startsWith("while ") && !line.startsWith(" "))
        .findFirst()
        .or(() -> message.lines().findFirst())
        .orElse("it cannot be read");
  }

  /** Valid YAML that is not read. */
  private static final class BadYaml extends IOException {
    private static final long serialVersionUID = 1;
    private final transient JsonLocation location;

    BadYaml(String message, JsonLocation location) {
      super(message);
      this.location = location;
    }
  }
}
