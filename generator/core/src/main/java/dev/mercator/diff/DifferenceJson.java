package dev.mercator.diff;

import dev.mercator.diff.Difference.Change;
import dev.mercator.diff.State.Flaw;
import dev.mercator.diff.State.Node;
import dev.mercator.diff.State.Relation;
import dev.mercator.simulator.trace.Json;
import dev.mercator.simulator.trace.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A difference as JSON, valid under {@code schema/diff.json}. */
public final class DifferenceJson {
  private DifferenceJson() {}

  /** The JSON text. */
  public static String of(Difference difference) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("before", difference.before().name());
    json.put("after", difference.after().name());
    json.put("added", nodes(difference.added()));
    json.put("removed", nodes(difference.removed()));
    json.put(
        "moved",
        Tree.list(
            difference.moved(),
            move ->
                Tree.of(
                    "id", move.after().id(),
                    "title", move.after().title(),
                    "from", move.before().source(),
                    "to", move.after().source())));
    json.put("changed", Tree.list(difference.changed(), DifferenceJson::change));
    json.put("relationsAdded", relations(difference.joined()));
    json.put("relationsRemoved", relations(difference.parted()));
    findings(json, "findingsNew", difference.appeared());
    findings(json, "findingsGone", difference.gone());
    json.put(
        "unlocked",
        Tree.list(
            difference.unlocked(),
            unlocked ->
                Tree.of(
                    "id", unlocked.node().id(),
                    "item", unlocked.node().item(),
                    "title", unlocked.node().title(),
                    "since", unlocked.since().stream().map(Node::id).toList())));
    json.put("locked", nodes(difference.locked()));
    plan(json, difference);
    return Json.write(json);
  }

  private static List<Object> nodes(List<Node> nodes) {
    return Tree.list(
        nodes,
        node ->
            Tree.of(
                "id", node.id(),
                "item", node.item(),
                "title", node.title(),
                "type", node.type(),
                "source", node.source()));
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> values = new LinkedHashMap<>();
    change
        .values()
        .forEach(
            value ->
                values.put(
                    value.name(), Tree.of("before", value.before(), "after", value.after())));
    return Tree.of(
        "id", change.node().id(),
        "item", change.node().item(),
        "title", change.node().title(),
        "values", values,
        "text", change.text());
  }

  private static List<Object> relations(List<Relation> relations) {
    return Tree.list(
        relations,
        relation -> Tree.of("from", relation.from(), "to", relation.to(), "kind", relation.kind()));
  }

  private static void findings(
      Map<String, Object> json, String key, Optional<List<Flaw>> findings) {
    findings.ifPresent(
        flaws ->
            json.put(
                key,
                Tree.list(
                    flaws,
                    flaw ->
                        Tree.of(
                            "rule", flaw.rule(),
                            "severity", flaw.severity(),
                            "file", flaw.file(),
                            "line", flaw.line(),
                            "message", flaw.message(),
                            "fingerprint", flaw.fingerprint()))));
  }

  private static void plan(Map<String, Object> json, Difference difference) {
    difference
        .before()
        .figures()
        .ifPresent(
            was ->
                difference
                    .after()
                    .figures()
                    .ifPresent(
                        is ->
                            json.put(
                                "plan",
                                Tree.of(
                                    "peak",
                                    Tree.of("before", was.peak(), "after", is.peak()),
                                    "makespan",
                                    Tree.of("before", was.makespan(), "after", is.makespan())))));
  }
}
