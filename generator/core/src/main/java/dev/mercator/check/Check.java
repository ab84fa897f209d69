package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.graph.Atlas;
import java.util.function.Consumer;

/** Something that must hold of a whole atlas, and what to say where it does not. */
@FunctionalInterface
interface Check {

  /** Reports each place where the atlas breaks the rule, in any order. */
  void run(Atlas atlas, Consumer<Finding> findings);
}
