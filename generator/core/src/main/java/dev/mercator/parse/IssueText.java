package dev.mercator.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together the page of an issue: front matter, title, and its texts under their headings. */
final class IssueText {
  private static final List<String> TEXTS =
      List.of("description", "design", "acceptance_criteria", "notes");

  private final String file;
  private final int line;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String> labels = new ArrayList<>();
  private final Map<String, Integer> dependencies = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> origins = new ArrayList<>();

  IssueText(String file, int line) {
    this.file = file;
    this.line = line;
  }

  void put(String name, String value, int column) {
    values.put(name, value);
    columns.put(name, column);
  }

  void label(String label) {
    labels.add(label);
  }

  void dependency(String on, int column) {
    dependencies.putIfAbsent(on, column);
  }

  String text(String name) {
    return values.getOrDefault(name, "");
  }

  int column(String name) {
    return columns.getOrDefault(name, 1);
  }

  IssueLog.Issue page() {
    add("---", 1);
    add("type: issue", 1);
    field("id", "id");
    field("status", "status");
    field("priority", "priority");
    field("kind", "issue_type");
    field("assignee", "assignee");
    if (!labels.isEmpty()) {
      add("labels:", 1);
      labels.forEach(label -> add("  - " + quoted(label), 1));
    }
    if (!dependencies.isEmpty()) {
      add("depends_on:", 1);
      dependencies.forEach((on, column) -> add("  - " + quoted(on), column));
    }
    add("---", 1);
    String title = text("title").isBlank() ? text("id") : text("title");
    add("# " + text("id") + ": " + title.replace('\n', ' '), column("title"));
    for (String name : TEXTS) {
      section(name);
    }
    return new IssueLog.Issue(
        fileName(text("id")) + ".md",
        text.toString().getBytes(StandardCharsets.UTF_8),
        new LineOrigin(file, line, origins));
  }

  private void field(String name, String from) {
    if (values.containsKey(from)) {
      add(name + ": " + quoted(text(from)), column(from));
    }
  }

  private void section(String name) {
    if (!text(name).isBlank()) {
      if (!name.equals("description")) {
        String words = name.replace('_', ' ');
        add("", column(name));
        add("## " + Character.toUpperCase(words.charAt(0)) + words.substring(1), column(name));
      }
      add("", column(name));
      add(text(name), column(name));
    }
  }

  private void add(String written, int column) {
    text.append(written).append('\n');
    int rows = (int) written.chars().filter(c -> c == '\n').count() + 1;
    origins.addAll(Collections.nCopies(rows, column));
  }

  /** Text in double quotes, as YAML and JSON alike read it. */
  private static String quoted(String value) {
    String escaped =
        value
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t");
    return '"' + escaped + '"';
  }

  /** An id as a file's name. */
  private static String fileName(String id) {
    return id.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
  }
}
