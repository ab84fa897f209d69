package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Page;
import dev.mercator.model.StatedCount;
import java.util.function.Consumer;

/** A number that a page states about items must be the one that the atlas gives. */
final class CountMismatch implements Check {
  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    Census census = new Census(atlas);
    for (Page page : atlas.pages()) {
      for (StatedCount stated : page.counts()) {
        census
            .count(page, stated)
            .filter(counted -> counted.number() != stated.count())
            .map(counted -> mismatch(stated, counted))
            .ifPresent(findings);
      }
    }
  }

  private static Finding mismatch(StatedCount stated, Census.Counted counted) {
    Finding finding =
        Finding.of(
            Rule.COUNT_MISMATCH,
            stated.position(),
            counted.remark().orElse("write " + counted.number()),
            counted.text() + ", not " + stated.count());
    // Where more than one number would be right, the author chooses.
    return counted.remark().isPresent()
        ? finding
        : finding.mendedBy(Integer.toString(stated.count()), Integer.toString(counted.number()));
  }
}
