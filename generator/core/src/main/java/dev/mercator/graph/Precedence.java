package dev.mercator.graph;

import dev.mercator.model.EdgeKind;
import dev.mercator.model.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What must come before what among so many things, known by their numbers. Rings are allowed: who
 * is in one, or behind one, is told apart.
 */
public final class Precedence {
  /** How many columns of the table of who reaches whom are worked out at once. */
  private static final int BLOCK = 4096;

  private final int[][] before;
  private final int[][] after;
  private final int[] knot;
  private final int[] sizes;
  private final int[] order;

  private Precedence(int[][] before) {
    this.before = before;
    this.after = turned(before);
    Knots knots = new Knots(before);
    this.knot = knots.knot();
    this.sizes = knots.sizes();
    this.order = sorted();
  }

  /**
   * The precedence of as many things as there are rows.
   *
   * @param before by thing the numbers of those that come before it, each once, never itself
   */
  public static Precedence of(List<int[]> before) {
    return new Precedence(before.stream().map(int[]::clone).toArray(int[][]::new));
  }

  /** The precedence among these pages: each after those it depends on; others do not matter. */
  public static Precedence among(Atlas atlas, List<Page> pages) {
    Map<String, Integer> numbers = new HashMap<>();
    pages.forEach(page -> numbers.put(page.id(), numbers.size()));
    return of(
        pages.stream()
            .map(
                page ->
                    atlas.outgoing(page.id(), EdgeKind.DEPENDS_ON).stream()
                        .filter(edge -> numbers.containsKey(edge.to()))
                        .mapToInt(edge -> numbers.get(edge.to()))
                        .toArray())
            .toList());
  }

  /** Those that come directly before a thing. */
  public int[] before(int thing) {
    return before[thing].clone();
  }

  /** Those that come directly after a thing, in ascending order. */
  public int[] after(int thing) {
    return after[thing].clone();
  }

  /** Whether a thing comes before itself, by way of others. */
  public boolean inRing(int thing) {
    return sizes[knot[thing]] > 1;
  }

  /**
   * The things so that each follows what comes before it, those with lower numbers first where it
   * is free. Who is in a ring or behind one is left out.
   */
  public int[] order() {
    return order.clone();
  }

  /** By thing how many others come after it, directly or by way of others. */
  public int[] countsAfter() {
    return counts(before);
  }

  /** By thing how many others come before it, directly or by way of others. */
  public int[] countsBefore() {
    return counts(after);
  }

  /**
   * The longest chain, first to last: of several the one whose last thing, and then each before it,
   * has the lowest number. Who is in a ring or behind one takes no part.
   *
   * @param lengths by thing how long it takes, not negative
   */
  public List<Integer> longestChain(long[] lengths) {
    long[] ends = new long[before.length];
    int[] previous = new int[before.length];
    Arrays.fill(previous, -1);
    int last = -1;
    for (int thing : order) {
      for (int earlier : before[thing]) {
        int best = previous[thing];
        if (best < 0
            || ends[earlier] > ends[best]
            || (ends[earlier] == ends[best] && earlier < best)) {
          previous[thing] = earlier;
        }
      }
      ends[thing] = lengths[thing] + (previous[thing] < 0 ? 0 : ends[previous[thing]]);
    }
    for (int thing : order) {
      if (last < 0 || ends[thing] > ends[last] || (ends[thing] == ends[last] && thing < last)) {
        last = thing;
      }
    }
    Deque<Integer> chain = new ArrayDeque<>();
    for (int thing = last; thing >= 0; thing = previous[thing]) {
      chain.addFirst(thing);
    }
    return List.copyOf(chain);
  }

  private int[] sorted() {
    int[] open = new int[before.length];
    BitSet free = new BitSet();
    for (int i = 0; i < open.length; i++) {
      open[i] = before[i].length;
      free.set(i, open[i] == 0);
    }
    int[] sorted = new int[open.length];
    int count = 0;
    for (int i = free.nextSetBit(0); i >= 0; i = free.nextSetBit(0)) {
      free.clear(i);
      sorted[count++] = i;
      for (int next : after[i]) {
        if (--open[next] == 0) {
          free.set(next);
        }
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /**
   * How many a thing reaches against the given direction. A table of bits, some columns at a time,
   * so that the space does not grow with the square of the things.
   */
  private int[] counts(int[][] sources) {
    int[] counts = new int[before.length];
    int[] byKnot = knotsInOrder(sources == before);
    List<List<Integer>> members = members();
    for (int start = 0; start < before.length; start += BLOCK) {
      BitSet[] reached = new BitSet[sizes.length];
      Arrays.setAll(reached, i -> new BitSet());
      for (int own : byKnot) {
        for (int member : members.get(own)) {
          if (member >= start && member < start + BLOCK) {
            reached[own].set(member - start);
          }
        }
        for (int member : members.get(own)) {
          counts[member] += reached[own].cardinality();
          for (int next : sources[member]) {
            reached[knot[next]].or(reached[own]);
          }
        }
      }
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i]--; // itself
    }
    return counts;
  }

  /** Knots are numbered so that each follows all that come before it. */
  private int[] knotsInOrder(boolean lastFirst) {
    int[] numbers = new int[sizes.length];
    Arrays.setAll(numbers, i -> lastFirst ? sizes.length - 1 - i : i);
    return numbers;
  }

  private List<List<Integer>> members() {
    List<List<Integer>> members = new ArrayList<>();
    for (int ignored : sizes) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < knot.length; i++) {
      members.get(knot[i]).add(i);
    }
    return members;
  }

  private static int[][] turned(int[][] edges) {
    int[] sizes = new int[edges.length];
    for (int[] row : edges) {
      for (int to : row) {
        sizes[to]++;
      }
    }
    int[][] turned = new int[edges.length][];
    Arrays.setAll(turned, i -> new int[sizes[i]]);
    int[] filled = new int[edges.length];
    for (int from = 0; from < edges.length; from++) {
      for (int to : edges[from]) {
        turned[to][filled[to]++] = from;
      }
    }
    return turned;
  }
}
