package dev.mercator.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.model.Commit;
import dev.mercator.model.History.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates of files, in repositories made for the purpose. */
final class GitHistoryTest {
  @TempDir private Path folder;
  private SmallRepository repository;

  @BeforeEach
  void init() throws IOException, GitAPIException {
    repository = new SmallRepository(folder.resolve("project"));
  }

  @AfterEach
  void close() {
    repository.close();
  }

  private GitHistory read(String... names) {
    return read(Bounds.USUAL, names);
  }

  private GitHistory read(Bounds bounds, String... names) {
    Map<String, Path> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(name, repository.folder.resolve(name));
    }
    return GitHistory.of(files, bounds);
  }

  private static Map<String, String> subjects(GitHistory read) {
    Map<String, String> subjects = new TreeMap<>();
    read.history().last().forEach((page, commit) -> subjects.put(page, commit.subject()));
    return subjects;
  }

  @Test
  void theLastCommitThatTouchedAFileDatesIt() throws Exception {
    repository.write("docs/a.md", "a");
    repository.write("docs/b.md", "b");
    repository.commit("2026-01-01T10:00:00+01:00", "Begin\n\nWith more to say.");
    repository.write("docs/a.md", "a, again");
    RevCommit second = repository.commit("2026-01-02T23:30:00-05:00", "Say more of a");
    repository.write("src/Main.java", "class Main {}");
    repository.commit("2026-01-03T10:00:00Z", "Add code");

    GitHistory read = read("docs/a.md", "docs/b.md");

    Commit a = read.history().last("docs/a.md").orElseThrow();
    assertThat(a.id()).isEqualTo(second.name());
    assertThat(a.moment()).isEqualTo("2026-01-02T23:30:00-05:00");
    assertThat(a.day()).isEqualTo("2026-01-02");
    assertThat(subjects(read))
        .isEqualTo(Map.of("docs/a.md", "Say more of a", "docs/b.md", "Begin"));
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void commitsAreListedWithThePagesThatTheyChanged() throws Exception {
    repository.write("a.md", "1");
    repository.write("b.md", "1");
    repository.commit("2026-01-01T10:00:00Z", "One");
    repository.write("a.md", "2");
    repository.commit("2026-01-02T10:00:00Z", "Two");
    repository.write("a.md", "3");
    repository.write("b.md", "3");
    repository.commit("2026-01-03T10:00:00Z", "Three");

    List<Change> all = read("a.md", "b.md").history().changes();
    List<Change> two = read(new Bounds(2, 100, 100), "a.md", "b.md").history().changes();

    assertThat(all)
        .extracting(change -> change.commit().subject() + change.pages())
        .containsExactly("Three[a.md, b.md]", "Two[a.md]", "One[a.md, b.md]");
    assertThat(two).isEqualTo(all.subList(0, 2));
  }

  @Test
  void aMergeThatOnlyJoinsIsNoChange() throws Exception {
    repository.write("a.md", "1");
    repository.write("b.md", "1");
    repository.commit("2026-01-01T10:00:00Z", "Begin");
    repository.branch("side");
    repository.write("b.md", "2");
    repository.commit("2026-01-02T10:00:00Z", "Change b aside");
    repository.checkout("main");
    repository.write("a.md", "2");
    repository.commit("2026-01-03T10:00:00Z", "Change a");
    repository.merge("side", "2026-01-04T10:00:00Z");

    GitHistory read = read("a.md", "b.md");

    assertThat(subjects(read)).isEqualTo(Map.of("a.md", "Change a", "b.md", "Change b aside"));
    assertThat(read.history().changes())
        .extracting(change -> change.commit().subject())
        .containsExactly("Change a", "Change b aside", "Begin");
  }

  @Test
  void aMergeThatGivesAFileContentOfItsOwnChangedIt() throws Exception {
    repository.write("a.md", "1\n2\n3\n");
    repository.commit("2026-01-01T10:00:00Z", "Begin");
    repository.branch("side");
    repository.write("a.md", "1\n2\n3, aside\n");
    repository.commit("2026-01-02T10:00:00Z", "Change the end");
    repository.checkout("main");
    repository.write("a.md", "1, here\n2\n3\n");
    repository.commit("2026-01-03T10:00:00Z", "Change the start");
    repository.merge("side", "2026-01-04T10:00:00Z");

    assertThat(subjects(read("a.md"))).isEqualTo(Map.of("a.md", "Merge"));
  }

  @Test
  void whatWasNeverCommittedHasNoDateAndWhatIsEditedKeepsIts() throws Exception {
    repository.write("a.md", "1");
    repository.commit("2026-01-01T10:00:00Z", "Begin");
    repository.write("a.md", "edited");
    repository.write("new.md", "new");

    GitHistory read = read("a.md", "new.md");

    assertThat(subjects(read)).isEqualTo(Map.of("a.md", "Begin"));
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void aFileThatCameBackDatesFromItsReturn() throws Exception {
    repository.write("a.md", "1");
    repository.write("b.md", "1");
    repository.commit("2026-01-01T10:00:00Z", "Begin");
    Files.delete(repository.folder.resolve("a.md"));
    repository.commit("2026-01-02T10:00:00Z", "Drop a");
    repository.write("a.md", "1");
    repository.commit("2026-01-03T10:00:00Z", "Bring a back");

    assertThat(subjects(read("a.md"))).isEqualTo(Map.of("a.md", "Bring a back"));
  }

  @Test
  void withoutRepositoryOrCommitThereIsNoDateAndThatIsSaid() throws Exception {
    Path alone = folder.resolve("alone/a.md");
    Files.createDirectories(alone.getParent());
    Files.writeString(alone, "a");
    repository.write("a.md", "1");

    GitHistory outside = GitHistory.of(Map.of("page:a", alone));

    assertThat(outside.history().last()).isEmpty();
    assertThat(outside.remarks())
        .containsExactly("No dates of changes: the pages lie in no git repository.");
    assertThat(read("a.md").remarks())
        .containsExactly("No dates of changes: the repository has no commit yet.");
    assertThat(GitHistory.of(Map.of()).remarks()).isEmpty();
  }

  @Test
  void whereACloneIsCutOffDatesAreLeftOut() throws Exception {
    repository.write("a.md", "1");
    repository.write("b.md", "1");
    repository.commit("2026-01-01T10:00:00Z", "One");
    repository.write("b.md", "2");
    RevCommit second = repository.commit("2026-01-02T10:00:00Z", "Two");
    repository.write("a.md", "3");
    repository.commit("2026-01-03T10:00:00Z", "Three");
    repository.git.getRepository().getObjectDatabase().setShallowCommits(Set.of(second));

    GitHistory read = read("a.md", "b.md");

    assertThat(subjects(read)).isEqualTo(Map.of("a.md", "Three"));
    assertThat(read.history().changes()).hasSize(1);
    assertThat(read.remarks())
        .containsExactly(
            "Dates of changes are left out for 1 of 2 pages: they are older than this shallow"
                + " clone.");
  }

  @Test
  void aVeryLongHistoryIsReadSoFar() throws Exception {
    repository.write("old.md", "1");
    repository.commit("2026-01-01T10:00:00Z", "Old");
    for (int i = 2; i < 6; i++) {
      repository.write("a.md", "" + i);
      repository.commit("2026-01-0" + i + "T10:00:00Z", "Change " + i);
    }

    GitHistory read = read(new Bounds(1, 1, 3), "a.md", "old.md");

    assertThat(subjects(read)).isEqualTo(Map.of("a.md", "Change 5"));
    assertThat(read.remarks())
        .containsExactly(
            "Dates of changes are left out for 1 of 2 pages: they are more than 3 commits old.");
  }

  @Test
  void aLinkedWorktreeIsDatedByItsOwnBranch() throws Exception {
    repository.write("a.md", "1");
    repository.commit("2026-01-01T10:00:00Z", "Begin");
    repository.branch("side");
    repository.write("a.md", "2");
    repository.commit("2026-01-02T10:00:00Z", "Aside");
    repository.checkout("main");
    Path tree = folder.resolve("tree");
    Path administration = repository.folder.resolve(".git/worktrees/tree");
    Files.createDirectories(tree);
    Files.createDirectories(administration);
    Files.writeString(tree.resolve(".git"), "gitdir: " + administration + "\n");
    Files.writeString(tree.resolve("a.md"), "2");
    Files.writeString(administration.resolve("HEAD"), "ref: refs/heads/side\n");
    Files.writeString(administration.resolve("commondir"), "../..\n");
    Files.writeString(administration.resolve("gitdir"), tree.resolve(".git") + "\n");

    GitHistory read = GitHistory.of(Map.of("page:a", tree.resolve("a.md")));

    assertThat(subjects(read)).isEqualTo(Map.of("page:a", "Aside"));
    assertThat(subjects(read("a.md"))).isEqualTo(Map.of("a.md", "Begin"));
  }

  @Test
  void aRepositoryInsideAnotherDatesItsOwnFiles() throws Exception {
    repository.write("a.md", "1");
    repository.commit("2026-01-01T10:00:00Z", "Outer");
    try (SmallRepository inner = new SmallRepository(repository.folder.resolve("inner"))) {
      inner.write("b.md", "1");
      inner.commit("2026-01-02T10:00:00Z", "Inner");
    }

    GitHistory read = read("a.md", "inner/b.md");

    assertThat(subjects(read)).isEqualTo(Map.of("a.md", "Outer", "inner/b.md", "Inner"));
    assertThat(read.history().changes())
        .extracting(change -> change.commit().subject())
        .containsExactly("Inner", "Outer");
  }

  @Test
  void aDamagedRepositoryIsSaidAndNoFailure() throws Exception {
    repository.write("a.md", "1");
    repository.commit("2026-01-01T10:00:00Z", "Begin");
    Files.writeString(repository.folder.resolve(".git/config"), "[core\nrepositoryformat");

    GitHistory read = read("a.md");

    assertThat(read.history().last()).isEmpty();
    assertThat(read.remarks()).hasSize(1);
    assertThat(read.remarks().get(0))
        .startsWith("No dates of changes: the repository cannot be read, ");
  }

  @Test
  void readingWritesNothing() throws Exception {
    repository.write("a.md", "1");
    repository.commit("2026-01-01T10:00:00Z", "Begin");
    List<Path> before = everything();

    read("a.md");

    assertThat(everything()).isEqualTo(before);
  }

  private List<Path> everything() throws IOException {
    try (var paths = Files.walk(repository.folder)) {
      return paths.sorted().toList();
    }
  }
}
