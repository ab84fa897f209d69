package dev.mercator.simulator.conform;

import dev.mercator.simulator.deconfliction.Candidate;
import dev.mercator.simulator.deconfliction.Collision;
import dev.mercator.simulator.deconfliction.ConflictGraph;
import dev.mercator.simulator.deconfliction.Detectors;
import dev.mercator.simulator.deconfliction.Listing;
import dev.mercator.simulator.deconfliction.Reason;
import dev.mercator.simulator.deconfliction.Workspace;
import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Kind;
import dev.mercator.simulator.format.Row;
import dev.mercator.simulator.format.Shape;
import dev.mercator.simulator.trace.Tree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cases of the deconfliction: conflict graphs, batches and workspaces; the tables are apart. */
final class DeconflictionCases {
  private static final String PREFIX = "deconfliction.";

  private static final Kind FS =
      new Kind.Either(List.of(Kind.texts(), new Kind.Entries(Kind.texts())));

  private static final Shape BEAD =
      Notes.annotated(
          "bead",
          Field.required("id", Kind.text(), "its id"),
          Field.optional("targets", Kind.texts(), "declared files"),
          Field.optional("locks", Kind.texts(), "held locks"),
          Field.optional("repo", Kind.text(), "", "repository"),
          Field.optional("branch", Kind.text(), "", "branch"),
          Field.optional("worktree", Kind.text(), "", "worktree path"));

  private static final Shape LIVE =
      Notes.annotated(
          "live entry",
          Field.optional("session", Kind.text(), "", "session id"),
          Field.optional("repo", Kind.text(), "", "repository"),
          Field.optional("branch", Kind.text(), "", "branch"),
          Field.optional("worktree", Kind.text(), "", "worktree path"));

  private static final Shape OPTIONS =
      Shape.of(
          "options",
          "",
          Field.optional("maybe_is_conflict", Kind.flag(), false, "name a maybe plainly"),
          Field.optional("fs", FS, "a listing of the file system"));

  private static final Field BEADS = Field.required("beads", Kind.rows(BEAD), "the beads");
  private static final Shape CONFLICTS =
      Notes.caseOf(
          "conflict case",
          BEADS,
          Field.optional("semantic", Kind.pairs(), "pairs a semantic detector reports"),
          Field.optional("workspace", Kind.pairs(), "pairs a workspace detector reports"),
          Field.optional("fs", FS, "a listing of the file system"),
          Field.optional("options", new Kind.Table(OPTIONS), "options"),
          Field.optional("semantic_error", Kind.flag(), false, "the detector fails"),
          Notes.free("edges"),
          Notes.free("batches"),
          Notes.free("expect_error"));

  static final List<Group> GROUPS =
      List.of(
          conflicts("conflict_graph"),
          conflicts("batches"),
          new Group(
              DispatcherSuite.NAME,
              PREFIX + "workspace",
              Notes.caseOf(
                  "workspace case",
                  BEADS,
                  Field.optional("live", Kind.rows(LIVE), "sessions that live"),
                  Notes.expect("edges"),
                  Notes.free("reason"),
                  Notes.free("order")),
              Secret.of("edges", "reason", "order"),
              row -> Steps.named(row, "edges", "reason", "order"),
              DeconflictionCases::workspace,
              DeconflictionCases::read));

  private DeconflictionCases() {}

  private static Group conflicts(String name) {
    return new Group(
        DispatcherSuite.NAME,
        PREFIX + name,
        CONFLICTS,
        Secret.of("edges", "batches", "expect_error"),
        row -> Steps.named(row, "edges", "batches", "expect_error"),
        DeconflictionCases::graph);
  }

  /** The groups given as tables of rows. */
  static void tables(Map<?, ?> map, List<Case> cases) {
    ComparisonTables.cases(map, PREFIX, cases);
    List<String> known =
        List.of(
            "compare",
            "compare_sets",
            "match",
            "conflict_graph",
            "batches",
            "workspace",
            "source",
            "note",
            "about");
    DispatcherSuite.unknown(map, PREFIX, known, cases);
  }

  private static Object graph(Row row) {
    if (row.flag("semantic_error")) {
      return Tree.of("expect_error", true, "edges", null, "batches", null);
    }
    ConflictGraph graph = ConflictGraph.of(beads(row), detectors(row));
    List<Object> edges =
        Tree.list(
            graph.edges(),
            edge -> List.of(edge.from(), edge.to(), Tree.list(edge.reasons(), Reason::word)));
    return Tree.of("expect_error", false, "edges", edges, "batches", graph.batches());
  }

  private static Object workspace(Row row) {
    List<Collision.Live> live =
        row.rows("live").stream()
            .map(entry -> new Collision.Live(entry.text("session"), workspaceOf(entry)))
            .toList();
    List<Collision> found = Collision.among(beads(row), live);
    return Tree.of("edges", Tree.list(found, DeconflictionCases::tree));
  }

  /** Edges in the form of an expectation: counted where it counts them, their one reason, order. */
  private static Object read(Row row, Object answer) {
    if (!(answer instanceof Map<?, ?> map) || !(map.get("edges") instanceof List<?> edges)) {
      return answer;
    }
    List<?> reasons = edges.stream().map(edge -> of(edge, "reason")).distinct().toList();
    return Tree.of(
        "edges",
        row.any("edges").orElseThrow() instanceof List ? edges : edges.size(),
        "reason",
        reasons.size() == 1 ? reasons.get(0) : reasons,
        "order",
        Tree.list(edges, edge -> of(edge, "live_session_id")));
  }

  private static Object of(Object edge, String key) {
    Object value = edge instanceof Map<?, ?> map ? map.get(key) : null;
    return value == null ? "" : value;
  }

  private static Object tree(Collision collision) {
    return Tree.of(
        "a", collision.first(),
        "b", collision.second(),
        "live_session_id", collision.live(),
        "reason", collision.reason());
  }

  private static List<Candidate> beads(Row row) {
    return row.rows("beads").stream()
        .map(
            bead ->
                new Candidate(
                    bead.text("id"), bead.texts("targets"), bead.texts("locks"), workspaceOf(bead)))
        .toList();
  }

  private static Workspace workspaceOf(Row row) {
    return new Workspace(row.text("repo"), row.text("branch"), row.text("worktree"));
  }

  private static Detectors detectors(Row row) {
    Row options = row.row("options").orElse(Row.root(OPTIONS, Map.of()));
    Listing listing = listing(row.any("fs").or(() -> options.any("fs")).orElse(null));
    return new Detectors(
        listing,
        options.flag("maybe_is_conflict"),
        pairs(row, "semantic"),
        pairs(row, "workspace"));
  }

  static Listing listing(Object fs) {
    if (fs instanceof List<?> files) {
      return new Listing.Files(files.stream().map(String::valueOf).toList());
    } else if (fs instanceof Map<?, ?> map) {
      Map<String, List<String>> expansions = new LinkedHashMap<>();
      map.forEach(
          (pattern, files) ->
              expansions.put(
                  String.valueOf(pattern),
                  ((List<?>) files).stream().map(String::valueOf).toList()));
      return new Listing.Expansions(expansions);
    }
    return new Listing.None();
  }

  private static Set<Detectors.Pair> pairs(Row row, String key) {
    Set<Detectors.Pair> pairs = new LinkedHashSet<>();
    for (Object pair : (List<?>) row.any(key).orElse(List.of())) {
      pairs.add(Detectors.Pair.of(((List<?>) pair).stream().map(String::valueOf).toList()));
    }
    return pairs;
  }
}
