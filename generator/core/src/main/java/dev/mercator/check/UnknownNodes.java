package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.graph.Dangling;
import dev.mercator.model.Mention;
import dev.mercator.model.Page;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whatever a relation, a row or a sentence names must exist. */
final class UnknownNodes implements Check {
  private static final String OTHERWISE =
      "no id is near it; one that is gone for good can be silenced with a reason";

  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    KnownIds ids = new KnownIds(atlas);
    for (Dangling dangling : atlas.dangling()) {
      if (!isBrokenLink(dangling)) {
        Position position = dangling.reference().position();
        findings.accept(unknown(ids, dangling.reference().target(), position));
      }
    }
    for (Page page : atlas.pages()) {
      named(page)
          .filter(named -> Names.find(atlas, named.id()).isEmpty())
          .map(named -> unknown(ids, named.id(), named.position()))
          .forEach(findings);
    }
  }

  /** A link that leads nowhere is a finding of its own. */
  private static boolean isBrokenLink(Dangling dangling) {
    return dangling.page().links().stream()
        .anyMatch(link -> link.position().equals(dangling.reference().position()));
  }

  /** What a page names without stating a relation to it. */
  private static Stream<Mention> named(Page page) {
    Stream<Mention> rows =
        page.tables().stream()
            .flatMap(table -> table.rows().stream())
            .map(row -> new Mention(row.item(), row.position()));
    Stream<Mention> dependencies =
        ItemTables.of(page)
            .flatMap(table -> table.rows().stream())
            .flatMap(row -> DependencyCell.of(row).stream())
            .flatMap(cell -> cell.entries().stream())
            .map(entry -> new Mention(entry.id(), entry.position()));
    return Stream.of(page.mentions().stream(), rows, dependencies).flatMap(mentions -> mentions);
  }

  private static Finding unknown(KnownIds ids, String id, Position position) {
    return Finding.of(Rule.UNKNOWN_NODE, position, ids.hint(id, OTHERWISE), id);
  }
}
