package dev.mercator.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.revwalk.RevCommit;

/** A repository that a test makes, without the git program and with dates of its own. */
public final class SmallRepository implements AutoCloseable {
  public final Path folder;
  public final Git git;

  public SmallRepository(Path folder) throws IOException, GitAPIException {
    Isolated.install();
    this.folder = folder;
    Files.createDirectories(folder);
    this.git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
  }

  public Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file;
  }

  /** Commits everything as it lies there; times are author's and committer's alike. */
  public RevCommit commit(String time, String message) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    return git.commit().setMessage(message).setAuthor(at(time)).setCommitter(at(time)).call();
  }

  public void branch(String name) throws GitAPIException {
    git.checkout().setCreateBranch(true).setName(name).call();
  }

  public void checkout(String name) throws GitAPIException {
    git.checkout().setName(name).call();
  }

  /** Joins a branch into the current one by a merge commit. */
  public RevCommit merge(String branch, String time) throws IOException, GitAPIException {
    ObjectId other = git.getRepository().resolve(branch);
    git.merge()
        .include(other)
        .setFastForward(FastForwardMode.NO_FF)
        .setStrategy(MergeStrategy.RECURSIVE)
        .setCommit(false)
        .call();
    return git.commit().setMessage("Merge").setAuthor(at(time)).setCommitter(at(time)).call();
  }

  static PersonIdent at(String time) {
    OffsetDateTime moment = OffsetDateTime.parse(time);
    return new PersonIdent("A", "a@example.org", moment.toInstant(), moment.getOffset());
  }

  @Override
  public void close() {
    git.close();
  }
}
