package dev.mercator.simulator.plan;

import dev.mercator.simulator.trace.Tree;
import java.util.Map;

/** What a step gives. */
public sealed interface Result {

  /** Text. */
  record Text(String text) implements Result {}

  /** A structured value: its text is JSON, and it adds nothing to anybody's context. */
  record Structured(Object value) implements Result {}

  /** No result: nothing is written, and the next task is empty. */
  record Nothing() implements Result {}

  /** What an attempt at a step gives when it gives something. */
  static Result of(Act act, String step, String task, String context) {
    return switch (act) {
      case MAP -> new Structured(Tree.of("by", step));
      case NULL -> new Nothing();
      default -> new Text(step + "(" + task + (context.isEmpty() ? "" : "|" + context) + ")");
    };
  }

  /** The result of a plain value, such as a checkpoint holds. */
  static Result ofValue(Object value) {
    if (value == null) {
      return new Nothing();
    }
    return value instanceof String text ? new Text(text) : new Structured(value);
  }

  /** The result as the next task. */
  default String text() {
    if (this instanceof Text text) {
      return text.text();
    }
    return this instanceof Structured structured ? PlainJson.write(structured.value()) : "";
  }

  /** The result as a context item; only text counts. */
  default String contextText() {
    return this instanceof Text text ? text.text() : "";
  }

  /** The result as a plain value; null for nothing. */
  default Object value() {
    if (this instanceof Text text) {
      return text.text();
    }
    return this instanceof Structured structured ? structured.value() : null;
  }

  /** A map as a structured result. */
  static Result ofMap(Map<String, Object> map) {
    return new Structured(map);
  }
}
