package dev.mercator.check;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Block;
import dev.mercator.model.Directive;
import dev.mercator.model.Page;
import dev.mercator.query.Mistake;
import dev.mercator.query.Query;
import dev.mercator.query.Query.Form;
import dev.mercator.query.Vocabulary;
import java.util.List;
import java.util.function.Consumer;

/** A query in a page must be one, in the words of the atlas. */
final class BadQueries implements Check {
  @Override
  public void run(Atlas atlas, Consumer<Finding> findings) {
    List<Page> asking =
        atlas.pages().stream()
            .filter(page -> page.blocks().stream().anyMatch(BadQueries::asks))
            .toList();
    if (asking.isEmpty()) {
      return;
    }
    Vocabulary words = Vocabulary.of(atlas);
    for (Page page : asking) {
      for (Block block : page.blocks()) {
        if (asks(block)) {
          Query.read(block.text(), words, block.inline() ? Form.COUNT : Form.TABLE)
              .mistake()
              .map(mistake -> finding(block, mistake))
              .ifPresent(findings);
        }
      }
    }
  }

  private static boolean asks(Block block) {
    return block.directive() == Directive.QUERY;
  }

  private static Finding finding(Block block, Mistake mistake) {
    String text = block.text();
    return Finding.of(
        Rule.BAD_QUERY,
        block.at(mistake.line(text), mistake.column(text), mistake.length()),
        mistake.hint(),
        mistake.message());
  }
}
