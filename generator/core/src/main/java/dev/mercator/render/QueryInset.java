package dev.mercator.render;

import dev.mercator.graph.Atlas;
import dev.mercator.model.Block;
import dev.mercator.model.Directive;
import dev.mercator.model.Html;
import dev.mercator.model.Page;
import dev.mercator.query.Answer;
import dev.mercator.query.Evaluation;
import dev.mercator.query.Query;
import dev.mercator.query.Query.Form;
import dev.mercator.query.Vocabulary;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Answers the query of a block. One that is no query is shown as written, and is a finding. */
final class QueryInset implements Inset {
  /** How many rows a page shows at most, and how many unless the query says otherwise. */
  static final int MOST = 1000;

  static final int USUAL = 500;

  private final Catalogue catalogue;
  private final Vocabulary words;
  private final Set<Asked> repeated;
  private final Map<Asked, Optional<Answer>> answers = new ConcurrentHashMap<>();

  /** What an answer depends on, beside the atlas. */
  private record Asked(String text, boolean inline) {
    static Asked by(Block block) {
      return new Asked(block.text(), block.inline());
    }
  }

  QueryInset(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.words = Vocabulary.of(catalogue.edition().atlas());
    this.repeated = repeated(catalogue.edition().atlas());
  }

  /** What several blocks ask: only such answers are kept, since the others serve nobody again. */
  private static Set<Asked> repeated(Atlas atlas) {
    Set<Asked> once = new HashSet<>();
    return atlas.pages().stream()
        .flatMap(page -> page.blocks().stream())
        .filter(block -> block.directive() == Directive.QUERY)
        .map(Asked::by)
        .filter(asked -> !once.add(asked))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<String> html(Page page, Block block, String root) {
    Asked asked = Asked.by(block);
    Optional<Answer> answer =
        repeated.contains(asked) ? answers.computeIfAbsent(asked, this::answer) : answer(asked);
    return answer.map(found -> html(found, block, root));
  }

  private Optional<Answer> answer(Asked asked) {
    Atlas atlas = catalogue.edition().atlas();
    return Query.read(asked.text(), words, asked.inline() ? Form.COUNT : Form.TABLE)
        .query()
        .map(query -> Evaluation.of(query, atlas, query.limit() == 0 ? USUAL : MOST));
  }

  private String html(Answer answer, Block block, String root) {
    if (block.inline()) {
      String title = Html.escape(answer.query().text().strip());
      return "<data class=\"asked\" value=\"%d\" title=\"%s\">%d</data>"
          .formatted(answer.total(), title, answer.total());
    }
    return new AnswerHtml(catalogue, answer, root).of(block.text("title"));
  }
}
