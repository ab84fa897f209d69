package dev.mercator.diff;

import dev.mercator.diff.Difference.Change;
import dev.mercator.diff.Difference.Move;
import dev.mercator.diff.Difference.Unlocked;
import dev.mercator.diff.Difference.Value;
import dev.mercator.diff.State.Figures;
import dev.mercator.diff.State.Flaw;
import dev.mercator.diff.State.Node;
import dev.mercator.diff.State.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A difference in words, cut into sections; how texts are marked is the layout's affair.
 *
 * @param text makes a text of the pages safe for the layout
 * @param code sets paths, ids and rules apart
 */
record Wording(UnaryOperator<String> text, UnaryOperator<String> code) {
  /** A heading and the lines below it, at least one. */
  record Section(String title, List<String> lines) {}

  /** The sections that have something to say, the weightiest first. */
  List<Section> sections(Difference difference) {
    List<Section> sections = new ArrayList<>();
    add(sections, "Added", difference.added().stream().map(this::node).toList());
    add(sections, "Removed", difference.removed().stream().map(this::node).toList());
    add(sections, "Moved", difference.moved().stream().map(this::move).toList());
    add(
        sections,
        "Changed",
        difference.changed().stream()
            .filter(change -> !change.values().isEmpty())
            .map(this::change)
            .toList());
    add(
        sections,
        "Edited",
        difference.changed().stream()
            .filter(change -> change.values().isEmpty())
            .map(change -> text.apply(change.node().name()))
            .toList());
    add(sections, "Unlocked", difference.unlocked().stream().map(this::unlocked).toList());
    add(
        sections,
        "No longer free to start",
        difference.locked().stream().map(node -> text.apply(node.name())).toList());
    relations(sections, difference);
    add(sections, "New findings", flaws(difference.appeared().orElse(List.of())));
    add(sections, "Findings gone", flaws(difference.gone().orElse(List.of())));
    return sections;
  }

  /**
   * How the plan's figures went; empty where one side has none, nothing is different, or there is
   * no work.
   */
  String plan(Difference difference) {
    Figures was = difference.before().figures().orElse(null);
    Figures is = difference.after().figures().orElse(null);
    if (was == null || is == null || !(was.any() || is.any()) || difference.isEmpty()) {
      return "";
    }
    return "makespan %s, peak %s"
        .formatted(step(was.makespan(), is.makespan(), "day"), step(was.peak(), is.peak(), "item"));
  }

  private static String step(long was, long is, String noun) {
    String now = is + " " + noun + (is == 1 ? "" : "s");
    return was == is ? now + " as before" : was + " → " + now;
  }

  private static void add(List<Section> sections, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      sections.add(new Section(title, lines));
    }
  }

  private String node(Node node) {
    String source = node.source().isEmpty() ? "" : ", " + code.apply(node.source());
    return text.apply(node.name()) + " (" + text.apply(node.type()) + source + ")";
  }

  private String move(Move move) {
    return text.apply(move.after().name())
        + ": "
        + code.apply(move.before().source())
        + " → "
        + code.apply(move.after().source());
  }

  private String change(Change change) {
    return text.apply(change.node().name())
        + ": "
        + change.values().stream().map(this::value).collect(Collectors.joining(", "));
  }

  private String value(Value value) {
    return text.apply(value.name()) + " " + blank(value.before()) + " → " + blank(value.after());
  }

  private String blank(String value) {
    return value.isEmpty() ? "(none)" : text.apply(value);
  }

  private String unlocked(Unlocked unlocked) {
    String since =
        unlocked.since().isEmpty()
            ? ""
            : ", as it no longer waits for "
                + unlocked.since().stream()
                    .map(node -> text.apply(node.shortName()))
                    .collect(Collectors.joining(", "));
    return text.apply(unlocked.node().name()) + since;
  }

  /** Links in prose apart from the others: there are many, and little hangs on one. */
  private void relations(List<Section> sections, Difference difference) {
    List<Relation> joined = difference.joined();
    List<Relation> parted = difference.parted();
    add(sections, "New relations", relations(joined, false, difference.after()));
    add(sections, "Relations gone", relations(parted, false, difference.before()));
    add(sections, "New links", relations(joined, true, difference.after()));
    add(sections, "Links gone", relations(parted, true, difference.before()));
  }

  private List<String> relations(List<Relation> relations, boolean links, State state) {
    return relations.stream()
        .filter(relation -> relation.kind().equals("links_to") == links)
        .map(
            relation ->
                text.apply(state.shortName(relation.from()))
                    + " "
                    + relation.kind().replace('_', ' ')
                    + " "
                    + text.apply(state.shortName(relation.to())))
        .toList();
  }

  private List<String> flaws(List<Flaw> flaws) {
    return flaws.stream()
        .map(
            flaw ->
                code.apply(flaw.file() + ":" + flaw.line())
                    + " "
                    + flaw.severity()
                    + ": "
                    + text.apply(flaw.message())
                    + " ["
                    + flaw.rule()
                    + "]")
        .toList();
  }
}
