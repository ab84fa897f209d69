package dev.mercator.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON: one table, no key twice, nested no deeper than {@link ScenarioText#DEEPEST}. */
final class JsonTree {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(ScenarioText.DEEPEST).build())
          .build();

  private final JsonParser parser;
  private final Places places;

  private JsonTree(JsonParser parser, Places places) {
    this.parser = parser;
    this.places = places;
  }

  static Map<String, Object> read(String text, Places places) throws Unreadable {
    return read(text, places, JsonTree::root);
  }

  /** Reads one value of any kind. */
  static @Nullable Object any(String text) throws Unreadable {
    return read(text, new Places(Origin.whole(""), text), JsonTree::single);
  }

  /** What of a text is read. */
  private interface Part<T extends @Nullable Object> {
    T of(JsonTree tree) throws IOException, Unreadable;
  }

  private static <T extends @Nullable Object> T read(String text, Places places, Part<T> part)
      throws Unreadable {
    try (JsonParser parser = JSON.createParser(text)) {
      return new JsonTree(parser, places).limited(part);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new Unreadable(
          at == null ? 1 : at.getLineNr(),
          at == null ? 1 : at.getColumnNr(),
          e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new IllegalStateException("reading a string", e);
    }
  }

  private <T extends @Nullable Object> T limited(Part<T> part) throws IOException, Unreadable {
    try {
      return part.of(this);
    } catch (StreamConstraintsException e) {
      JsonLocation at = parser.currentLocation();
      throw new Unreadable(
          at.getLineNr(), at.getColumnNr(), "nested too deep, or a number too long");
    }
  }

  private @Nullable Object single() throws IOException, Unreadable {
    if (parser.nextToken() == null) {
      throw new Unreadable(1, 1, "expected a value, found nothing");
    }
    Object value = value(new ArrayList<>());
    if (parser.nextToken() != null) {
      throw wrong("nothing may follow the value");
    }
    return value;
  }

  private Map<String, Object> root() throws IOException, Unreadable {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw wrong("expected a table: {\"key\": value, …}");
    }
    Map<String, Object> values = table(new ArrayList<>());
    if (parser.nextToken() != null) {
      throw wrong("nothing may follow the closing brace");
    }
    return values;
  }

  private Unreadable wrong(String message) {
    JsonLocation at = parser.currentTokenLocation();
    return new Unreadable(at.getLineNr(), at.getColumnNr(), message);
  }

  private Map<String, Object> table(List<Object> path) throws IOException {
    Map<String, Object> table = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      path.add(key);
      note(path);
      parser.nextToken();
      table.put(key, value(path));
      path.remove(path.size() - 1);
    }
    return table;
  }

  private List<Object> list(List<Object> path) throws IOException {
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      path.add(list.size());
      note(path);
      list.add(value(path));
      path.remove(path.size() - 1);
    }
    return list;
  }

  private @Nullable Object value(List<Object> path) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> table(path);
      case START_ARRAY -> list(path);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT -> fraction();
      default -> parser.getText();
    };
  }

  /** A number beyond all bounds is no number that anything can be compared with. */
  private Object fraction() throws IOException {
    double value = parser.getDoubleValue();
    return Double.isInfinite(value) ? (Object) parser.getText() : value;
  }

  private Object whole() throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? parser.getBigIntegerValue()
        : (Object) parser.getLongValue();
  }

  private void note(List<Object> path) {
    JsonLocation at = parser.currentTokenLocation();
    places.note(path, at.getLineNr(), at.getColumnNr());
  }
}
