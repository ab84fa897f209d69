package dev.mercator.export;

import dev.mercator.simulator.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The JSON Schemas (2020-12) of what a build writes. Their {@code $id} ends in a version, which
 * changes with the contract; the addresses stay.
 */
final class Schemas {
  /** The schema that comes with the simulators. */
  private static final String TRACE = "trace";

  /** All of them, by file name. */
  static final List<String> NAMES =
      List.of(
          "page",
          "milestone",
          "example",
          "record-line",
          "records-index",
          "findings",
          "diff",
          "brief",
          "scope",
          "graph",
          "next",
          "plan",
          "build",
          TRACE,
          "conformance",
          "query-answer");

  private Schemas() {}

  static void write(Compiled compiled, Output output) throws IOException {
    for (String name : NAMES) {
      output.put("schema/" + name + ".json", bytes(name));
    }
  }

  static byte[] bytes(String name) throws IOException {
    if (name.equals(TRACE)) {
      return Trace.schema();
    }
    try (InputStream resource = Schemas.class.getResourceAsStream("schema/" + name + ".json")) {
      if (resource == null) {
        throw new IllegalStateException("no schema " + name);
      }
      return resource.readAllBytes();
    }
  }
}
