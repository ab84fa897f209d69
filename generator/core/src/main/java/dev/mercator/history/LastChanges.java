package dev.mercator.history;

import dev.mercator.history.TreeChanges.Difference;
import dev.mercator.model.Commit;
import dev.mercator.model.History.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * One walk back through a history that finds the last change of all files together.
 *
 * <p>Each file is carried from commit to commit along the path that {@code git log -1 -- FILE}
 * takes: to the first parent that has the same content, and where no parent has it, the commit is
 * the one that changed the file. A merge that only joins is so no change of what it brings in. As
 * long as few enough commits are listed, files are carried on past their last change.
 */
final class LastChanges implements AutoCloseable {
  private final Repository repository;
  private final Tracked files;
  private final Bounds bounds;
  private final RevWalk walk;
  private final TreeChanges trees;
  private final Map<RevCommit, BitSet> carried = new HashMap<>();
  private final PriorityQueue<RevCommit> queue =
      new PriorityQueue<>(
          Comparator.comparingInt(RevCommit::getCommitTime)
              .reversed()
              .thenComparing(Comparator.naturalOrder()));
  private final BitSet dated;
  private final BitSet cut;
  private final Map<String, Commit> last = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private String remark = "";

  LastChanges(Repository repository, Tracked files, Bounds bounds) {
    this.repository = repository;
    this.files = files;
    this.bounds = bounds;
    this.walk = new RevWalk(repository);
    this.trees = new TreeChanges(walk.getObjectReader(), files);
    this.dated = new BitSet(files.size());
    this.cut = new BitSet(files.size());
  }

  /** By page id the last change; also after a walk that failed, as far as it came. */
  Map<String, Commit> last() {
    return last;
  }

  /** The first commits that were met and changed pages. */
  List<Change> changes() {
    return changes;
  }

  /** What is left out. */
  Optional<String> remark() {
    return remark.isEmpty() ? Optional.empty() : Optional.of(remark);
  }

  void run() throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      remark = "No dates of changes: the repository has no commit yet.";
      return;
    }
    Set<ObjectId> shallow = repository.getObjectDatabase().getShallowCommits();
    RevCommit start = walk.parseCommit(head);
    carry(start, trees.in(start.getTree()));
    int visited = 0;
    while (!queue.isEmpty() && visited < bounds.walked()) {
      RevCommit commit = queue.remove();
      BitSet here = carried.remove(commit);
      boolean listing = changes.size() < bounds.listed() && visited < bounds.lookedAt();
      if (!listing) {
        here.andNot(dated);
      }
      if (!here.isEmpty()) {
        visit(commit, here, shallow.contains(commit), listing);
        visited++;
      }
    }
    sayWhatIsLeftOut();
  }

  private void visit(RevCommit commit, BitSet here, boolean boundary, boolean listing)
      throws IOException {
    if (boundary) {
      // What it brought and what was there before it cannot be told apart.
      here.andNot(dated);
      cut.or(here);
      return;
    }
    BitSet changed = (BitSet) here.clone();
    BitSet before = new BitSet();
    for (int i = 0; i < commit.getParentCount() && !changed.isEmpty(); i++) {
      RevCommit parent = commit.getParent(i);
      walk.parseHeaders(parent);
      Difference difference = trees.between(commit.getTree(), parent.getTree());
      BitSet same = (BitSet) changed.clone();
      same.andNot(difference.differing());
      carry(parent, same);
      changed.and(difference.differing());
      if (i == 0) {
        before.or(changed);
        before.andNot(difference.added());
      }
    }
    if (!changed.isEmpty()) {
      date(commit, changed, listing);
      before.and(changed);
      if (listing && !before.isEmpty()) {
        carry(commit.getParent(0), before);
      }
    }
  }

  private void carry(RevCommit to, BitSet these) {
    if (these.isEmpty()) {
      return;
    }
    BitSet there = carried.get(to);
    if (there == null) {
      carried.put(to, (BitSet) these.clone());
      queue.add(to);
    } else {
      there.or(these);
    }
  }

  private void date(RevCommit commit, BitSet changed, boolean listing) throws IOException {
    walk.parseBody(commit);
    Commit told = Told.of(commit);
    commit.disposeBody();
    changed.stream()
        .filter(number -> !dated.get(number))
        .forEach(number -> last.put(files.page(number), told));
    dated.or(changed);
    if (listing) {
      changes.add(new Change(told, changed.stream().mapToObj(files::page).toList()));
    }
  }

  private void sayWhatIsLeftOut() {
    BitSet older = new BitSet();
    carried.values().forEach(older::or);
    older.andNot(dated);
    if (!cut.isEmpty()) {
      remark =
          "Dates of changes are left out for %d of %d pages: they are older than this shallow clone."
              .formatted(cut.cardinality(), files.size());
    } else if (!older.isEmpty()) {
      remark =
          "Dates of changes are left out for %d of %d pages: they are more than %d commits old."
              .formatted(older.cardinality(), files.size(), bounds.walked());
    }
  }

  @Override
  public void close() {
    walk.close();
  }
}
