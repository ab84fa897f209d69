package dev.mercator.history;

import dev.mercator.model.Commit;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** What is told of a commit. */
final class Told {
  /** The largest offset that {@link ZoneOffset} knows, in minutes. */
  private static final int FARTHEST = 18 * 60;

  private Told() {}

  static Commit of(RevCommit commit) {
    PersonIdent author = commit.getAuthorIdent();
    if (author == null) {
      // A damaged commit has no author; what its committer's clock said is still there.
      author =
          new PersonIdent("", "", Instant.ofEpochSecond(commit.getCommitTime()), ZoneOffset.UTC);
    }
    return new Commit(
        commit.name(),
        OffsetDateTime.ofInstant(author.getWhenAsInstant(), offset(author)),
        commit.getShortMessage().strip());
  }

  /** The author's own; where a tool wrote one that does not exist, that of Greenwich. */
  @SuppressWarnings("deprecation") // the others fail on offsets that do not exist
  private static ZoneOffset offset(PersonIdent author) {
    int minutes = author.getTimeZoneOffset();
    return Math.abs(minutes) > FARTHEST ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(minutes * 60);
  }
}
