package dev.mercator.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mercator.check.Policy;
import dev.mercator.diff.Difference;
import dev.mercator.diff.DifferenceJson;
import dev.mercator.diff.DifferenceReport;
import dev.mercator.diff.State;
import dev.mercator.diff.StateReader;
import dev.mercator.export.SchemaValidator;
import dev.mercator.history.Checkout;
import dev.mercator.history.RevisionFault;
import dev.mercator.history.SmallRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Differences between commits, working trees and builds of a small backlog. */
final class StatesTest {
  @TempDir private Path folder;
  private SmallRepository repository;
  private Path project;

  @BeforeEach
  void backlog() throws IOException, GitAPIException {
    repository = new SmallRepository(folder.resolve("repository"));
    project = repository.folder.resolve("project");
    repository.write("project/atlas.toml", "title = \"Small\"\n[[collection]]\npath = \"docs\"\n");
    repository.write("project/docs/index.md", "# Docs\n\n[notes](notes.md)\n");
    repository.write("project/docs/notes.md", "# Notes\n\nText.\n");
    repository.write("project/docs/old.md", "# Old\n\n[notes](notes.md)\n");
    gap(1, "", "Missing", "- None");
    gap(2, "", "Missing", "- [GAP-X-001](GAP-X-001.md)");
    gap(3, "", "Missing", "- None");
    repository.commit("2026-01-01T10:00:00Z", "Begin");
  }

  @AfterEach
  void close() {
    repository.close();
  }

  private void gap(int number, String below, String status, String dependencies)
      throws IOException {
    repository.write(
        "project/docs/" + below + "GAP-X-00" + number + ".md",
        """
        # GAP-X-00%d: Item %d

        | Field | Value |
        |-------|-------|
        | Category | x |
        | Priority | High |
        | Effort | S |
        | Status | %s |

        ## Dependencies

        %s
        """
            .formatted(number, number, status, dependencies));
  }

  /** Closes 1, makes 3 wait for 2, moves 2, drops a page, adds one, breaks a link. */
  private void change() throws IOException {
    gap(1, "", "Closed", "- None");
    Files.delete(project.resolve("docs/GAP-X-002.md"));
    gap(2, "moved/", "Missing", "- [GAP-X-001](../GAP-X-001.md)");
    gap(3, "", "Missing", "- [GAP-X-002](moved/GAP-X-002.md)");
    Files.delete(project.resolve("docs/old.md"));
    repository.write("project/docs/new.md", "# New @you\n\n[Old](old.md)\n");
    repository.write("project/docs/notes.md", "# Notes\n\nOther text.\n");
  }

  private State revision(String name) {
    try (Checkout checkout = Checkout.around(project)) {
      return new States(Progress.SILENT, 1)
          .revision(Project.open(project), Project.FILE, checkout, name)
          .state()
          .orElseThrow();
    }
  }

  private State workingTree() {
    return new States(Progress.SILENT, 1)
        .workingTree(Project.open(project), project.resolve("out"))
        .state()
        .orElseThrow();
  }

  @Test
  void aCommitIsComparedWithTheWorkingTree() throws IOException {
    change();

    String report = DifferenceReport.text(Difference.between(revision("main"), workingTree()));

    assertThat(report.lines().skip(1).toList())
        .containsExactly(
            "",
            "Added (1)",
            "  New @you (article, docs/new.md)",
            "",
            "Removed (1)",
            "  Old (article, docs/old.md)",
            "",
            "Moved (1)",
            "  GAP-X-002: Item 2: docs/GAP-X-002.md → docs/moved/GAP-X-002.md",
            "",
            "Changed (1)",
            "  GAP-X-001: Item 1: status Missing → Closed",
            "",
            "Edited (3)",
            "  GAP-X-003: Item 3",
            "  GAP-X-002: Item 2",
            "  Notes",
            "",
            "Unlocked (1)",
            "  GAP-X-002: Item 2, as it no longer waits for GAP-X-001",
            "",
            "No longer free to start (1)",
            "  GAP-X-003: Item 3",
            "",
            "New relations (1)",
            "  GAP-X-003 depends on GAP-X-002",
            "",
            "Links gone (1)",
            "  Old links to Notes",
            "",
            "New findings (2)",
            "  docs/new.md:1 warning: nothing refers to this page but the page above it [orphan-page]",
            "  docs/new.md:3 error: no page or file \"old.md\" [broken-link]",
            "",
            "Findings gone (2)",
            "  docs/GAP-X-002.md:1 warning: nothing refers to this page but the page above it"
                + " [orphan-page]",
            "  docs/old.md:1 warning: nothing refers to this page but the page above it [orphan-page]",
            "",
            "Plan: makespan 2 days as before, peak 2 → 1 item");
    assertThat(report).matches("(?s)main \\([0-9a-f]{8}\\) -> working tree\n.*");
  }

  @Test
  void aCommentOnAPullRequestEscapesWhatPagesSay() throws IOException {
    change();

    String comment = DifferenceReport.markdown(Difference.between(revision("main"), workingTree()));

    assertThat(comment)
        .startsWith("### What changes in the atlas\n\nmain (")
        .contains("\n**Added (1)**\n\n- New &#64;you (article, `docs/new.md`)\n")
        .contains("- GAP-X-001: Item 1: status Missing → Closed\n")
        .doesNotContain("<details>");
  }

  @Test
  void theJsonIsValidUnderItsSchema() throws IOException {
    change();
    String json =
        DifferenceJson.of(
            Difference.between(
                revision("main").with(new State.Figures(2, 5)),
                workingTree().with(new State.Figures(1, 6))));

    assertThat(new SchemaValidator().errors("schema/diff.json", json)).isEmpty();
    assertThat(json).contains("\"after\": \"working tree\"").contains("\"kind\": \"depends_on\"");
  }

  @Test
  void theSameStateDiffersInNothingWhereverItIsReadFrom() throws IOException {
    SiteBuild build =
        new SiteBuild(
            Project.open(project), folder.resolve("out"), false, false, Policy.DEFAULT, 1);
    build.run(Progress.SILENT);
    State built = StateReader.ofBuild(folder.resolve("out"));

    assertThat(Difference.between(built, workingTree()).isEmpty()).isTrue();
    assertThat(Difference.between(revision("HEAD"), built).isEmpty()).isTrue();
    assertThat(DifferenceReport.text(Difference.between(built, workingTree())))
        .endsWith("-> working tree\n\nNothing is different.\n");
  }

  @Test
  void thePlansFiguresAreToldWhereBothSidesHaveThem() {
    State before = workingTree().with(new State.Figures(2, 5));
    State after = workingTree().with(new State.Figures(2, 6));

    assertThat(DifferenceReport.text(Difference.between(before, after)))
        .isEqualTo(
            """
            working tree -> working tree

            Plan: makespan 5 → 6 days, peak 2 items as before
            """);
  }

  @Test
  void aPointWhereBranchesPartedCanBeNamed() throws Exception {
    repository.branch("side");
    change();
    repository.commit("2026-01-02T10:00:00Z", "Change");
    repository.checkout("main");
    repository.write("project/docs/notes.md", "# Notes\n\nOn main.\n");
    repository.commit("2026-01-03T10:00:00Z", "Elsewhere");

    Difference difference = Difference.between(revision("main...side"), revision("side"));

    assertThat(difference.changed())
        .extracting(change -> change.node().shortName())
        .containsExactly("GAP-X-001", "GAP-X-003", "GAP-X-002", "Notes");
    assertThat(Difference.between(revision("main...side"), revision("main")).changed()).hasSize(1);
  }

  @Test
  void anUnknownRevisionIsNamedWithItsNeighbour() {
    assertThatThrownBy(() -> revision("mian"))
        .isInstanceOf(RevisionFault.class)
        .hasMessage("no revision \"mian\"; did you mean \"main\"?");
    assertThatThrownBy(() -> revision("HEAD~7"))
        .hasMessage("no revision \"HEAD~7\"; did you mean \"HEAD\"?");
    assertThatThrownBy(() -> Checkout.around(folder))
        .hasMessage(folder + " lies in no git repository");
  }

  @Test
  void aStateThatCannotBeCompiledSaysWhy() throws Exception {
    repository.write("project/atlas.toml", "titel = \"Small\"\n");
    repository.commit("2026-01-02T10:00:00Z", "Break");
    try (Checkout checkout = Checkout.around(project)) {
      States.Compiling compiling =
          new States(Progress.SILENT, 1)
              .revision(Project.open(project), Project.FILE, checkout, "HEAD");

      assertThat(compiling.state()).isEmpty();
      assertThat(compiling.refused())
          .extracting(graded -> graded.finding().message())
          .containsExactly("unknown key \"titel\"");
    }
  }

  @Test
  void aCommitFromBeforeTheConfigurationIsReadByThatOfToday() throws Exception {
    Files.delete(project.resolve("atlas.toml"));
    repository.commit("2026-01-02T10:00:00Z", "Forget the configuration");
    repository.write("project/atlas.toml", "title = \"Small\"\n[[collection]]\npath = \"docs\"\n");

    assertThat(Difference.between(revision("HEAD"), workingTree()).isEmpty()).isTrue();
  }
}
