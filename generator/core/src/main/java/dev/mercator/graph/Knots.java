package dev.mercator.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Things that come before each other form a knot; every other thing is a knot of its own. Knots are
 * numbered so that whatever comes before one has a lower number. Tarjan's algorithm with a stack of
 * its own, since a chain of dependencies may be longer than the machine's.
 */
final class Knots {
  private static final int UNSEEN = -1;

  private final int[][] before;
  private final int[] knot;
  private final int[] seen;
  private final int[] low;
  private final int[] next;
  private final Deque<Integer> open = new ArrayDeque<>();
  private int clock;
  private int count;

  Knots(int[][] before) {
    this.before = before;
    this.knot = filled(before.length);
    this.seen = filled(before.length);
    this.low = new int[before.length];
    this.next = new int[before.length];
    for (int i = 0; i < before.length; i++) {
      if (seen[i] == UNSEEN) {
        explore(i);
      }
    }
  }

  /** By thing the number of its knot. */
  int[] knot() {
    return knot;
  }

  /** By knot how many things are in it. */
  int[] sizes() {
    int[] sizes = new int[count];
    for (int number : knot) {
      sizes[number]++;
    }
    return sizes;
  }

  private void explore(int root) {
    Deque<Integer> path = new ArrayDeque<>();
    enter(root, path);
    while (!path.isEmpty()) {
      int thing = path.peekLast();
      if (next[thing] < before[thing].length) {
        int other = before[thing][next[thing]++];
        if (seen[other] == UNSEEN) {
          enter(other, path);
        } else if (knot[other] == UNSEEN) {
          low[thing] = Math.min(low[thing], seen[other]);
        }
      } else {
        path.removeLast();
        leave(thing);
        if (!path.isEmpty()) {
          int above = path.peekLast();
          low[above] = Math.min(low[above], low[thing]);
        }
      }
    }
  }

  private void enter(int thing, Deque<Integer> path) {
    seen[thing] = clock;
    low[thing] = clock++;
    open.addLast(thing);
    path.addLast(thing);
  }

  private void leave(int thing) {
    if (low[thing] != seen[thing]) {
      return;
    }
    int member;
    do {
      member = open.removeLast();
      knot[member] = count;
    } while (member != thing);
    count++;
  }

  private static int[] filled(int length) {
    int[] values = new int[length];
    Arrays.fill(values, UNSEEN);
    return values;
  }
}
