package dev.mercator.parse;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Suggestion;
import dev.mercator.model.Block;
import dev.mercator.model.Block.Attribute;
import dev.mercator.model.Directive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of one text that ask something of the build, each read once. */
final class BlockTable {
  private static final Pattern INLINE_QUERY = Pattern.compile("query:[ \\t]+(?=\\S)");

  /** Languages whose fences hold scenarios: elsewhere a word like a directive is another tool's. */
  private static final List<String> LANGUAGES = List.of("toml", "json");

  private final SourceText source;
  private final Consumer<Finding> findings;
  private final IdentityHashMap<Node, Block> blocks = new IdentityHashMap<>();
  private final List<Block> order = new ArrayList<>();

  BlockTable(SourceText source, Consumer<Finding> findings) {
    this.source = source;
    this.findings = findings;
  }

  /** The blocks in reading order. */
  List<Block> all() {
    return List.copyOf(order);
  }

  /** The block that a fence or code span is. */
  Optional<Block> of(Node node) {
    return Optional.ofNullable(blocks.get(node));
  }

  /** Reads a fence, once. */
  void fence(FencedCodeBlock fence) {
    BasedSequence written = fence.getInfo();
    int offset = written.getStartOffset();
    List<Finding> wrong = new ArrayList<>();
    InfoString info = InfoString.read(Chars.of(written), offset, source, wrong::add);
    Optional<Directive> directive = directive(info, wrong::add);
    if (directive.isPresent()) {
      block(fence, directive.get(), info, wrong::add);
    }
    boolean ours = wrong.stream().anyMatch(f -> f.rule() == Rule.UNKNOWN_DIRECTIVE);
    if (directive.isPresent() || ours) {
      wrong.forEach(findings);
    }
  }

  private Optional<Directive> directive(InfoString info, Consumer<Finding> wrong) {
    if (info.language().equals(Directive.QUERY.word())) {
      return Optional.of(Directive.QUERY);
    }
    for (Attribute attribute : info.attributes()) {
      if (attribute.name().equals(Directive.SIMULATE.word())) {
        return Optional.of(Directive.SIMULATE);
      }
    }
    if (LANGUAGES.contains(info.language())) {
      info.attributes().forEach(attribute -> nearMiss(attribute, wrong));
    }
    return Optional.empty();
  }

  private static void nearMiss(Attribute attribute, Consumer<Finding> wrong) {
    List<String> words = Arrays.stream(Directive.values()).map(Directive::word).toList();
    if (Suggestion.nearest(attribute.name(), words).isPresent()) {
      String hint = Suggestion.hint(attribute.name(), words, "");
      wrong.accept(
          Finding.of(Rule.UNKNOWN_DIRECTIVE, attribute.position(), hint, attribute.name()));
    }
  }

  private void block(
      FencedCodeBlock fence, Directive directive, InfoString info, Consumer<Finding> wrong) {
    Position opening = source.at(fence.getInfo().getStartOffset(), info.language().length());
    Attribute value = new Attribute(directive.word(), "", opening, opening);
    List<Attribute> attributes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Attribute attribute : info.attributes()) {
      boolean known = directive.attributes().contains(attribute.name());
      if (!seen.add(attribute.name())) {
        wrong.accept(
            Finding.of(
                Rule.BAD_BLOCK,
                attribute.position(),
                "say it once",
                "a second \"" + attribute.name() + "\""));
      } else if (attribute.name().equals(directive.word())) {
        value = attribute;
      } else if (known) {
        attributes.add(attribute);
      } else {
        unknown(directive, attribute, wrong);
      }
    }
    List<BasedSequence> lines = fence.getContentLines();
    StringBuilder text = new StringBuilder();
    List<Integer> columns = new ArrayList<>();
    for (BasedSequence line : lines) {
      text.append(Chars.of(line.trimEOL())).append('\n');
      columns.add(line.getStartOffset() - source.lineStart(line.getStartOffset()) + 1);
    }
    int first =
        lines.isEmpty() ? opening.line() + 1 : source.at(lines.get(0).getStartOffset(), 1).line();
    add(
        fence,
        new Block(
            order.size(),
            directive,
            info.language(),
            value,
            attributes,
            false,
            text.toString(),
            first,
            columns,
            value.textPosition()));
  }

  private static void unknown(Directive directive, Attribute attribute, Consumer<Finding> wrong) {
    String hint =
        Suggestion.hint(
            attribute.name(),
            directive.attributes(),
            "it may say " + String.join(", ", directive.attributes()));
    wrong.accept(
        Finding.of(
            Rule.BAD_BLOCK,
            attribute.position(),
            hint,
            "a " + directive.word() + " block cannot say \"" + attribute.name() + "\""));
  }

  /** Reads a code span, once. */
  void span(Code code) {
    String text = Chars.of(code.getText()).replace('\n', ' ');
    Matcher query = INLINE_QUERY.matcher(text);
    if (query.lookingAt()) {
      int start = code.getText().getStartOffset();
      Position word = source.at(start, Directive.QUERY.word().length());
      Position rest = source.at(start + query.end(), text.length() - query.end());
      add(
          code,
          new Block(
              order.size(),
              Directive.QUERY,
              "",
              new Attribute(Directive.QUERY.word(), "", word, word),
              List.of(),
              true,
              text.substring(query.end()).stripTrailing(),
              rest.line(),
              List.of(rest.column()),
              word));
    }
  }

  private void add(Node node, Block block) {
    blocks.put(node, block);
    order.add(block);
  }
}
