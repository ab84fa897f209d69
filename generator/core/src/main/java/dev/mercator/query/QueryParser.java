package dev.mercator.query;

import dev.mercator.diag.Suggestion;
import dev.mercator.model.FieldType;
import dev.mercator.model.PageType;
import dev.mercator.query.Operand.Given;
import dev.mercator.query.Operand.Related;
import dev.mercator.query.Operand.Size;
import dev.mercator.query.Operand.Typed;
import dev.mercator.query.Query.Column;
import dev.mercator.query.Query.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a whole query: what it is about, what must hold, and how the answer is shown. */
final class QueryParser extends ConditionParser {
  private static final List<String> CLAUSES =
      List.of("where", "show", "sort", "group", "limit", "as");

  private final String text;
  private Form form;
  private boolean formStated;
  private List<Column> show = List.of();
  private List<Query.Key> sort = List.of();
  private Optional<Operand> group = Optional.empty();
  private int limit;

  QueryParser(String text, Vocabulary words, Form form) throws Mistake.Found {
    super(text, words);
    this.text = text;
    this.form = form;
  }

  Query query() throws Mistake.Found {
    if (peek().isWord("count") && !second().isMark("(") && !second().isMark(":")) {
      next();
      form = Form.COUNT;
      formStated = true;
    }
    Subject subject = subject();
    Optional<Condition> where = Optional.empty();
    if (word("where") || isFilter()) {
      where = Optional.of(condition(subject));
    }
    while (!atEnd()) {
      clause(subject);
    }
    return new Query(
        text, subject, where, show.isEmpty() ? columns(subject) : show, sort, group, limit, form);
  }

  private Subject subject() throws Mistake.Found {
    Token token = peek();
    if (isFilter() || token.isWord("where")) {
      return words().all();
    }
    next();
    Optional<Subject> subject = words().subject(token.text());
    if (subject.isPresent()) {
      return subject.get();
    }
    String known = String.join(", ", words().subjects());
    if (token.kind() == Token.Kind.END) {
      throw Mistake.at(token, "the query is empty", "begin with what it is about: " + known);
    }
    throw Mistake.at(
        token,
        "no type " + token.shown(),
        Suggestion.hint(token.text(), words().subjects(), "one of " + known));
  }

  private void clause(Subject subject) throws Mistake.Found {
    Token token = next();
    switch (token.kind() == Token.Kind.WORD ? folded(token) : "") {
      case "show" -> show = show(subject);
      case "sort" -> sort = sort(subject);
      case "group" -> group(subject);
      case "limit" -> limit = limit();
      case "as" -> form = form();
      case "where" ->
          throw Mistake.at(
              token, "\"where\" stands behind the type, once", "join conditions with \"and\"");
      default ->
          throw Mistake.at(
              token,
              "expected one of %s, not %s".formatted(String.join(", ", CLAUSES), token.shown()),
              Suggestion.nearest(token.text(), CLAUSES)
                  .map(near -> "did you mean \"" + near + "\"?")
                  .orElse("conditions are joined with \"and\" or \"or\""));
    }
  }

  private List<Column> show(Subject subject) throws Mistake.Found {
    List<Column> columns = new ArrayList<>();
    do {
      Token token = peek();
      Operand operand = operand(subject);
      if (operand instanceof Related related && related.relation().far()) {
        throw Mistake.at(
            token,
            related.relation().word() + " cannot be shown",
            "show count(" + related.relation().word() + "), or the relation without \"+\"");
      }
      String heading = peek().kind() == Token.Kind.TEXT ? next().text() : heading(operand);
      columns.add(new Column(operand, heading));
    } while (mark(","));
    return columns;
  }

  static String heading(Operand operand) {
    if (operand instanceof Operand.Count count) {
      String word = count.relation().word().replace('_', ' ');
      return capital(word);
    }
    return operand instanceof Given given && given.property() == Property.ID
        ? "ID"
        : capital(operand.word().replace('_', ' '));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private List<Query.Key> sort(Subject subject) throws Mistake.Found {
    word("by");
    List<Query.Key> keys = new ArrayList<>();
    do {
      Token token = peek();
      Operand operand = token.isWord("count") && !second().isMark("(") ? size() : operand(subject);
      if (operand instanceof Related related) {
        throw Mistake.at(
            token,
            "rows cannot be sorted by a relation",
            "sort count(" + related.relation().word() + ") sorts by how many there are");
      }
      boolean descending = word("desc");
      if (!descending) {
        word("asc");
      }
      keys.add(new Query.Key(operand, descending));
    } while (mark(","));
    return keys;
  }

  private Operand size() {
    next();
    return new Size();
  }

  private void group(Subject subject) throws Mistake.Found {
    word("by");
    Token token = peek();
    Operand operand = operand(subject);
    if (operand instanceof Related related && related.relation().far()) {
      throw Mistake.at(token, "rows cannot be grouped over many steps", "leave out the \"+\"");
    }
    group = Optional.of(operand);
  }

  private int limit() throws Mistake.Found {
    Token token = next();
    if (!token.text().matches("[1-9]\\d{0,8}")) {
      throw Mistake.at(token, "a limit is a number from 1, not " + token.shown(), "limit 20");
    }
    return Integer.parseInt(token.text());
  }

  private Form form() throws Mistake.Found {
    Token token = next();
    List<String> forms =
        Arrays.stream(Form.values()).map(own -> own.name().toLowerCase(Locale.ROOT)).toList();
    if (token.kind() != Token.Kind.WORD || !forms.contains(folded(token))) {
      throw Mistake.at(
          token,
          "nothing can be shown as " + token.shown(),
          Suggestion.hint(token.text(), forms, "one of " + String.join(", ", forms)));
    }
    if (formStated) {
      throw Mistake.at(token, "how it is shown is said twice", "leave out one of the two");
    }
    formStated = true;
    return Form.valueOf(folded(token).toUpperCase(Locale.ROOT));
  }

  /** What is shown where the query does not say it: id, title, and fields of few values. */
  private static List<Column> columns(Subject subject) {
    List<Operand> operands = new ArrayList<>();
    boolean items = subject.milestones() || subject.types().stream().allMatch(PageType::isItem);
    if (items) {
      operands.add(new Given(Property.ID));
    }
    operands.add(new Given(Property.TITLE));
    if (subject.milestones()) {
      operands.add(new Given(Property.SUMMARY));
    } else if (subject.types().size() == 1) {
      subject.types().get(0).fields().stream()
          .filter(field -> !field.values().isEmpty())
          .map(FieldType::name)
          .forEach(name -> operands.add(new Typed(name)));
    } else {
      operands.add(new Given(Property.TYPE));
    }
    return operands.stream().map(operand -> new Column(operand, heading(operand))).toList();
  }
}
