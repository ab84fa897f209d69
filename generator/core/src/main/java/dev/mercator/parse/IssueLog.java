package dev.mercator.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import dev.mercator.model.Collection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads issues of Beads: a file of JSON lines, one issue each, in a collection whose folder is
 * called {@code .beads}. Each issue becomes a page; the file is never written.
 *
 * <p>Source: the fields of {@code Issue} and {@code Dependency} in the public program's types. Only
 * dependencies of the types {@code blocks}, {@code conditional-blocks} and {@code waits-for} keep
 * an issue from starting; a line that says another {@code _type} than {@code issue} is passed over.
 */
public final class IssueLog {
  private static final List<String> NAMES = List.of("issues.jsonl", "beads.jsonl");
  private static final List<String> BLOCKING = List.of("blocks", "conditional-blocks", "waits-for");
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build())
          .build();

  private final String file;
  private final Consumer<Finding> findings;
  private final Map<String, Integer> lines = new HashMap<>();

  private IssueLog(String file, Consumer<Finding> findings) {
    this.file = file;
    this.findings = findings;
  }

  /**
   * An issue as a page.
   *
   * @param relative the page's path below the collection's folder: {@code bd-1.md}
   * @param markdown its text, UTF-8, with front matter
   * @param origin where each of its lines comes from
   */
  @SuppressWarnings("ArrayRecordComponent") // as large as a file, and nobody changes or compares it
  public record Issue(String relative, byte[] markdown, LineOrigin origin) {}

  /** Whether a file of a collection is such a log. */
  public static boolean is(Collection collection, String relative) {
    return (collection.path().equals(".beads") || collection.path().endsWith("/.beads"))
        && NAMES.contains(relative);
  }

  /**
   * The issues of a log, in its order; a line that is no issue, or whose id an earlier one has, is
   * a finding.
   *
   * @param file what findings call the log
   */
  public static List<Issue> read(String file, byte[] bytes, Consumer<Finding> findings) {
    IssueLog log = new IssueLog(file, findings);
    List<Issue> issues = new ArrayList<>();
    String[] written = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    for (int i = 0; i < written.length; i++) {
      if (!written[i].isBlank()) {
        log.issue(i + 1, written[i], issues);
      }
    }
    return issues;
  }

  private void issue(int line, String text, List<Issue> issues) {
    IssueText issue = new IssueText(file, line);
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        report(line, 1, "a line of issues is a JSON object");
        return;
      }
      read(parser, issue);
      if (parser.nextToken() != null) {
        report(line, column(parser), "one issue to a line");
        return;
      }
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      report(line, column, "not JSON: " + said(e));
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    add(line, issue, issues);
  }

  /** What the parser says, without where it began to read, which is this line. */
  private static String said(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    int where = message.indexOf(" (start marker");
    return where < 0 ? message : message.substring(0, where);
  }

  private void add(int line, IssueText issue, List<Issue> issues) {
    String id = issue.text("id");
    if (!issue.text("_type").isEmpty() && !issue.text("_type").equals("issue")) {
      return;
    } else if (id.isBlank()) {
      report(line, 1, "an issue needs an id");
      return;
    }
    Integer first = lines.putIfAbsent(id, line);
    if (first != null) {
      report(line, issue.column("id"), id + " is there twice, first in line " + first);
      return;
    }
    issues.add(issue.page());
  }

  private static void read(JsonParser parser, IssueText issue) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      int column = column(parser);
      if (name.equals("dependencies") && value == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          dependency(parser, issue);
        }
      } else if (name.equals("labels") && value == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          issue.label(parser.getText());
        }
      } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        issue.put(name, parser.getText(), column);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static void dependency(JsonParser parser, IssueText issue) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    String on = "";
    String type = "blocks";
    int column = column(parser);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.equals("depends_on_id")) {
        on = parser.getText();
        column = column(parser);
      } else if (name.equals("type")) {
        type = parser.getText();
      }
      parser.skipChildren();
    }
    if (!on.isEmpty() && BLOCKING.contains(type)) {
      issue.dependency(on, column);
    }
  }

  private static int column(JsonParser parser) {
    return parser.currentTokenLocation().getColumnNr();
  }

  private void report(int line, int column, String message) {
    findings.accept(
        Finding.of(
            Rule.BAD_ISSUE,
            new Position(file, line, Math.max(1, column), 1),
            "export the issues anew, or mend the line",
            message));
  }
}
