package dev.mercator.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mercator.brief.Brief;
import dev.mercator.brief.BriefJson;
import dev.mercator.brief.Scope;
import dev.mercator.brief.ScopeJson;
import dev.mercator.diag.Finding;
import dev.mercator.export.SchemaValidator;
import dev.mercator.history.RevisionFault;
import dev.mercator.history.SmallRepository;
import dev.mercator.plan.Item;
import dev.mercator.render.ThemeFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What workers on items are told, and whether their branches keep to it. */
final class BriefsTest {
  @TempDir private Path folder;
  private SmallRepository repository;

  @BeforeEach
  void backlog() throws IOException, GitAPIException {
    repository = new SmallRepository(folder.resolve("app"));
    repository.write("atlas.toml", "title = \"App\"\n[[collection]]\npath = \"docs\"\n");
    gap(1, "Closed", "- None", "`src/base/`");
    gap(2, "Missing", "- [GAP-X-001](GAP-X-001.md) -- gives the base", "`src/two/`, `src/*.md`");
    gap(3, "In Progress", "- None", "`src/two/Part.java`, `call(x)`");
    repository.write("src/two/Part.java", "class Part {}\n");
    repository.write("src/other/Old.java", "class Old { int number = 1; String text = null; }\n");
    repository.commit("2026-01-01T10:00:00Z", "Begin");
  }

  @AfterEach
  void close() {
    repository.close();
  }

  private void gap(int number, String status, String dependencies, String paths)
      throws IOException {
    repository.write(
        "docs/GAP-X-00" + number + ".md",
        """
        # GAP-X-00%d: Item %d

        | Field | Value |
        |-------|-------|
        | Priority | High |
        | Effort | S |
        | Status | %s |

        ## Description

        Says what %d is.

        ```md
        ## Target State
        ```

        ## Current State

        As it is.

        ### In detail

        - a & b

        ## Target State

        As it *should* be.

        ## Dependencies

        %s

        ## Key Files

        | Component | Path |
        |-----------|------|
        | all | %s |
        """
            .formatted(number, number, status, number, dependencies, paths));
  }

  private Briefs briefs() {
    return Briefs.of(Project.open(repository.folder), folder.resolve("out"), Progress.SILENT, 1);
  }

  private static Item item(Briefs briefs, String id) {
    return briefs.backlog().find(id).orElseThrow();
  }

  private Scope scope(String id, String base, String branch, String... allowed) {
    Briefs briefs = briefs();
    return briefs.scope(item(briefs, id), base, branch, List.of(allowed));
  }

  private static List<String> said(Scope scope) {
    return scope.findings().stream()
        .map(finding -> finding.position().file() + ": " + finding.message())
        .toList();
  }

  @Test
  void aBriefSaysAllThatAWorkerNeeds() {
    Briefs briefs = briefs();

    String text = briefs.markdown(briefs.brief(item(briefs, "x-002"), List.of(), "main"));

    assertThat(text)
        .startsWith(
            """
            # GAP-X-002: Item 2

            - priority: High
            - effort: S
            - status: Missing
            - page: `docs/GAP-X-002.md`

            ## Goal

            Says what 2 is.

            ```md
            ## Target State
            ```

            ## How things are

            As it is.

            ### In detail

            - a & b

            ## How they should be

            As it *should* be.

            ## Done when

            - What stands under "How they should be" holds, and a test shows it.
            - The build and all tests pass on the branch.
            - `mercator scope GAP-X-002 main...item/gap-x-002` reports nothing.
            - The completion report below is written.

            ## What it rests on

            - **GAP-X-001** Item 1 (Closed): gives the base

              Says what 1 is.

            ## Your territory

            Change these and nothing else; the item's own page is yours too.

            - `src/two/`
            - `src/*.md`

            ## Running beside you

            Do not touch what these work on.

            - **GAP-X-003** Item 3 (In Progress): `src/two/Part.java`

              **May meet your territory** on `src/two/Part.java`: settle with its worker who goes first.

            ## Where to work

            A working tree of your own beside the project, on a branch of your own:

            ```sh
            git branch item/gap-x-002 main
            git worktree add ../app-gap-x-002 item/gap-x-002
            cd ../app-gap-x-002
            ```

            After the branch is merged, from the project's folder, the tree before its branch:

            ```sh
            git worktree remove ../app-gap-x-002
            git branch -d item/gap-x-002
            ```

            ## Completion report
            """);
  }

  @Test
  void itSaysWhatIsNotDoneAndWhatElseRuns() throws IOException {
    gap(1, "Missing", "- None", "`src/base/`");
    Briefs briefs = briefs();

    Brief second = briefs.brief(item(briefs, "GAP-X-002"), List.of(), "trunk");
    Brief first =
        briefs.brief(item(briefs, "GAP-X-001"), List.of(item(briefs, "GAP-X-002")), "main");

    assertThat(second.free()).isFalse();
    assertThat(briefs.markdown(second))
        .contains("\n**Not free to start**: ")
        .contains("- **GAP-X-001** Item 1 (Missing, not done): gives the base\n")
        .contains("git branch item/gap-x-002 trunk\n");
    assertThat(briefs.markdown(first))
        .contains("\nNothing: it depends on no other item.\n")
        .contains("\nThese wait for it: GAP-X-002 Item 2.\n")
        .contains("- **GAP-X-002** Item 2 (Missing): `src/two/`, `src/*.md`\n")
        .contains("  **May meet your territory** on `src/*.md`: settle");
  }

  @Test
  void itemsOfDeclaredTypesHaveBriefsToo() throws IOException {
    repository.write(
        "atlas.toml",
        """
        title = "App"
        [[collection]]
        path = "docs"
        [type.adr]
        like = "gap"
        folders = ["docs/adr/**"]
        """);
    repository.write(
        "docs/adr/0001-use-x.md",
        "# Use X\n\n## Context and Problem Statement\n\nWhich?\n\n## Decision Outcome\n\nX.\n");
    Briefs briefs = briefs();

    Brief brief = briefs.brief(item(briefs, "0001-use-x"), List.of(), "main");

    assertThat(brief.goal()).isEqualTo("Which?");
    assertThat(brief.target()).isEqualTo("X.");
    assertThat(brief.worktree().branch()).isEqualTo("item/0001-use-x");
    assertThat(briefs.markdown(brief)).contains("The page names no files.");
  }

  @Test
  void aProjectsOwnTemplateReplacesTheBuiltInOne() throws IOException {
    repository.write(
        "atlas.toml", "title = \"App\"\ntheme = \"theme\"\n[[collection]]\npath = \"docs\"\n");
    repository.write("theme/brief.peb", "Do {{ brief.id }}.\n");
    Briefs briefs = briefs();
    Brief brief = briefs.brief(item(briefs, "GAP-X-002"), List.of(), "main");

    assertThat(briefs.markdown(brief)).isEqualTo("Do GAP-X-002.\n");

    Files.writeString(repository.folder.resolve("theme/brief.peb"), "Do {{ brief.number }}.\n");
    assertThatThrownBy(() -> briefs.markdown(brief)).isInstanceOf(ThemeFault.class);
  }

  @Test
  void theJsonIsValidUnderItsSchema() throws Exception {
    repository.branch("side");
    repository.write("README.md", "x");
    repository.commit("2026-01-02T10:00:00Z", "Read me");
    Briefs briefs = briefs();
    Brief brief = briefs.brief(item(briefs, "GAP-X-002"), List.of(), "main");

    SchemaValidator schemas = new SchemaValidator();
    assertThat(schemas.errors("schema/brief.json", BriefJson.of(brief))).isEmpty();
    assertThat(
            schemas.errors("schema/scope.json", ScopeJson.of(scope("GAP-X-002", "main", "side"))))
        .isEmpty();
  }

  @Test
  void whatABranchChangedOutsideIsFound() throws Exception {
    repository.branch("side");
    repository.write("src/two/deep/New.java", "class New {}\n");
    repository.write("src/notes.md", "Notes\n");
    repository.write("src/deep/notes.md", "Too deep\n");
    repository.write("CHANGELOG.md", "- two\n");
    Files.move(
        repository.folder.resolve("src/other/Old.java"),
        repository.folder.resolve("src/two/Moved.java"));
    gap(2, "Closed", "- [GAP-X-001](GAP-X-001.md)", "`src/two/`, `src/*.md`");
    repository.commit("2026-01-02T10:00:00Z", "Do two");
    repository.checkout("main");
    repository.write("src/base/Elsewhere.java", "class Elsewhere {}\n");
    repository.commit("2026-01-03T10:00:00Z", "Go on");

    Scope scope = scope("GAP-X-002", "main", "side", "CHANGELOG.md");

    assertThat(said(scope))
        .containsExactly(
            "src/deep/notes.md: added, and outside the territory of GAP-X-002",
            "src/other/Old.java: moved to src/two/Moved.java, and outside the territory of"
                + " GAP-X-002");
    assertThat(scope.changes().files()).hasSize(7);
    assertThat(scope.findings().get(0).hint())
        .isEqualTo("name it in docs/GAP-X-002.md, or leave it to the item that owns it");
    assertThat(said(scope("GAP-X-002", "main", "side")))
        .hasSize(3)
        .contains("CHANGELOG.md: added, and outside the territory of GAP-X-002");
  }

  @Test
  void whereNoTerritoryIsDrawnThatIsSaid() throws Exception {
    gap(2, "Missing", "- None", "none yet");
    repository.commit("2026-01-02T10:00:00Z", "Name nothing");

    Scope scope = scope("GAP-X-002", "HEAD~1", "HEAD");

    assertThat(scope.findings())
        .extracting(Finding::message)
        .containsExactly(
            "GAP-X-002 names no files, so that no change can be held against its territory");
  }

  @Test
  void rangesThatDoNotExistAreNamed() throws Exception {
    assertThatThrownBy(() -> scope("GAP-X-002", "main", "sdie"))
        .isInstanceOf(RevisionFault.class)
        .hasMessage("no revision \"sdie\"; name a branch, a tag or a commit");
  }
}
