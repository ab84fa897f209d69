package dev.mercator.serve;

import dev.mercator.build.LiveProject;
import dev.mercator.diag.Graded;
import dev.mercator.diag.Position;
import dev.mercator.diag.SourceLines;
import dev.mercator.simulator.trace.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found, as the script of a page reads it. */
final class FindingsText {
  /** So many findings are listed; how many there are in all is said. */
  private static final int MOST = 200;

  private static final int EXCERPT = 160;

  private FindingsText() {}

  static String of(LiveProject.State state, SourceLines lines) {
    List<Object> list = new ArrayList<>();
    Map<String, List<String>> files = new LinkedHashMap<>();
    for (Graded graded : state.findings().stream().limit(MOST).toList()) {
      Position position = graded.finding().position();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("severity", graded.severity().label());
      one.put("rule", graded.finding().rule().id());
      one.put("message", graded.finding().message());
      one.put("hint", graded.finding().hint());
      one.put("file", position.file());
      one.put("line", (long) position.line());
      one.put("column", (long) position.column());
      List<String> text = files.computeIfAbsent(position.file(), lines::of);
      one.put("excerpt", excerpt(text, position));
      list.add(one);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("errors", count(state, "error"));
    all.put("warnings", count(state, "warning"));
    all.put("findings", list);
    return Json.write(all);
  }

  private static long count(LiveProject.State state, String severity) {
    return state.findings().stream().filter(f -> f.severity().label().equals(severity)).count();
  }

  private static String excerpt(List<String> lines, Position position) {
    if (position.line() > lines.size()) {
      return "";
    }
    String line = lines.get(position.line() - 1).strip();
    return line.length() > EXCERPT ? line.substring(0, EXCERPT) + "…" : line;
  }
}
