package dev.mercator.cli;

import dev.mercator.diag.Position;
import dev.mercator.simulator.conform.Verdict;
import dev.mercator.simulator.trace.Json;
import dev.mercator.simulator.trace.Tree;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Verdicts as they are printed: a line for each and a total, or one JSON table at the end. */
final class VerdictReport {
  private final boolean text;
  private final PrintWriter out;
  private final List<Object> files = new ArrayList<>();
  private List<Object> cases = new ArrayList<>();
  private String file = "";
  private String suite = "";
  private int held;
  private int broken;
  private int total;
  private int totalBroken;

  VerdictReport(boolean text, PrintWriter out) {
    this.text = text;
    this.out = out;
  }

  void begin(String name, String ofSuite) {
    file = name;
    suite = ofSuite;
    held = 0;
    broken = 0;
    cases = new ArrayList<>();
    if (text) {
      out.println(name + ": suite " + ofSuite);
    }
  }

  void add(Verdict verdict, Position position) {
    held += verdict.held() ? 1 : 0;
    broken += verdict.held() ? 0 : 1;
    if (text) {
      print(verdict, position);
    } else {
      cases.add(tree(verdict, position));
    }
  }

  private void print(Verdict verdict, Position position) {
    boolean unnamed = verdict.id().startsWith(verdict.group());
    String name = unnamed ? verdict.id() : verdict.group() + " " + verdict.id();
    if (verdict.held()) {
      out.println("  ok    " + name);
    } else {
      out.println("  FAIL  " + name + "  " + position);
      verdict.differences().forEach(difference -> out.println("          " + difference));
    }
    out.flush();
  }

  private static Object tree(Verdict verdict, Position position) {
    return Tree.of(
        "group", verdict.group(),
        "id", verdict.id(),
        "line", position.line(),
        "held", verdict.held(),
        "expected", verdict.expected(),
        "actual", verdict.actual(),
        "differences", verdict.differences());
  }

  void endFile() {
    total += held + broken;
    totalBroken += broken;
    if (text) {
      out.println("  " + sum(held + broken, broken));
    } else {
      files.add(
          Tree.of("file", file, "suite", suite, "held", held, "failed", broken, "cases", cases));
    }
  }

  void end() {
    if (!text) {
      out.print(
          Json.write(Tree.of("held", total - totalBroken, "failed", totalBroken, "files", files)));
    } else if (total != held + broken) {
      out.println("in all: " + sum(total, totalBroken));
    }
    out.flush();
  }

  boolean failed() {
    return totalBroken > 0;
  }

  private static String sum(int of, int broken) {
    String cases = of + (of == 1 ? " case" : " cases");
    return cases
        + ", "
        + (of - broken)
        + " hold, "
        + broken
        + (broken == 1 ? " does not" : " do not");
  }
}
