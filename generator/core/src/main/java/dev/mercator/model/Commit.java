package dev.mercator.model;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * A commit of a repository, as far as a reader is told of it: no person is named.
 *
 * @param id its hash in hexadecimal
 * @param time when its author made it, to the second, by the author's own clock and offset
 * @param subject the first paragraph of its message on one line
 */
public record Commit(String id, OffsetDateTime time, String subject) {
  /** The newest first; of the same moment, by hash. */
  public static final Comparator<Commit> NEWEST_FIRST =
      Comparator.comparing((Commit commit) -> commit.time().toInstant())
          .reversed()
          .thenComparing(Commit::id);

  public Commit {
    time = time.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The day, {@code 2026-01-31}, as the author's calendar had it. */
  public String day() {
    return DateTimeFormatter.ISO_LOCAL_DATE.format(time);
  }

  /** The moment as RFC 3339 writes it: {@code 2026-01-31T09:00:00+01:00}. */
  public String moment() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }

  /** As much of the hash as people write. */
  public String shortId() {
    return id.substring(0, Math.min(8, id.length()));
  }
}
