package dev.mercator.simulator.deconfliction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The targets of all beads in a tree of folders. A file hangs where its path leads, a pattern where
 * its leading segments without a wildcard lead. A pattern can touch only what hangs at its own
 * place or below, so beads of different folders never meet. Two globs may always touch, wherever
 * they hang.
 */
final class TargetTree {

  /** Takes a pair of beads by their indices, once or more, in either order. */
  interface Meeting {
    void of(int one, int other);
  }

  private record Held(int bead, Target target) {
    boolean isGlob() {
      return target.form() == Target.Form.GLOB;
    }
  }

  private static final class Folder {
    private final Map<String, Folder> folders = new HashMap<>();
    private final List<Held> files = new ArrayList<>();
    private final List<Held> patterns = new ArrayList<>();

    private Folder at(List<String> path) {
      Folder folder = this;
      for (String segment : path) {
        folder = folder.folders.computeIfAbsent(segment, name -> new Folder());
      }
      return folder;
    }
  }

  /** A folder still to visit, and the patterns that hang above it. */
  private record Visit(Folder folder, List<Held> above) {}

  private final Folder root = new Folder();
  private final List<Held> globs = new ArrayList<>();

  void add(int bead, Target target) {
    Held held = new Held(bead, target);
    if (target.form() == Target.Form.FILE) {
      root.at(target.segments()).files.add(held);
    } else {
      root.at(target.literalPrefix()).patterns.add(held);
    }
    if (held.isGlob()) {
      globs.add(held);
    }
  }

  /** Names every pair of beads of which two targets may touch. */
  void forEach(Meeting meeting) {
    among(globs, meeting);
    Deque<Visit> open = new ArrayDeque<>(List.of(new Visit(root, List.of())));
    while (!open.isEmpty()) {
      Visit visit = open.pop();
      Folder folder = visit.folder();
      List<Held> patterns = joined(visit.above(), folder.patterns);
      among(folder.files, meeting);
      folder.patterns.forEach(one -> with(one, visit.above(), meeting));
      among(folder.patterns, meeting);
      files(folder.files, patterns, meeting);
      folder.folders.values().forEach(next -> open.push(new Visit(next, patterns)));
    }
  }

  /** Files of one folder are one file, so each pattern is matched with the first alone. */
  private static void files(List<Held> files, List<Held> patterns, Meeting meeting) {
    if (!files.isEmpty()) {
      Target file = files.get(0).target();
      for (Held pattern : patterns) {
        if (pattern.target().matches(file)) {
          with(pattern, files, meeting);
        }
      }
    }
  }

  private static void among(List<Held> all, Meeting meeting) {
    for (int i = 1; i < all.size(); i++) {
      with(all.get(i), all.subList(0, i), meeting);
    }
  }

  private static void with(Held one, List<Held> others, Meeting meeting) {
    others.forEach(other -> meeting.of(one.bead(), other.bead()));
  }

  private static List<Held> joined(List<Held> above, List<Held> here) {
    if (here.isEmpty()) {
      return above;
    }
    List<Held> joined = new ArrayList<>(above);
    joined.addAll(here);
    return joined;
  }
}
