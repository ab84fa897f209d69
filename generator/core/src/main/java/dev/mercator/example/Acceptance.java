package dev.mercator.example;

import dev.mercator.diag.Position;
import dev.mercator.example.Difference.Kind;
import dev.mercator.model.Block;
import dev.mercator.model.Example.Verdict;
import dev.mercator.scenario.Origin;
import dev.mercator.scenario.ScenarioText;
import dev.mercator.scenario.ScenarioText.Syntax;
import dev.mercator.scenario.Simulation;
import dev.mercator.simulator.trace.Decision;
import dev.mercator.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes what a run gave into the block that expects something else. Only the expectations that
 * differ are touched; what cannot be compared is left to its author.
 */
public final class Acceptance {
  /** Decisions that an expectation written anew names. */
  private static final int DECISIONS = 50;

  private static final List<String> DECISION = List.of("subject", "action", "target", "reason");
  private static final Pattern HEADER = Pattern.compile("(?m)^[ \\t]*\\[");

  private final String text;
  private final boolean json;
  private final Run run;
  private final ScenarioText places;
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  private record Edit(TextSpan span, String text) {}

  private Acceptance(Block block, Run run, ScenarioText places) {
    this.text = block.text();
    this.json = block.language().equals("json");
    this.run = run;
    this.places = places;
  }

  /**
   * The text of a block with what its run gave in the place of what it expects; nothing where there
   * is nothing to accept: the example holds, cannot be run, or must be mended by hand.
   */
  public static Optional<String> accepted(Block block, Run run) {
    if (run.example().verdict() == Verdict.VERIFIED || run.trace().isEmpty()) {
      return Optional.empty();
    }
    Syntax syntax = block.language().equals("json") ? Syntax.JSON : Syntax.TOML;
    return ScenarioText.read(Origin.whole(""), syntax, block.text(), finding -> {})
        .map(places -> new Acceptance(block, run, places).text())
        .filter(changed -> !changed.equals(block.text()));
  }

  private String text() {
    Trace trace = run.trace().orElseThrow();
    if (!Expectation.states(run.expected())) {
      return json ? text : text.stripTrailing() + "\n\n" + complete(trace);
    }
    Set<Object> rewritten = new LinkedHashSet<>();
    for (Difference difference : run.differences()) {
      if (difference.kind() == Kind.ITEMS && difference.path().size() > 1) {
        rewritten.add(difference.path().get(1));
      }
    }
    rewritten.forEach(part -> rewrite(String.valueOf(part), trace));
    for (Difference difference : run.differences()) {
      boolean inside = difference.path().size() > 1 && rewritten.contains(difference.path().get(1));
      if (difference.kind() == Kind.VALUE && difference.path().size() > 1 && !inside) {
        replace(difference);
      }
    }
    return applied();
  }

  private void replace(Difference difference) {
    int at = offset(places.position(difference.path()));
    Object last = difference.path().get(difference.path().size() - 1);
    TextSpan span = last instanceof Integer ? TextSpan.ofValue(text, at) : TextSpan.ofKey(text, at);
    if (!json || !difference.actual().contains("{")) {
      edits.put(span.from(), new Edit(span, difference.actual()));
    }
  }

  /** Writes a list of tables anew, each with the keys that its author names. */
  private void rewrite(String part, Trace trace) {
    if (!(Observed.of(trace).get(part) instanceof List<?> actual) || json) {
      return;
    }
    List<Object> path = List.of(Simulation.EXPECT, part);
    int at = offset(places.position(path));
    Set<Object> keys = new LinkedHashSet<>();
    if (run.expected().get(part) instanceof List<?> expected) {
      expected.forEach(
          item -> keys.addAll(item instanceof Map<?, ?> map ? map.keySet() : Set.of()));
    }
    if (text.startsWith("[[", at)) {
      tables(part, actual, keys);
    } else {
      TextSpan span = TextSpan.ofKey(text, at);
      List<Map<Object, Object>> items = actual.stream().map(item -> only(item, keys)).toList();
      edits.put(span.from(), new Edit(span, Toml.value(items)));
    }
  }

  private static Map<Object, Object> only(Object item, Set<Object> keys) {
    Map<Object, Object> picked = new java.util.LinkedHashMap<>();
    ((Map<?, ?>) item)
        .forEach(
            (key, value) -> {
              if (keys.isEmpty() || keys.contains(key)) {
                picked.put(key, value);
              }
            });
    return picked;
  }

  private void tables(String part, List<?> actual, Set<Object> keys) {
    Pattern own = Pattern.compile("^[ \\t]*\\[{1,2}\\s*expect\\s*\\.\\s*" + part + "\\s*[].]");
    StringBuilder written = new StringBuilder();
    actual.forEach(item -> written.append(table(part, only(item, keys))).append('\n'));
    boolean first = true;
    var headers = HEADER.matcher(text).results().map(found -> found.start()).toList();
    for (int i = 0; i < headers.size(); i++) {
      int from = headers.get(i);
      if (own.matcher(text.substring(from)).find()) {
        int next = i + 1 < headers.size() ? headers.get(i + 1) : text.length();
        int to = from + withoutTrailingComments(text.substring(from, next)).length();
        boolean last = to == text.length();
        String shown = first ? written.toString().stripTrailing() + "\n" : "";
        edits.put(from, new Edit(new TextSpan(from, first || last ? to : blankEnd(to)), shown));
        first = false;
      }
    }
  }

  /** The blank lines behind a removed table go with it. */
  private int blankEnd(int to) {
    int end = to;
    while (end < text.length() && text.charAt(end) == '\n') {
      end++;
    }
    return end;
  }

  /** Comments at the end of a table speak of what follows it. */
  private static String withoutTrailingComments(String table) {
    List<String> lines = new ArrayList<>(table.lines().toList());
    while (!lines.isEmpty()) {
      String last = lines.get(lines.size() - 1).strip();
      if (!last.isEmpty() && !last.startsWith("#")) {
        break;
      }
      lines.remove(lines.size() - 1);
    }
    return String.join("\n", lines) + "\n";
  }

  private static String table(String part, Map<?, ?> item) {
    StringBuilder table = new StringBuilder("[[expect." + part + "]]\n");
    item.forEach((key, value) -> table.append(line(String.valueOf(key), value)));
    return table.toString();
  }

  private static String line(String key, Object value) {
    return Toml.key(key) + " = " + Toml.value(value) + "\n";
  }

  /** An expectation of figures and decisions, for a block that has none. */
  private String complete(Trace trace) {
    StringBuilder written = new StringBuilder();
    List<Decision> decisions = trace.decisions();
    boolean whole = !decisions.isEmpty() && decisions.size() <= DECISIONS;
    if (whole && !places.values().containsKey(Simulation.EXPECT)) {
      written.append("[expect]\ncomplete = [\"decisions\"]\n\n");
    }
    if (!trace.figures().isEmpty()) {
      written.append("[expect.figures]\n");
      trace.figures().forEach((key, value) -> written.append(figure(key, value)));
      written.append('\n');
    }
    decisions.stream()
        .limit(DECISIONS)
        .forEach(
            decision -> {
              Map<Object, Object> shown = only(decision.tree(), Set.copyOf(DECISION));
              written.append(table("decisions", shown)).append('\n');
            });
    return written.toString().stripTrailing() + "\n";
  }

  /** An empty table would state nothing. */
  private static String figure(String key, Object value) {
    return value instanceof Map<?, ?> map && map.isEmpty() ? "" : line(key, value);
  }

  private int offset(Position position) {
    int at = 0;
    for (int line = 1; line < position.line(); line++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at + position.column() - 1;
  }

  private String applied() {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Edit edit : edits.values()) {
      out.append(text, done, edit.span().from()).append(edit.text());
      done = edit.span().to();
    }
    return out.append(text, done, text.length()).toString();
  }
}
