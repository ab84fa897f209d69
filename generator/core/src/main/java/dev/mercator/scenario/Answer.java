package dev.mercator.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What a program answered to a case of a conformance file: one JSON value.
 *
 * @param value the value, as {@link ScenarioText#values} gives them; null for JSON's null
 * @param fault why there is none; empty where there is one
 */
public record Answer(@Nullable Object value, String fault) {

  /** Reads an answer; that it is no JSON is its fault. */
  public static Answer read(String json) {
    try {
      return new Answer(JsonTree.any(json), "");
    } catch (Unreadable e) {
      return new Answer(
          null, "no JSON at line " + e.line() + ", column " + e.column() + ": " + e.words());
    }
  }
}
