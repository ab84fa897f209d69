package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.graph.Dangling;
import dev.mercator.model.ItemTable;
import dev.mercator.model.Mention;
import dev.mercator.model.Page;
import java.util.function.Consumer;

/** Whatever a relation, a row or a sentence names must exist. */
final class UnknownNodes implements Check {
  private static final String OTHERWISE =
      "no id is near it; one that is gone for good can be silenced with a reason";

  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    for (Dangling dangling : atlas.dangling()) {
      String target = dangling.reference().target();
      findings.accept(unknown(atlas, target, dangling.reference().position()));
    }
    for (Page page : atlas.pages()) {
      for (Mention mention : page.mentions()) {
        require(atlas, mention.id(), mention.position(), findings);
      }
      for (ItemTable table : page.tables()) {
        table.rows().forEach(row -> require(atlas, row.item(), row.position(), findings));
      }
      ItemTables.of(page)
          .flatMap(table -> table.rows().stream())
          .flatMap(row -> DependencyCell.of(row).stream())
          .flatMap(cell -> cell.entries().stream())
          .forEach(entry -> require(atlas, entry.id(), entry.position(), findings));
    }
  }

  private static void require(
      Atlas atlas, String id, Position position, Consumer<Finding> findings) {
    if (Names.find(atlas, id).isEmpty()) {
      findings.accept(unknown(atlas, id, position));
    }
  }

  private static Finding unknown(Atlas atlas, String id, Position position) {
    String hint = Names.hint(id, atlas.itemIds(), OTHERWISE);
    return Finding.of(Rule.UNKNOWN_NODE, position, hint, id);
  }
}
