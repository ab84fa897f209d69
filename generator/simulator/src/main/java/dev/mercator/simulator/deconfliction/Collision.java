package dev.mercator.simulator.deconfliction;

import dev.mercator.simulator.trace.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two workspaces that collide: bead against bead, or a live session against a bead.
 *
 * @param first the smaller bead id; empty when a live session is the other side
 * @param second the other bead, or the bead that the live session blocks
 * @param live the live session's id, or empty
 * @param reason in words, such as {@code live session: same repo+branch}
 */
public record Collision(String first, String second, String live, String reason) {

  private static final Comparator<Collision> ORDER =
      Comparator.comparing(Collision::live, ByteOrder.TEXT)
          .thenComparing(Collision::first, ByteOrder.TEXT)
          .thenComparing(Collision::second, ByteOrder.TEXT);

  /**
   * A session that already lives.
   *
   * @param session its id; empty when it has none yet
   * @param workspace where it works; {@link Workspace#UNKNOWN} when that is not known yet
   */
  public record Live(String session, Workspace workspace) {
    private boolean comparable() {
      return !session.isEmpty() && !workspace.equals(Workspace.UNKNOWN);
    }
  }

  /**
   * Every collision, bead against bead first, then by live session id. A live entry that lacks its
   * workspace or its session is skipped: nothing can be said of it yet.
   */
  public static List<Collision> among(List<Candidate> beads, List<Live> live) {
    List<Collision> found = new ArrayList<>();
    for (int i = 0; i < beads.size(); i++) {
      for (int j = i + 1; j < beads.size(); j++) {
        pair(beads.get(i), beads.get(j), found);
      }
    }
    found.addAll(withLive(beads, live));
    found.sort(ORDER);
    return List.copyOf(found);
  }

  /** The collisions of live sessions with beads alone, by live session id. */
  public static List<Collision> withLive(List<Candidate> beads, List<Live> live) {
    List<Collision> found = new ArrayList<>();
    live.stream().filter(Live::comparable).forEach(session -> against(session, beads, found));
    found.sort(ORDER);
    return List.copyOf(found);
  }

  private static void pair(Candidate one, Candidate other, List<Collision> found) {
    String reason = one.workspace().collision(other.workspace());
    if (!reason.isEmpty()) {
      boolean inOrder = ByteOrder.TEXT.compare(one.id(), other.id()) <= 0;
      String first = inOrder ? one.id() : other.id();
      found.add(new Collision(first, inOrder ? other.id() : one.id(), "", reason));
    }
  }

  private static void against(Live session, List<Candidate> beads, List<Collision> found) {
    for (Candidate bead : beads) {
      String reason = bead.workspace().collision(session.workspace());
      if (!reason.isEmpty()) {
        found.add(new Collision("", bead.id(), session.session(), "live session: " + reason));
      }
    }
  }
}
