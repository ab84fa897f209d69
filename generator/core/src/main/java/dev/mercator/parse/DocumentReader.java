package dev.mercator.parse;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.wikilink.WikiNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.mercator.diag.Position;
import dev.mercator.model.Heading;
import dev.mercator.model.Link;
import dev.mercator.model.Mention;
import dev.mercator.model.Page;
import dev.mercator.model.Silence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks a Markdown tree once and notes its facts. */
final class DocumentReader {
  private static final Pattern SILENCE =
      Pattern.compile("(?s)mercator-ignore\\b\\s*(?<rule>[A-Za-z0-9-]*)\\s*:?(?<reason>.*)");

  /**
   * What puts text of other files or programs into a page: snippets of PyMdown, shortcodes of Hugo
   * that give Markdown, Jinja and Liquid, mkdocstrings and mkdocs-click.
   */
  private static final Pattern INCLUDE =
      Pattern.compile(
          "(?m)^(?:-+8<-+|\\{\\{%|\\{%-?\\s*include|:::\\s+(?:mkdocs-click|\\w+(?:\\.\\w+)+))");

  private final SourceText source;
  private final LinkTable table;
  private final BlockTable embedded;
  private final Pattern itemIds;
  private final GitHubAnchors anchors = new GitHubAnchors();
  private final IdentityHashMap<Node, Heading> headingsByNode = new IdentityHashMap<>();

  private final List<Node> terms = new ArrayList<>();
  private final IdentityHashMap<Node, String> termAnchors = new IdentityHashMap<>();
  private final Map<String, String> otherAnchors = new LinkedHashMap<>();
  private final List<Document.Block> blocks = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Silence> silences = new ArrayList<>();
  private String title = "";
  private int words;
  private int judgedLine = -1;
  private boolean onlyComments;
  private boolean includes;

  /**
   * @param itemIds finds ids of items in prose
   */
  DocumentReader(SourceText source, LinkTable table, BlockTable embedded, Pattern itemIds) {
    this.source = source;
    this.table = table;
    this.embedded = embedded;
    this.itemIds = itemIds;
  }

  /**
   * The facts of a text, once walked.
   *
   * @param furtherAnchors ids that only writing it finds
   * @param furtherLinks links that only writing it finds: those of raw HTML
   */
  Document read(List<String> furtherAnchors, List<Link> furtherLinks) {
    links.addAll(furtherLinks);
    List<String> further = new ArrayList<>(furtherAnchors);
    further.addAll(otherAnchors.values());
    terms.forEach(term -> further.add(termAnchors.get(term)));
    if (includes) {
      further.add(Page.ANY_ANCHOR);
    }
    return new Document(
        title, blocks, headings, links, further, mentions, silences, embedded.all(), words);
  }

  /** Walks the tree; to be called before {@link #read}. */
  void walk(Node root) {
    root.getChildren().forEach(this::block);
    // Headings go first: the code host, whose ids they have, knows no terms.
    terms.forEach(term -> termAnchors.put(term, anchors.next(PlainText.of(term))));
    OtherAnchors others = new OtherAnchors(headings);
    for (Heading heading : headings) {
      String other = others.next(heading);
      if (!other.isEmpty()) {
        otherAnchors.put(heading.anchor(), other);
      }
    }
  }

  private void term(Node node) {
    if (node instanceof Definitions.Part part && part.isTerm()) {
      terms.add(node);
    }
  }

  /** The id of a definition list's term, once walked. */
  String termAnchor(Node term) {
    return termAnchors.get(term);
  }

  /** The id that a heading has in other site generators, where it differs; else empty. */
  String otherAnchor(Heading heading) {
    return otherAnchors.getOrDefault(heading.anchor(), "");
  }

  /** The heading of a node, once walked. */
  Heading heading(Node node) {
    return headingsByNode.get(node);
  }

  private void block(Node node) {
    if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
      heading(heading);
    } else if (node instanceof com.vladsch.flexmark.ast.Paragraph paragraph) {
      Definitions.arrange(paragraph);
      includes = includes || INCLUDE.matcher(Chars.of(paragraph.getChars())).find();
      if (Definitions.isList(paragraph)) {
        paragraph.getChildren().forEach(this::term);
      }
      Document.Inline text = inline(node, node.getChars());
      boolean item = node.getParent() instanceof ListItem parent && parent.getFirstChild() == node;
      blocks.add(item ? new Document.Item(text) : new Document.Paragraph(text));
    } else if (node instanceof TableBlock) {
      table(node);
    } else if (node instanceof FencedCodeBlock fence) {
      embedded.fence(fence);
      BasedSequence info = fence.getInfo();
      blocks.add(
          new Document.Fence(
              info.toString().strip(),
              Chars.of(fence.getContentChars()),
              source.at(fence.getStartOffset(), Math.max(1, fence.getOpeningFence().length()))));
    } else if (node instanceof HtmlBlockBase) {
      comments(node);
      blocks.add(new Document.Other(HtmlTags.text(node.getChars().toString())));
    } else if (node instanceof IndentedCodeBlock code) {
      blocks.add(new Document.Other(Chars.of(code.getContentChars())));
    } else {
      if (node instanceof Admonitions.Admonition box && !box.title().isEmpty()) {
        blocks.add(new Document.Other(box.title()));
      }
      node.getChildren().forEach(this::block);
    }
  }

  private void heading(com.vladsch.flexmark.ast.Heading node) {
    if (node.getLevel() == 1 && title.isEmpty()) {
      String written = Chars.of(node.getText());
      int end = Attributes.trailing(written).map(Attributes::start).orElse(written.length());
      title = written.substring(0, end).strip();
    }
    Document.Inline text = inline(node, node.getText());
    Optional<Attributes> attributes = Attributes.trailing(text.text());
    String plain = attributes.map(a -> text.text().substring(0, a.start())).orElse(text.text());
    Optional<String> own = attributes.map(Attributes::id).filter(id -> !id.isEmpty());
    own.ifPresent(anchors::take);
    String anchor = own.orElseGet(() -> anchors.next(unfolded(node, plain)));
    Heading heading = new Heading(node.getLevel(), plain, anchor, text.position());
    headingsByNode.put(node, heading);
    headings.add(heading);
    blocks.add(new Document.Section(heading, text));
  }

  /** The code host makes a dash of each of several spaces. */
  private static String unfolded(Node heading, String plain) {
    if (!heading.getChars().toString().contains("  ")) {
      return plain;
    }
    String text = PlainText.unfolded(heading).strip();
    return Attributes.trailing(text).map(a -> text.substring(0, a.start())).orElse(text);
  }

  private void table(Node node) {
    List<Document.Inline> header = new ArrayList<>();
    List<Document.Row> rows = new ArrayList<>();
    for (Node part : node.getChildren()) {
      if (!(part instanceof TableSeparator)) {
        for (Node row : part.getChildren()) {
          List<Document.Inline> cells = part instanceof TableHead ? header : new ArrayList<>();
          cells(row, cells);
          if (!(part instanceof TableHead) && row instanceof TableRow) {
            rows.add(new Document.Row(cells, position(row.getChars())));
          }
        }
      }
    }
    blocks.add(new Document.Table(header, rows));
  }

  private void cells(Node row, List<Document.Inline> cells) {
    for (TableCell cell : TableRows.cells(row)) {
      cells.add(inline(cell, cell.getText().trim()));
    }
  }

  private Document.Inline inline(Node node, BasedSequence chars) {
    List<Link> found = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    collect(node, found, codes, 1);
    links.addAll(found);
    Node first = node.getFirstChild();
    boolean linkFirst = first != null && !found.isEmpty() && table.of(first).isPresent();
    return new Document.Inline(
        PlainText.of(node),
        Chars.of(chars),
        chars.getStartOffset(),
        found,
        linkFirst,
        codes,
        position(chars));
  }

  /** Stops at nesting that no author means: each link's text is that of all links inside it. */
  private void collect(Node node, List<Link> found, List<String> codes, int depth) {
    if (depth > Nesting.DEEPEST) {
      throw new MeteredText.OverBudget();
    }
    for (Node child : node.getChildren()) {
      table.of(child).ifPresent(found::add);
      if (child instanceof Code code) {
        embedded.span(code);
        // Its text is no prose: an id in it is an example of one.
        String text = Chars.of(code.getText());
        codes.add(text);
        words += Words.count(text);
      } else {
        prose(node, child);
        if (!(child instanceof Code)) {
          collect(child, found, codes, depth + 1);
        }
      }
    }
  }

  private void prose(Node node, Node child) {
    if (child instanceof Text) {
      String text = Chars.of(child.getChars());
      words += Words.count(text);
      boolean linked =
          node instanceof LinkNodeBase || node instanceof RefNode || node instanceof WikiNode;
      if (!linked) {
        mention(text, child.getStartOffset());
      }
    } else if (child instanceof HtmlInlineBase) {
      comments(child);
    }
  }

  private void mention(String text, int start) {
    Matcher id = itemIds.matcher(text);
    while (id.find()) {
      int offset = start + id.start();
      mentions.add(new Mention(id.group(), source.at(offset, id.end() - id.start())));
    }
  }

  /** A comment alone on its line speaks of the next line, any other of its own. */
  private void comments(Node node) {
    for (HtmlTags.Comment comment : HtmlTags.comments(node.getChars().toString())) {
      Matcher silence = SILENCE.matcher(comment.text());
      if (silence.matches()) {
        int offset = node.getStartOffset() + comment.offset();
        Position position = source.at(offset, comment.length());
        silences.add(
            new Silence(
                silence.group("rule"),
                silence.group("reason").strip(),
                position.line() + (isOnlyComments(offset) ? 1 : 0),
                position));
      }
    }
  }

  /** Whether the line of an offset holds comments alone; many may stand on one long line. */
  private boolean isOnlyComments(int offset) {
    int start = source.lineStart(offset);
    if (start != judgedLine) {
      String line = source.lineAt(offset).strip();
      judgedLine = start;
      onlyComments = line.startsWith("<!--") && line.endsWith("-->");
    }
    return onlyComments;
  }

  private Position position(BasedSequence chars) {
    return source.at(chars.getStartOffset(), Math.max(1, chars.length()));
  }
}
