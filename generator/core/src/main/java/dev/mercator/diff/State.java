package dev.mercator.diff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One state of an atlas.
 *
 * @param name what the user calls it: a folder, a revision, {@code working tree}
 * @param nodes pages, milestones and examples by id, in their order
 * @param relations what joins them, without the tree of pages
 * @param findings what was found wrong; nothing where the state does not say
 * @param figures how its backlog would run; nothing where that is not known
 */
public record State(
    String name,
    Map<String, Node> nodes,
    Set<Relation> relations,
    Optional<List<Flaw>> findings,
    Optional<Figures> figures) {
  public State {
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    relations = Collections.unmodifiableSet(new LinkedHashSet<>(relations));
    findings = findings.map(List::copyOf);
  }

  /**
   * A page, a milestone or an example.
   *
   * @param item the id of the item it is about; empty where it is about none
   * @param type the page's type; {@code milestone}, {@code example}
   * @param source path of its file; empty for a generated hub
   * @param step {@code open}, {@code active}, {@code done}; empty for what is no item
   * @param fields typed fields by name, lists joined by commas
   * @param hash of its text; empty where nothing is known of it
   */
  public record Node(
      String id,
      String title,
      String item,
      String type,
      String source,
      String step,
      Map<String, String> fields,
      String hash) {
    public Node {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The item's id where there is one, else the title: what fits into a line with others. */
    public String shortName() {
      return item.isEmpty() ? title : item;
    }

    /** The item's id and its title, the id once. */
    public String name() {
      return item.isEmpty() || title.regionMatches(true, 0, item, 0, item.length())
          ? title
          : item + ": " + title;
    }
  }

  /** A typed edge, as records hold it. */
  public record Relation(String from, String to, String kind) {}

  /**
   * A finding.
   *
   * @param fingerprint the same for the same thing on another line
   */
  public record Flaw(
      String rule, String severity, String file, long line, String message, String fingerprint) {}

  /**
   * How the backlog would run on the project's panes.
   *
   * @param peak items worked on at once, at most
   * @param makespan days until the last is done
   */
  public record Figures(long peak, long makespan) {
    /** Whether there is something to run. */
    boolean any() {
      return makespan > 0;
    }
  }

  /** The same with figures of its plan. */
  public State with(Figures figuresOfPlan) {
    return new State(name, nodes, relations, findings, Optional.of(figuresOfPlan));
  }

  /** What a node of that id is called here. */
  String shortName(String id) {
    Node node = nodes.get(id);
    return node == null ? id : node.shortName();
  }
}
