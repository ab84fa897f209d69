package dev.mercator.render;

import dev.mercator.model.Field;
import dev.mercator.model.Html;
import dev.mercator.model.Page;
import dev.mercator.query.Answer;
import dev.mercator.query.Answer.Cell;
import dev.mercator.query.Answer.Group;
import dev.mercator.query.Answer.Row;
import dev.mercator.query.Answer.Value;
import dev.mercator.query.Operand;
import dev.mercator.query.Operand.Given;
import dev.mercator.query.Property;
import dev.mercator.query.Query.Column;
import dev.mercator.query.Query.Form;
import dev.mercator.render.View.Item;
import java.util.List;
import java.util.Optional;

/** An answer as HTML: a table, a list, a number, or bars. All text is escaped here. */
final class AnswerHtml {
  /** How many nodes one cell names. */
  private static final int NAMED = 12;

  private final Catalogue catalogue;
  private final Answer answer;
  private final String root;
  private final StringBuilder out = new StringBuilder();

  AnswerHtml(Catalogue catalogue, Answer answer, String root) {
    this.catalogue = catalogue;
    this.answer = answer;
    this.root = root;
  }

  /** The answer below a title, which may be empty. */
  String of(String title) {
    boolean grouped = answer.query().group().isPresent();
    Form form = answer.query().form();
    if (form == Form.COUNT && !grouped) {
      count(title);
    } else if (answer.total() == 0) {
      out.append("<p class=\"empty\">Nothing answers this query: <code>");
      Html.escape(answer.query().text().strip(), out);
      out.append("</code></p>\n");
    } else if (form == Form.LIST) {
      answer.groups().forEach(group -> list(group, grouped));
    } else {
      table(title, grouped, form);
    }
    rest();
    return out.toString();
  }

  private void count(String title) {
    out.append("<p class=\"asked\"><strong>").append(answer.total()).append("</strong> ");
    Html.escape(title.isEmpty() ? answer.query().subject().name() : title, out);
    out.append("</p>\n");
  }

  private void rest() {
    Form form = answer.query().form();
    if ((form == Form.TABLE || form == Form.LIST) && answer.more() > 0) {
      out.append("<p class=\"rest\">").append(answer.more()).append(" more, ");
      out.append(answer.total()).append(" in all</p>\n");
    }
  }

  private void table(String title, boolean grouped, Form form) {
    out.append("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
    Html.escape(title.isEmpty() ? "Answer" : title, out);
    out.append("\"><table class=\"answer\">\n");
    if (!title.isEmpty()) {
      out.append("<caption>").append(Html.escape(title)).append("</caption>\n");
    }
    if (form == Form.TABLE) {
      rows(grouped);
    } else {
      bars(form == Form.CHART);
    }
    out.append("</table></div>\n");
  }

  private void rows(boolean grouped) {
    out.append("<thead><tr>");
    for (Column column : answer.query().show()) {
      boolean number = column.operand() instanceof Operand.Count;
      out.append(number ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">");
      out.append(Html.escape(column.heading())).append("</th>");
    }
    out.append("</tr></thead>\n");
    for (Group group : answer.groups()) {
      out.append("<tbody>\n");
      if (grouped) {
        out.append("<tr class=\"part\"><th scope=\"rowgroup\" colspan=\"");
        out.append(answer.query().show().size()).append("\">");
        key(group);
        out.append(" <span class=\"n\">").append(group.count()).append("</span></th></tr>\n");
      }
      group.rows().forEach(this::row);
      out.append("</tbody>\n");
    }
  }

  private void row(Row row) {
    out.append("<tr>");
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      out.append(cell.number() ? "<td class=\"num\">" : "<td>");
      cell(row, cell, answer.query().show().get(i).operand());
      out.append("</td>");
    }
    out.append("</tr>\n");
  }

  private void cell(Row row, Cell cell, Operand operand) {
    List<Value> values = cell.values();
    for (int i = 0; i < Math.min(NAMED, values.size()); i++) {
      out.append(i == 0 ? "" : ", ");
      mark(row, operand);
      value(values.get(i), operand);
    }
    if (values.size() > NAMED) {
      out.append(" and ").append(values.size() - NAMED).append(" more");
    }
  }

  private void mark(Row row, Operand operand) {
    if (operand instanceof Operand.Typed typed && row.node() instanceof Page page) {
      Optional<Field> field = page.field(typed.name());
      String mark = field.map(own -> Marks.mark(page.type(), own)).orElse("");
      if (!mark.isEmpty()) {
        out.append("<i class=\"mark ").append(mark).append("\"></i>");
      }
    }
  }

  private void value(Value value, Operand operand) {
    String text = operand instanceof Given ? Label.plain(value.text()) : value.text();
    if (value.node().isEmpty()) {
      Html.escape(text, out);
      return;
    }
    Item item = catalogue.item(value.node());
    boolean id = !(operand instanceof Given given && given.property() == Property.TITLE);
    out.append("<a href=\"").append(Html.escape(root + item.href())).append('"');
    if (id) {
      out.append(" title=\"").append(Html.escape(item.title())).append('"');
      out.append(item.ref().isEmpty() ? "" : " class=\"ref\"");
    }
    out.append('>').append(Html.escape(text)).append("</a>");
  }

  private void key(Group group) {
    if (group.key().text().isEmpty()) {
      out.append("none");
    } else {
      value(group.key(), answer.query().group().orElseThrow());
    }
  }

  private void bars(boolean drawn) {
    int most = answer.groups().stream().mapToInt(Group::count).max().orElse(0);
    out.append("<tbody>\n");
    for (Group group : answer.groups()) {
      out.append("<tr><th scope=\"row\">");
      key(group);
      out.append("</th><td class=\"num\">").append(group.count()).append("</td>");
      if (drawn) {
        out.append("<td class=\"drawn\">");
        bar(Math.max(1, group.count() * 1000 / most));
        out.append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n");
  }

  /** A bar of so many thousandths of the column. */
  private void bar(int share) {
    out.append("<svg class=\"bars\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\"");
    out.append(" aria-hidden=\"true\"><rect width=\"").append(share);
    out.append("\" height=\"10\"/></svg>");
  }

  private void list(Group group, boolean grouped) {
    if (grouped) {
      out.append("<p class=\"part\"><strong>");
      key(group);
      out.append("</strong> <span class=\"n\">").append(group.count()).append("</span></p>\n");
    }
    out.append("<ul class=\"answer\">\n");
    for (Row row : group.rows()) {
      out.append("<li>");
      for (int i = 0; i < row.cells().size(); i++) {
        Operand operand = answer.query().show().get(i).operand();
        if (!row.cells().get(i).values().isEmpty()) {
          out.append(i == 0 ? "" : afterId(i) ? " " : ", ");
          cell(row, row.cells().get(i), operand);
        }
      }
      out.append("</li>\n");
    }
    out.append("</ul>\n");
  }

  private boolean afterId(int column) {
    return answer.query().show().get(column - 1).operand().equals(new Given(Property.ID));
  }
}
