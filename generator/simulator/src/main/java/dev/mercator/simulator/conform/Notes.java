package dev.mercator.simulator.conform;

import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Shape;
import java.util.List;
import java.util.stream.Stream;

/** Shapes of cases: their own fields, and the annotations that any case may carry. */
final class Notes {
  private static final Kind FREE = new Kind.Anything();

  /** What says something about a case and nothing to it. */
  static final List<String> ANNOTATIONS =
      List.of(
          "about",
          "derived_fields",
          "filled_defaults",
          "known_upstream_defect",
          "name",
          "note",
          "provenance",
          "reading",
          "source",
          "upstream",
          "why");

  private Notes() {}

  /** A case with an id, these fields, and any annotation. */
  static Shape caseOf(String name, Field... fields) {
    return shape(name, Stream.concat(Stream.of(id()), Stream.of(fields)));
  }

  /** A table with these fields and any annotation. */
  static Shape annotated(String name, Field... fields) {
    return shape(name, Stream.of(fields));
  }

  static Field free(String name) {
    return Field.optional(name, FREE, "");
  }

  /** What a step expects: a table, or nothing at all. */
  static Field step() {
    return Field.optional("expect", new Kind.Entries(FREE), "what must hold");
  }

  /** What a case expects, as a table. */
  static Field table(String name) {
    return Field.required(name, new Kind.Entries(FREE), "what must hold");
  }

  static Field expect(String name) {
    return Field.required(name, FREE, "what must hold");
  }

  private static Shape shape(String name, Stream<Field> fields) {
    return new Shape(
        name, "", Stream.concat(fields, ANNOTATIONS.stream().map(Notes::free)).toList());
  }

  private static Field id() {
    return Field.optional("id", Kind.text(), "", "the case's id");
  }
}
