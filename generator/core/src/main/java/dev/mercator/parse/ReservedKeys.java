package dev.mercator.parse;

import dev.mercator.model.EdgeKind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Front matter keys that mean something to every page, whatever its type. */
final class ReservedKeys {
  /** Keys that enter neither {@code attributes} nor typed fields: they made the page's place. */
  static final Set<String> PLACING = Set.of("id", "slug", "title", "aliases", "draft", "documents");

  /** All keys that are no typed field. */
  static final Set<String> ALL =
      Stream.concat(
              Stream.concat(PLACING.stream(), Stream.of("type", "milestone", "tags", "date")),
              Arrays.stream(EdgeKind.values()).map(EdgeKind::id))
          .collect(Collectors.toUnmodifiableSet());

  private ReservedKeys() {}
}
