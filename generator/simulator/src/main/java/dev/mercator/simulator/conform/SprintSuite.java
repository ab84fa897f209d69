package dev.mercator.simulator.conform;

import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import dev.mercator.simulator.sprint.MergeOrder;
import dev.mercator.simulator.sprint.Role;
import dev.mercator.simulator.sprint.SubAgents;
import dev.mercator.simulator.sprint.Totals;
import dev.mercator.simulator.trace.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The suite of the sprint: roles, the table of sub-agents, and worked examples. */
final class SprintSuite {
  private static final String NAME = "sprint";
  private static final Kind FREE = new Kind.Anything();

  private static final Group ROLES =
      new Group(
          NAME,
          "roles",
          Notes.caseOf(
              "role",
              Field.optional("letter", FREE, "its agent's letter"),
              Field.required("role", Kind.text(), "its name"),
              Field.optional("wave", FREE, "the waves it works in"),
              Field.optional("workflowMerge", FREE, "its place in order A"),
              Field.optional("rosterMerge", FREE, "its place in order B")),
          Secret.of("letter", "wave", "workflowMerge", "rosterMerge"),
          row -> Steps.named(row, "letter", "role", "wave", "workflowMerge", "rosterMerge"),
          SprintSuite::role);

  private static final Group TABLE =
      new Group(
          NAME,
          "subAgentTable",
          Notes.caseOf(
              "table row",
              Field.required("chains", Kind.whole(0), "chains"),
              Field.required("lanes", Kind.whole(0), "independent lanes"),
              Field.optional("subAgents", FREE, "sub-agents; null where the role is split"),
              Field.optional("row", FREE, "the row that decides")),
          Secret.of("subAgents", "row"),
          row -> Steps.named(row, "subAgents", "row"),
          SprintSuite::subAgents);

  private static final Shape TERMINAL =
      Notes.annotated(
          "terminal",
          Field.required("role", Kind.text(), "its role, or a variant"),
          Field.optional("wave", FREE, "its wave"),
          Field.optional("subAgents", Kind.whole(0), 0, "sub-agents, as stated"));

  private static final Group EXAMPLES =
      new Group(
          NAME,
          "examples",
          Notes.caseOf(
              "example",
              Field.required("rows", Kind.rows(TERMINAL), "its terminals"),
              Field.optional("headingTerminals", FREE, "what its heading says; held to nothing"),
              Field.optional("published", FREE, "what was published; held to nothing"),
              Field.optional("terminals", FREE, "terminals"),
              Field.optional("subAgents", FREE, "sub-agents in all"),
              Field.optional("parents", FREE, "parents in all"),
              Field.optional("total", FREE, "agents in all"),
              Field.optional("perWave", FREE, "agents by wave"),
              Field.optional("peak", FREE, "the most in one wave"),
              Field.optional("fromChains", FREE, "the same, by the table")),
          Secret.of(
                  "headingTerminals",
                  "published",
                  "terminals",
                  "subAgents",
                  "parents",
                  "total",
                  "perWave",
                  "peak",
                  "fromChains")
              .andWithin("wave"),
          SprintSuite::expectedExample,
          SprintSuite::example);

  private SprintSuite() {}

  static List<Case> cases(Map<String, Object> file) {
    List<Case> cases = new ArrayList<>();
    List<String> known = new ArrayList<>(List.of("suite", "source", "about", "note", "reading"));
    for (Group group : List.of(ROLES, TABLE, EXAMPLES)) {
      known.add(group.name());
      if (file.containsKey(group.name())) {
        cases.addAll(group.cases(file.get(group.name())));
      }
    }
    DispatcherSuite.unknown(NAME, file, "", known, cases);
    return cases;
  }

  private static Object role(Row row) {
    Optional<Role> found =
        Role.of(row.text("role")).filter(role -> role.title().equals(row.text("role")));
    return found
        .map(
            role ->
                Tree.of(
                    "role", role.title(),
                    "letter", role.letter(),
                    "wave", role.waves(),
                    "workflowMerge", place(role, MergeOrder.A),
                    "rosterMerge", place(role, MergeOrder.B)))
        .orElseGet(() -> Tree.of("unknown", row.text("role")));
  }

  private static Object place(Role role, MergeOrder order) {
    return role.place(order) == 0 ? null : role.place(order);
  }

  private static Object subAgents(Row row) {
    SubAgents allowed = SubAgents.of((int) row.whole("chains"), (int) row.whole("lanes"));
    return Tree.of("subAgents", allowed.mustSplit() ? null : allowed.count(), "row", allowed.row());
  }

  private static Object expectedExample(Row row) {
    Map<String, Object> expected =
        Steps.named(
            row, "terminals", "subAgents", "parents", "total", "perWave", "peak", "fromChains");
    expected.put("rows", Tree.list(row.rows("rows"), each -> Steps.named(each, "role", "wave")));
    return expected;
  }

  private static Object example(Row row) {
    List<Row> rows = row.rows("rows");
    Map<String, Object> tree = new LinkedHashMap<>(totals(rows, false).tree());
    tree.put("terminals", rows.size());
    tree.put(
        "rows", Tree.list(rows, each -> Tree.of("role", each.text("role"), "wave", wave(each))));
    tree.put("fromChains", fromChains(rows));
    return tree;
  }

  /** The example taken as if each stated sub-agent were one independent chain. */
  private static Object fromChains(List<Row> rows) {
    Map<String, Object> tree = new LinkedHashMap<>(totals(rows, true).tree());
    tree.put(
        "mustSplit",
        rows.stream()
            .filter(row -> allowed(row).mustSplit())
            .map(row -> row.text("role"))
            .toList());
    return tree;
  }

  private static Totals totals(List<Row> rows, boolean fromChains) {
    return Totals.of(
        rows.stream()
            .map(
                row ->
                    new Totals.Count(
                        wave(row),
                        fromChains ? allowed(row).count() : (int) row.whole("subAgents")))
            .toList());
  }

  private static SubAgents allowed(Row row) {
    int chains = (int) row.whole("subAgents");
    return SubAgents.of(chains, chains);
  }

  private static int wave(Row row) {
    return Role.of(row.text("role")).map(Role::wave).orElse(-1);
  }
}
