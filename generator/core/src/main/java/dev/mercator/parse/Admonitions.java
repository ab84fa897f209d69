package dev.mercator.parse;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Blocks that other site generators set apart: {@code !!! note "Title"}, {@code ???} and {@code ===
 * "Tab"} with their content indented (Python-Markdown, MkDocs), and {@code :::note[Title]} with a
 * closing {@code :::} (Docusaurus, Starlight, VitePress).
 */
final class Admonitions implements Parser.ParserExtension {
  /** Columns by which the content of the first forms is indented. */
  private static final int INDENT = 4;

  private static final Pattern INDENTED =
      Pattern.compile(
          "(?<mark>!!!|\\?\\?\\?\\+?)\\s+(?<kind>[A-Za-z][\\w-]*)(?:\\s+[\\w-]+)*+"
              + "(?:\\s+\"(?<title>.*)\")?\\s*");
  private static final Pattern TAB = Pattern.compile("===[!+]?\\s+\"(?<title>.+)\"\\s*");
  private static final Pattern FENCED =
      Pattern.compile(
          "(?<fence>:{3,})\\s*(?!mkdocs-click\\b)(?<kind>[A-Za-z][\\w-]*)"
              + "(?:\\[(?<label>.*)]|\\s+(?<title>[^{\\s][^{]*))?\\s*(?:\\{[^{}]*})?\\s*");

  /** How a block is set apart. */
  enum Form {
    ALERT,
    DETAILS,
    TAB
  }

  /** The line of colons that closes a block: nothing of it is shown. */
  private static final class End extends Block {
    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** One such block: its children are its content. */
  static final class Admonition extends Block {
    private final Form form;
    private final String kind;
    private final String title;

    Admonition(Form form, String kind, @Nullable String title) {
      this.form = form;
      this.kind = kind;
      this.title = title == null ? "" : title.strip();
    }

    Form form() {
      return form;
    }

    /** The word behind the mark; empty for a tab. */
    String kind() {
      return kind;
    }

    /** What the author gave as title; may be empty. */
    String title() {
      return title;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Registration());
  }

  private static final class Registration implements CustomBlockParserFactory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Factory(options);
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }

  private static final class Factory extends AbstractBlockParserFactory {
    Factory(DataHolder options) {
      super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int start = state.getNextNonSpaceIndex();
      if (state.getIndent() >= INDENT
          || start >= line.length()
          || "!?=:".indexOf(line.charAt(start)) < 0) {
        return BlockStart.none();
      }
      // A block start of its own, or the line would go on with an open paragraph.
      if (state.getActiveBlockParsers().stream().anyMatch(Factory::ends)) {
        return BlockStart.of(new Closing()).atIndex(line.length());
      }
      return opened(line.subSequence(start))
          .map(parser -> BlockStart.of(parser).atIndex(line.length()))
          .orElse(BlockStart.none());
    }

    private static boolean ends(BlockParser parser) {
      return parser instanceof Content content && content.ended;
    }

    private static Optional<BlockParser> opened(BasedSequence line) {
      Matcher fenced = FENCED.matcher(line);
      if (fenced.matches()) {
        String label = fenced.group("label");
        String title = label == null ? fenced.group("title") : label;
        Form form = fenced.group("kind").equals("details") ? Form.DETAILS : Form.ALERT;
        int fence = fenced.group("fence").length();
        return Optional.of(new Content(new Admonition(form, fenced.group("kind"), title), fence));
      }
      Matcher indented = INDENTED.matcher(line);
      if (indented.matches()) {
        Form form = indented.group("mark").equals("!!!") ? Form.ALERT : Form.DETAILS;
        return Optional.of(
            new Content(new Admonition(form, indented.group("kind"), indented.group("title")), 0));
      }
      Matcher tab = TAB.matcher(line);
      return tab.matches()
          ? Optional.of(new Content(new Admonition(Form.TAB, "", tab.group("title")), 0))
          : Optional.empty();
    }
  }

  private static final class Closing extends AbstractBlockParser {
    private final End block = new End();

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
      block.setCharsFromContent();
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {}
  }

  private static final class Content extends AbstractBlockParser {
    private final Admonition block;
    private final int fence;
    private boolean ended;

    /**
     * @param fence how many colons close it; 0 where its content is indented
     */
    Content(Admonition block, int fence) {
      this.block = block;
      this.fence = fence;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser parser, Block child) {
      return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        return BlockContinue.atIndex(state.getNextNonSpaceIndex());
      }
      if (fence == 0) {
        return state.getIndent() >= INDENT
            ? BlockContinue.atColumn(state.getColumn() + INDENT)
            : BlockContinue.none();
      }
      ended = closes(state.getLine().subSequence(state.getNextNonSpaceIndex()).trim());
      return ended ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    private boolean closes(CharSequence line) {
      return line.length() >= fence && line.chars().allMatch(c -> c == ':');
    }

    @Override
    public void closeBlock(ParserState state) {
      block.setCharsFromContent();
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {}
  }
}
