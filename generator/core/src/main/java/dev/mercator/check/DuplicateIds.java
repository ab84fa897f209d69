package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Page;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Two pages must not be the same item: whoever names it would mean either. */
final class DuplicateIds implements Check {
  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    Map<String, Page> owners = new HashMap<>();
    for (Page page : atlas.pages()) {
      page.item()
          .ifPresent(
              id -> {
                Page owner = owners.putIfAbsent(id.toLowerCase(Locale.ROOT), page);
                if (owner != null) {
                  findings.accept(duplicate(page, id, owner));
                }
              });
    }
  }

  private static Finding duplicate(Page page, String id, Page owner) {
    return Finding.of(
        Rule.DUPLICATE_ID,
        Names.position(page),
        "give one of the two pages an id of its own",
        id,
        owner.place().source());
  }
}
