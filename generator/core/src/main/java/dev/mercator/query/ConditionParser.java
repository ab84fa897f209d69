package dev.mercator.query;

import dev.mercator.diag.Suggestion;
import dev.mercator.query.Condition.Comparison;
import dev.mercator.query.Operand.Count;
import dev.mercator.query.Operand.Given;
import dev.mercator.query.Operand.Related;
import dev.mercator.query.Operand.Typed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads conditions and operands by recursive descent; stops at the first mistake. */
class ConditionParser extends TokenReader {
  /** Deeper brackets than a person writes would only exhaust the stack. */
  private static final int DEEPEST = 100;

  private final Vocabulary words;
  private int depth;

  ConditionParser(String text, Vocabulary words) throws Mistake.Found {
    super(text);
    this.words = words;
  }

  Vocabulary words() {
    return words;
  }

  /** {@code a or b}. */
  Condition condition(Subject subject) throws Mistake.Found {
    if (++depth > DEEPEST) {
      throw Mistake.at(peek(), "brackets nest too deep", "ask in several queries");
    }
    List<Condition> parts = new ArrayList<>(List.of(conjunction(subject)));
    while (word("or")) {
      parts.add(conjunction(subject));
    }
    depth--;
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
  }

  /** {@code a and b}; between filters such as {@code status:Missing} the word may be left out. */
  private Condition conjunction(Subject subject) throws Mistake.Found {
    List<Condition> parts = new ArrayList<>(List.of(test(subject)));
    while (word("and") || isFilter()) {
      parts.add(test(subject));
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  boolean isFilter() {
    return peek().isValue() && second().isMark(":");
  }

  private Condition test(Subject subject) throws Mistake.Found {
    if (word("not")) {
      if (++depth > DEEPEST) {
        throw Mistake.at(peek(), "\"not\" nests too deep", "two of them cancel out");
      }
      Condition part = test(subject);
      depth--;
      return new Condition.Not(part);
    }
    if (mark("(")) {
      Condition inner = condition(subject);
      expect(")", "every \"(\" needs one");
      return inner;
    }
    if (peek().kind() == Token.Kind.TEXT && !second().isMark(":") && !isComparison(second())) {
      return new Condition.Says(next().text());
    }
    Token first = peek();
    Operand operand = operand(subject);
    return operand instanceof Related related
        ? related(related.relation(), first)
        : compared(subject, operand, first);
  }

  /** A field, a property, a relation, or a count of one. */
  Operand operand(Subject subject) throws Mistake.Found {
    Token token = next();
    if (!token.isValue()) {
      throw Mistake.at(
          token,
          "expected a field or a relation, not " + token.shown(),
          "such as status, or depends_on");
    }
    if (token.isWord("count") && mark("(")) {
      return count();
    }
    Optional<Property> property = Property.named(token.text());
    if (property.isPresent()) {
      return new Given(property.get());
    }
    Optional<String> field = words.field(subject, token.text());
    if (field.isPresent()) {
      return new Typed(field.get());
    }
    Optional<Relation> relation = Relation.named(token.text());
    if (relation.isPresent()) {
      return new Related(mark("+") ? relation.get().overManySteps() : relation.get());
    }
    String hint =
        Suggestion.hint(
            token.text(),
            words.operands(subject),
            "its fields and relations are listed in the handbook, under Queries");
    throw Mistake.at(
        token,
        "%s have no field or relation \"%s\"".formatted(plural(subject), token.text()),
        hint);
  }

  private static String plural(Subject subject) {
    return subject.name().endsWith("s") ? subject.name() : subject.name() + "s";
  }

  private Operand count() throws Mistake.Found {
    Token name = next();
    Optional<Relation> named = Relation.named(name.text());
    if (named.isEmpty()) {
      String hint =
          Suggestion.hint(
              name.text(), Vocabulary.relations(), "a relation such as depends_on or blocks");
      throw Mistake.at(name, "no relation \"" + name.text() + "\"", hint);
    }
    Relation relation = named.get();
    if (mark("+")) {
      relation = relation.overManySteps();
      if (relation.kind() != dev.mercator.model.EdgeKind.DEPENDS_ON || peek().isWord("where")) {
        throw Mistake.at(
            name,
            relation.word() + " cannot be counted so",
            "over many steps count(depends_on+) and count(blocks+) can, without a condition");
      }
    }
    Optional<Condition> where =
        word("where") ? Optional.of(condition(words.all())) : Optional.empty();
    expect(")", "count(depends_on), or count(depends_on where status != Closed)");
    return new Count(relation, where);
  }

  private Condition related(Relation relation, Token name) throws Mistake.Found {
    if (word("any")) {
      return new Condition.Meets(relation, inner());
    }
    if (word("none")) {
      return new Condition.Not(new Condition.Meets(relation, inner()));
    }
    if (word("all")) {
      return new Condition.Not(new Condition.Meets(relation, new Condition.Not(inner())));
    }
    Operand operand = new Related(relation);
    if (word("is")) {
      return empty(operand);
    }
    if (mark("=") || mark(":")) {
      return new Condition.LeadsTo(relation, nodes(false));
    }
    if (mark("!=")) {
      return new Condition.Not(new Condition.LeadsTo(relation, nodes(false)));
    }
    if (word("in")) {
      return new Condition.LeadsTo(relation, nodes(true));
    }
    if (isComparison(peek())) {
      throw Mistake.at(
          peek(),
          name.text() + " is a relation, and has no size",
          "count(" + relation.word() + ") has one");
    }
    return new Condition.Not(new Condition.Empty(operand));
  }

  private Condition inner() throws Mistake.Found {
    expect("(", "a condition in brackets, such as any(status != Closed)");
    Condition inner = condition(words.all());
    expect(")", "every \"(\" needs one");
    return inner;
  }

  private Set<String> nodes(boolean bracketed) throws Mistake.Found {
    Set<String> nodes = new HashSet<>();
    for (Token token : values(bracketed)) {
      Optional<String> node = words.node(token.text());
      if (node.isEmpty()) {
        String hint =
            Suggestion.hint(token.text(), words.nodes(), "an item's id, a slug or a milestone");
        throw Mistake.at(token, "nothing has the id \"" + token.text() + "\"", hint);
      }
      nodes.add(node.get());
    }
    return nodes;
  }

  private Condition compared(Subject subject, Operand operand, Token name) throws Mistake.Found {
    if (word("is")) {
      return empty(operand);
    }
    if (mark(":")) {
      return compare(subject, operand, Comparison.EQUAL, values(false, true));
    }
    if (mark("=")) {
      return compare(subject, operand, Comparison.EQUAL, values(false));
    }
    if (mark("!=")) {
      return new Condition.Not(compare(subject, operand, Comparison.EQUAL, values(false)));
    }
    if (word("in")) {
      return compare(subject, operand, Comparison.EQUAL, values(true));
    }
    if (peek().isWord("not") && second().isWord("in")) {
      next();
      next();
      return new Condition.Not(compare(subject, operand, Comparison.EQUAL, values(true)));
    }
    if (mark("~") || word("contains")) {
      return new Condition.Compare(operand, Comparison.CONTAINS, texts(values(false)));
    }
    Optional<Comparison> ordered = ordered();
    if (ordered.isPresent()) {
      return compare(subject, operand, ordered.get(), values(false));
    }
    throw Mistake.at(
        peek(),
        "expected a comparison after \"%s\", not %s".formatted(name.text(), peek().shown()),
        "one of = != < <= > >= ~ in, or is empty");
  }

  private Optional<Comparison> ordered() {
    if (mark("<")) {
      return Optional.of(Comparison.LESS);
    }
    if (mark("<=")) {
      return Optional.of(Comparison.AT_MOST);
    }
    if (mark(">")) {
      return Optional.of(Comparison.MORE);
    }
    return mark(">=") ? Optional.of(Comparison.AT_LEAST) : Optional.empty();
  }

  private static boolean isComparison(Token token) {
    return List.of("=", "!=", "<", "<=", ">", ">=", "~").stream().anyMatch(token::isMark)
        || List.of("in", "is", "contains").stream().anyMatch(token::isWord);
  }

  private Condition empty(Operand operand) throws Mistake.Found {
    boolean not = word("not");
    if (!word("empty")) {
      throw Mistake.at(
          peek(), "expected \"empty\", not " + peek().shown(), "is empty, or is not empty");
    }
    Condition empty = new Condition.Empty(operand);
    return not ? new Condition.Not(empty) : empty;
  }

  private Condition compare(
      Subject subject, Operand operand, Comparison comparison, List<Token> values)
      throws Mistake.Found {
    List<String> known = words.values(subject, operand);
    for (Token value : values) {
      if (!known.isEmpty() && known.stream().noneMatch(value.text()::equalsIgnoreCase)) {
        String hint = Suggestion.hint(value.text(), known, "one of " + String.join(", ", known));
        throw Mistake.at(
            value, "%s cannot be \"%s\"".formatted(operand.word(), value.text()), hint);
      }
      if (operand instanceof Count && !value.text().matches("\\d{1,9}")) {
        throw Mistake.at(value, "a count is a number, not " + value.shown(), "such as 0");
      }
    }
    return new Condition.Compare(operand, comparison, texts(values));
  }

  private List<Token> values(boolean bracketed) throws Mistake.Found {
    return values(bracketed, false);
  }

  private List<Token> values(boolean bracketed, boolean several) throws Mistake.Found {
    if (bracketed) {
      expect("(", "values in brackets, such as in (High, Critical)");
    }
    List<Token> values = new ArrayList<>();
    do {
      Token value = next();
      if (!value.isValue()) {
        throw Mistake.at(
            value, "expected a value, not " + value.shown(), "a word, or a text in quotes");
      }
      values.add(value);
    } while ((bracketed || several) && mark(","));
    if (bracketed) {
      expect(")", "every \"(\" needs one");
    }
    return values;
  }

  private static List<String> texts(List<Token> tokens) {
    return tokens.stream().map(Token::text).toList();
  }
}
