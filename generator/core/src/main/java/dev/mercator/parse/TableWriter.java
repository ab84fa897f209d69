package dev.mercator.parse;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a table as HTML. Each row has as many cells as the header: missing ones are empty, and
 * what is too much is not shown (GitHub Flavored Markdown, Tables).
 */
final class TableWriter {
  private final StringBuilder out;
  private final InlineWriter inlines;
  private final List<String> alignments = new ArrayList<>();
  private int width;

  TableWriter(StringBuilder out, InlineWriter inlines) {
    this.out = out;
    this.inlines = inlines;
  }

  void write(Node table) {
    width = 0;
    align(table);
    out.append("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Table\">");
    out.append("<table>\n");
    for (Node part : table.getChildren()) {
      if (!(part instanceof TableSeparator)) {
        boolean head = part instanceof TableHead;
        String name = head ? "thead" : "tbody";
        out.append('<').append(name).append(">\n");
        part.getChildren().forEach(row -> row(row, head));
        out.append("</").append(name).append(">\n");
      }
    }
    out.append("</table></div>\n");
  }

  /** Which side each column stands to: its cells know, but where one before them is missing. */
  private void align(Node table) {
    alignments.clear();
    for (Node part : table.getChildren()) {
      if (part instanceof TableSeparator) {
        for (TableCell cell : TableRows.cells(part.getFirstChild())) {
          boolean aligned = cell.getAlignment() != null;
          alignments.add(aligned ? cell.getAlignment().name().toLowerCase(Locale.ROOT) : "");
        }
      }
    }
  }

  private void row(Node row, boolean head) {
    List<TableCell> cells = TableRows.cells(row);
    width = width == 0 ? cells.size() : width;
    out.append("<tr>");
    for (int column = 0; column < width; column++) {
      out.append(head ? "<th scope=\"col\"" : "<td");
      if (column < alignments.size() && !alignments.get(column).isEmpty()) {
        out.append(" align=\"").append(alignments.get(column)).append('"');
      }
      out.append('>');
      if (column < cells.size()) {
        inlines.children(cells.get(column));
      }
      out.append(head ? "</th>" : "</td>");
    }
    out.append("</tr>\n");
  }
}
