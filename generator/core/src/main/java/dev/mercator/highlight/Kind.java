package dev.mercator.highlight;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token is, as far as its looks go. */
enum Kind {
  PLAIN(""),
  KEYWORD("hl-k"),
  TYPE("hl-t"),
  STRING("hl-s"),
  NUMBER("hl-n"),
  LITERAL("hl-l"),
  NAME("hl-a"),
  COMMENT("hl-c"),
  INSERTED("hl-i"),
  DELETED("hl-d");

  private final String style;

  Kind(String style) {
    this.style = style;
  }

  /** Its class in HTML; empty for text that gets no span. */
  String style() {
    return style;
  }

  static Set<String> styles() {
    return Arrays.stream(values())
        .map(Kind::style)
        .filter(style -> !style.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
