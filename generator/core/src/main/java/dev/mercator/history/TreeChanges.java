package dev.mercator.history;

import java.io.IOException;
import java.util.BitSet;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Which files of interest differ between two trees. Folders whose hashes agree are not entered, so
 * this costs what differs and not what there is.
 */
final class TreeChanges {
  /**
   * @param differing files whose content or kind is another
   * @param added those of them that the older tree has not
   */
  record Difference(BitSet differing, BitSet added) {}

  private final ObjectReader objects;
  private final Tracked files;

  TreeChanges(ObjectReader objects, Tracked files) {
    this.objects = objects;
    this.files = files;
  }

  /** The files of interest in a tree. */
  BitSet in(RevTree tree) throws IOException {
    try (TreeWalk walk = new TreeWalk(objects)) {
      walk.addTree(tree);
      walk.setFilter(new OfInterest());
      BitSet found = new BitSet(files.size());
      while (walk.next()) {
        if (walk.isSubtree()) {
          walk.enterSubtree();
        } else if (isFile(walk, 0)) {
          files.at(walk.getPathString()).forEach(found::set);
        }
      }
      return found;
    }
  }

  /** How the files of interest differ in the newer tree from the older one. */
  Difference between(RevTree newer, RevTree older) throws IOException {
    BitSet differing = new BitSet(files.size());
    BitSet added = new BitSet(files.size());
    try (TreeWalk walk = new TreeWalk(objects)) {
      walk.addTree(newer);
      walk.addTree(older);
      walk.setFilter(AndTreeFilter.create(TreeFilter.ANY_DIFF, new OfInterest()));
      while (walk.next()) {
        if (walk.isSubtree()) {
          walk.enterSubtree();
        }
        for (int number : files.at(walk.getPathString())) {
          differing.set(number);
          added.set(number, !isFile(walk, 1));
        }
      }
    }
    return new Difference(differing, added);
  }

  private static boolean isFile(TreeWalk walk, int tree) {
    int type = walk.getRawMode(tree) & FileMode.TYPE_MASK;
    return type == FileMode.TYPE_FILE || type == FileMode.TYPE_SYMLINK;
  }

  /** Passes over all paths where no file of interest can be. */
  private final class OfInterest extends TreeFilter {
    @Override
    public boolean include(TreeWalk walk) {
      return files.touches(walk.getPathString());
    }

    @Override
    public boolean shouldBeRecursive() {
      return true;
    }

    @Override
    public TreeFilter clone() {
      return this;
    }
  }
}
