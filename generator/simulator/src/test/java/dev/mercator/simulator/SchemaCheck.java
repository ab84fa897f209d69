package dev.mercator.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.simulator.trace.Trace;
import java.util.List;
import java.util.Map;

/** As much of JSON Schema as the trace's schema uses. */
public final class SchemaCheck {

  /** Asserts that a trace has the form of its schema. */
  public static void trace(Trace trace) {
    Map<String, Object> schema = CaseFiles.read("/dev/mercator/simulator/trace.schema.json");
    new SchemaCheck().check(schema, CaseFiles.parse(trace.json()), "");
  }

  void check(Map<?, ?> schema, Object value, String path) {
    if (schema.get("type") != null) {
      Object type = schema.get("type");
      List<?> types = type instanceof List<?> list ? list : List.of(type);
      assertThat(types.stream().anyMatch(each -> is(each, value))).as(path).isTrue();
    }
    if (schema.containsKey("const")) {
      assertThat(value).as(path).isEqualTo(schema.get("const"));
    }
    if (schema.get("enum") instanceof List<?> words) {
      assertThat(words.contains(value)).as(path).isTrue();
    }
    if (value instanceof Map<?, ?> map) {
      map(schema, map, path);
    } else if (value instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
      list.forEach(item -> check(items, item, path + "[]"));
    }
  }

  private void map(Map<?, ?> schema, Map<?, ?> map, String path) {
    if (schema.get("required") instanceof List<?> required) {
      assertThat(map.keySet().containsAll(required)).as(path).isTrue();
    }
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      map.forEach(
          (key, value) -> {
            if (properties.get(key) instanceof Map<?, ?> below) {
              check(below, value, path + "." + key);
            } else {
              assertThat(schema.get("additionalProperties")).as(path + "." + key).isNull();
            }
          });
    }
  }

  private static boolean is(Object type, Object value) {
    return switch (String.valueOf(type)) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "integer" -> value instanceof Integer || value instanceof Long;
      case "null" -> value == null;
      default -> false;
    };
  }
}
