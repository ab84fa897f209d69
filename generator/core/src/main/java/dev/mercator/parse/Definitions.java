package dev.mercator.parse;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Definition lists as several tools read them: a term on its line, and below it lines that begin
 * with a colon and a space. The code host shows them as the paragraph they are.
 */
final class Definitions {
  private static final String MARK = ": ";

  private Definitions() {}

  /** A term, or what defines it; the line break behind it is its last child. */
  static final class Part extends Node {
    private final boolean term;

    Part(boolean term) {
      this.term = term;
    }

    boolean isTerm() {
      return term;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** Whether a paragraph's children are parts. */
  static boolean isList(Paragraph paragraph) {
    return paragraph.getFirstChild() instanceof Part;
  }

  /** Puts the children of a paragraph that defines terms into parts. */
  static void arrange(Paragraph paragraph) {
    Node first = paragraph.getFirstChild();
    if (!Chars.of(paragraph.getChars()).contains("\n" + MARK) || first == null || marked(first)) {
      return;
    }
    List<Node> nodes = new ArrayList<>();
    paragraph.getChildren().forEach(nodes::add);
    Part part = new Part(true);
    for (Node node : nodes) {
      if (part.getLastChild() instanceof SoftLineBreak) {
        boolean marked = marked(node);
        if (marked || part.isTerm()) {
          close(paragraph, part);
          part = new Part(!marked);
        }
        if (marked) {
          node.setChars(node.getChars().subSequence(MARK.length()).trimStart());
        }
      }
      part.appendChild(node);
    }
    close(paragraph, part);
  }

  private static void close(Paragraph paragraph, Part part) {
    part.setCharsFromContent();
    paragraph.appendChild(part);
  }

  private static boolean marked(Node node) {
    return node instanceof Text && node.getChars().startsWith(MARK);
  }
}
