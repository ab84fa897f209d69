package dev.mercator.brief;

import dev.mercator.simulator.trace.Json;
import dev.mercator.simulator.trace.Tree;

/** What a branch changed outside a territory as JSON, valid under {@code schema/scope.json}. */
public final class ScopeJson {
  private ScopeJson() {}

  /** The JSON text. */
  public static String of(Scope scope) {
    return Json.write(
        Tree.of(
            "item", scope.item().id(),
            "page", scope.item().page().place().source(),
            "mergeBase", scope.changes().mergeBase(),
            "territory", scope.territory().paths(),
            "changed", scope.changes().files().size(),
            "outside",
                Tree.list(
                    scope.outside(), file -> Tree.of("path", file.path(), "how", file.how()))));
  }
}
