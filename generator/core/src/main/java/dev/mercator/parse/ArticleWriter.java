package dev.mercator.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.mercator.highlight.Highlighter;
import dev.mercator.model.Block;
import dev.mercator.model.Html;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the blocks of an article as HTML; flexmark's own writer takes longer than its parser. */
final class ArticleWriter {
  /** Every class that an article may carry, besides {@code language-…} and those of code. */
  static final Set<String> CLASSES =
      Set.of(
          "permalink",
          "broken-link",
          "outside-link",
          "external-image",
          "code",
          "table-scroll",
          "contains-task-list",
          "task-list-item",
          "footnotes",
          "footnote-ref",
          "footnote-back",
          "alert",
          "alert-title",
          "alert-note",
          "alert-tip",
          "alert-important",
          "alert-warning",
          "alert-caution");

  private static final String END_OF_PARAGRAPH = "</p>\n";

  private static final Pattern ALERT =
      Pattern.compile("\\s*\\[!(?<kind>[A-Za-z]+)][+-]?[ \\t]*(?<title>[^\\n]*)");
  private static final Pattern SCRIPT =
      Pattern.compile(
          "import\\s[^\n]*['\"];?[ \\t]*(?:\n|\\z)|import\\s*\\{[ \\t]*\n|export\\s+(?:const|default|function)\\s");
  private static final Pattern FIELDS =
      Pattern.compile("(?i)\\|?\\s*Field\\s*\\|\\s*Value\\s*\\|?[ \\t]*\\n");
  private static final Pattern INFO_END = Pattern.compile("[\\s{,]");
  private static final Pattern NO_LANGUAGE = Pattern.compile("[^A-Za-z0-9+#_-]");
  private static final List<String> ALERTS =
      List.of("note", "tip", "important", "warning", "caution");

  private final StringBuilder out;
  private final DocumentReader facts;
  private final BlockTable embedded;
  private final InlineWriter inlines;
  private final TableWriter tables;
  private final Highlighter highlighter = new Highlighter();
  private final boolean mdx;
  private boolean fieldsSeen;

  /**
   * @param mdx whether the source is MDX
   */
  ArticleWriter(
      StringBuilder out,
      DocumentReader facts,
      BlockTable embedded,
      InlineWriter inlines,
      boolean mdx) {
    this.embedded = embedded;
    this.mdx = mdx;
    this.out = out;
    this.facts = facts;
    this.inlines = inlines;
    this.tables = new TableWriter(out, inlines);
  }

  /**
   * Writes a whole article. A first-level heading at its start is the page's, not the article's.
   */
  void write(Document document) {
    Node first = document.getFirstChild();
    while (first instanceof Paragraph paragraph && isScript(paragraph)) {
      first = first.getNext();
    }
    for (Node block : document.getChildren()) {
      if (block == first && block instanceof Heading heading && heading.getLevel() == 1) {
        // The frame shows the title; links to its heading still find this place.
        anchor(facts.heading(heading).anchor());
        anchor(facts.otherAnchor(facts.heading(heading)));
        out.append('\n');
      } else {
        block(block);
      }
    }
    footnotes();
  }

  private void blocks(Node parent) {
    for (Node child : parent.getChildren()) {
      block(child);
    }
  }

  private void block(Node node) {
    if (node instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof FencedCodeBlock fence) {
      fence(fence);
    } else if (node instanceof IndentedCodeBlock code) {
      code("", Chars.of(code.getContentChars().trimTailBlankLines()));
    } else if (node instanceof BulletList || node instanceof OrderedList) {
      list(node);
    } else if (node instanceof TableBlock) {
      table(node);
    } else if (node instanceof BlockQuote) {
      quote(node);
    } else if (node instanceof Admonitions.Admonition admonition) {
      admonition(admonition);
    } else if (node instanceof ThematicBreak) {
      out.append("<hr>\n");
    } else if (node instanceof HtmlBlockBase && !(node instanceof HtmlCommentBlock)) {
      html(node);
    } else if (!(node instanceof Reference || node instanceof FootnoteBlock)) {
      blocks(node);
    }
  }

  private void paragraph(Paragraph node) {
    if (isScript(node)) {
      code("js", Chars.of(node.getChars()));
    } else if (Definitions.isList(node)) {
      definitions(node);
    } else if (node.getParent() instanceof ListItem item && item.isParagraphInTightListItem(node)) {
      inlines.children(node);
      out.append('\n');
    } else {
      element("p", node);
    }
  }

  /** Imports and exports of MDX, which are no prose. */
  private boolean isScript(Paragraph node) {
    return mdx
        && node.getParent() instanceof Document
        && SCRIPT.matcher(node.getChars()).lookingAt();
  }

  private void definitions(Paragraph list) {
    out.append("<dl>\n");
    for (Node node : list.getChildren()) {
      boolean term = node instanceof Definitions.Part part && part.isTerm();
      String id = term ? " id=\"" + Html.escape(facts.termAnchor(node)) + "\"" : "";
      out.append(term ? "<dt" : "<dd").append(id).append('>');
      inlines.children(node);
      out.setLength(out.length() - (out.charAt(out.length() - 1) == '\n' ? 1 : 0));
      out.append(term ? "</dt>\n" : "</dd>\n");
    }
    out.append("</dl>\n");
  }

  private void element(String name, Node node) {
    out.append('<').append(name).append('>');
    inlines.children(node);
    out.append("</").append(name).append(">\n");
  }

  /** A page has one first-level heading; others that its author wrote become second-level. */
  private void heading(Heading node) {
    int level = Math.max(2, node.getLevel());
    String anchor = Html.escape(facts.heading(node).anchor());
    out.append("<h").append(level).append(" id=\"").append(anchor).append("\">");
    anchor(facts.otherAnchor(facts.heading(node)));
    inlines.children(node);
    out.append(" <a class=\"permalink\" href=\"#").append(anchor);
    out.append("\" aria-label=\"Link to this section\">#</a></h").append(level).append(">\n");
  }

  private void anchor(String id) {
    if (!id.isEmpty()) {
      out.append("<span id=\"").append(Html.escape(id)).append("\"></span>");
    }
  }

  private void fence(FencedCodeBlock fence) {
    embedded
        .of(fence)
        .ifPresentOrElse(
            block -> out.append(Block.placeholder(block.ordinal())).append('\n'),
            () -> code(Chars.of(fence.getInfo()), Chars.of(fence.getContentChars())));
  }

  private void code(String info, String content) {
    String first = INFO_END.split(info.strip(), 2)[0];
    String language = NO_LANGUAGE.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
    out.append("<div class=\"code\"><pre tabindex=\"0\"><code");
    if (!language.isEmpty()) {
      out.append(" class=\"language-").append(language).append('"');
    }
    out.append('>');
    highlighter.write(language, content, out);
    out.append("</code></pre></div>\n");
  }

  private void list(Node node) {
    boolean tasks = node.getFirstChild() instanceof TaskListItem;
    String name = node instanceof OrderedList ? "ol" : "ul";
    out.append('<').append(name);
    if (node instanceof OrderedList ordered && ordered.getStartNumber() != 1) {
      out.append(" start=\"").append(ordered.getStartNumber()).append('"');
    }
    out.append(tasks ? " class=\"contains-task-list\">\n" : ">\n");
    for (Node item : node.getChildren()) {
      item(item);
    }
    out.append("</").append(name).append(">\n");
  }

  private void item(Node item) {
    Node first = item.getFirstChild();
    boolean loose =
        first instanceof Paragraph paragraph
            && !((ListItem) item).isParagraphInTightListItem(paragraph);
    if (item instanceof TaskListItem task) {
      out.append("<li class=\"task-list-item\">").append(loose ? "<p>" : "");
      out.append("<input type=\"checkbox\" disabled");
      out.append(
          task.isItemDoneMarker() ? " checked aria-label=\"done\"> " : " aria-label=\"to do\"> ");
      if (loose) {
        inlines.children(first);
        out.append("</p>\n");
        first = first.getNext();
      }
    } else {
      out.append("<li>");
    }
    for (Node block = first; block != null; block = block.getNext()) {
      block(block);
    }
    if (out.charAt(out.length() - 1) == '\n') {
      out.setLength(out.length() - 1);
    }
    out.append("</li>\n");
  }

  /** The page's frame shows its fields; the table that states them is not shown again. */
  private static boolean statesFields(Node table) {
    String text = Chars.of(table.getChars()).strip();
    return FIELDS.matcher(text).lookingAt() && !text.contains("](");
  }

  private void table(Node table) {
    if (!fieldsSeen && statesFields(table)) {
      fieldsSeen = true;
      return;
    }
    tables.write(table);
  }

  private void quote(Node node) {
    Node first = node.getFirstChild();
    Matcher alert = ALERT.matcher(first == null ? "" : first.getChars().toString());
    if (!(first instanceof Paragraph) || !alert.lookingAt()) {
      out.append("<blockquote>\n");
      blocks(node);
      out.append("</blockquote>\n");
      return;
    }
    String given = alert.group("kind").toLowerCase(Locale.ROOT);
    openAlert(given, alert.group("title").strip());
    afterFirstLine(first);
    for (Node block = first.getNext(); block != null; block = block.getNext()) {
      block(block);
    }
    out.append("</div>\n");
  }

  private void openAlert(String kind, String title) {
    String shown = title.isEmpty() ? capitalised(kind) : capitalised(title);
    out.append("<div class=\"alert alert-").append(alert(kind)).append("\" role=\"note\">");
    out.append("<p class=\"alert-title\">").append(Html.escape(shown)).append("</p>\n");
  }

  /** The kind of alert that other tools' words for one mean. */
  private static String alert(String kind) {
    return switch (kind) {
      case "hint", "success", "check", "done" -> "tip";
      case "attention" -> "warning";
      case "danger", "error", "bug", "failure", "fail" -> "caution";
      default -> ALERTS.contains(kind) ? kind : "note";
    };
  }

  private void admonition(Admonitions.Admonition node) {
    String kind = node.kind().toLowerCase(Locale.ROOT);
    switch (node.form()) {
      case ALERT -> {
        openAlert(kind, node.title());
        blocks(node);
        out.append("</div>\n");
      }
      case DETAILS -> {
        String title = node.title().isEmpty() ? capitalised(kind) : node.title();
        out.append("<details><summary>").append(Html.escape(title)).append("</summary>\n");
        blocks(node);
        out.append("</details>\n");
      }
      case TAB -> {
        out.append("<p><strong>").append(Html.escape(node.title())).append("</strong></p>\n");
        blocks(node);
      }
    }
  }

  /** What a paragraph says behind its first line, where the alert's marker stands. */
  private void afterFirstLine(Node paragraph) {
    Node node = paragraph.getFirstChild();
    while (node != null && !(node instanceof SoftLineBreak)) {
      node = node.getNext();
    }
    if (node != null && node.getNext() != null) {
      out.append("<p>");
      for (Node rest = node.getNext(); rest != null; rest = rest.getNext()) {
        inlines.write(rest);
      }
      out.append("</p>\n");
    }
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private void html(Node node) {
    String raw = node.getChars().toString();
    if (HtmlTags.beginsAllowed(raw)) {
      inlines.raw(raw, node.getStartOffset());
      out.append('\n');
    } else {
      out.append("<p>");
      inlines.raw(raw.stripTrailing(), node.getStartOffset());
      out.append("</p>\n");
    }
  }

  /** A note may refer to further ones: they come to its end while it is written. */
  private void footnotes() {
    if (inlines.notes().isEmpty()) {
      return;
    }
    out.append("<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n");
    for (int i = 0; i < inlines.notes().size(); i++) {
      int number = i + 1;
      out.append("<li id=\"fn:").append(number).append("\">\n");
      blocks(inlines.notes().get(i));
      back(number);
      out.append("</li>\n");
    }
    out.append("</ol>\n</section>\n");
  }

  /** The way back stands behind a note's last words. */
  private void back(int number) {
    String link =
        "<a class=\"footnote-back\" href=\"#fnref:"
            + number
            + "\" aria-label=\"Back to the text\">↩</a>";
    int end = out.length() - END_OF_PARAGRAPH.length();
    if (out.substring(end).equals(END_OF_PARAGRAPH)) {
      out.insert(end, " " + link);
    } else {
      out.append(link);
    }
  }
}
