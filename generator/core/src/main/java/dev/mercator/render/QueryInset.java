package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Block;
import dev.mercator.model.Html;
import dev.mercator.model.Page;
import dev.mercator.query.Answer;
import dev.mercator.query.Evaluation;
import dev.mercator.query.Query;
import dev.mercator.query.Query.Form;
import dev.mercator.query.Vocabulary;
import java.util.Optional;

/** Answers the query of a block. One that is no query is shown as written, and is a finding. */
final class QueryInset implements Inset {
  /** How many rows a page shows at most, and how many unless the query says otherwise. */
  static final int MOST = 1000;

  static final int USUAL = 500;

  private final Catalogue catalogue;
  private final Vocabulary words;

  QueryInset(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.words = Vocabulary.of(catalogue.edition().atlas());
  }

  @Override
  public Optional<String> html(Page page, Block block, String root) {
    return Query.read(block.text(), words, block.inline() ? Form.COUNT : Form.TABLE)
        .query()
        .map(query -> html(query, block, root));
  }

  private String html(Query query, Block block, String root) {
    Atlas atlas = catalogue.edition().atlas();
    Answer answer = Evaluation.of(query, atlas, query.limit() == 0 ? USUAL : MOST);
    if (block.inline()) {
      String title = Html.escape(query.text().strip());
      return "<data class=\"asked\" value=\"%d\" title=\"%s\">%d</data>"
          .formatted(answer.total(), title, answer.total());
    }
    return new AnswerHtml(catalogue, answer, root).of(block.text("title"));
  }
}
