package dev.mercator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrecedenceTest {
  /** 0 first, 1 and 2 after it, 3 after both; 4 alone. */
  private static final Precedence DIAMOND = precedence("", "0", "0", "1 2", "");

  /** 0 and 1 wait for each other, 2 waits for 1, 3 for nothing. */
  private static final Precedence RING = precedence("1", "0", "1", "");

  private static Precedence precedence(String... before) {
    List<int[]> rows = new ArrayList<>();
    for (String row : before) {
      rows.add(
          row.isEmpty()
              ? new int[0]
              : List.of(row.split(" ")).stream().mapToInt(Integer::parseInt).toArray());
    }
    return Precedence.of(rows);
  }

  @Test
  void ordersWhatComesFirstFirst() {
    assertThat(DIAMOND.order()).containsExactly(0, 1, 2, 3, 4);
    assertThat(precedence("2", "", "1").order()).containsExactly(1, 2, 0);
  }

  @Test
  void countsEachOtherOnce() {
    // 0 is before 1, 2 and 3, though 3 is reached on two ways.
    assertThat(DIAMOND.countsAfter()).containsExactly(3, 1, 1, 0, 0);
    assertThat(DIAMOND.countsBefore()).containsExactly(0, 1, 1, 3, 0);
  }

  @Test
  void leavesRingsAndWhatIsBehindThemOutOfTheOrder() {
    assertThat(RING.order()).containsExactly(3);
    assertThat(IntStream.range(0, 4).filter(RING::inRing)).containsExactly(0, 1);
    // 0 and 1 are before each other, and both before 2.
    assertThat(RING.countsAfter()).containsExactly(2, 2, 0, 0);
    assertThat(RING.longestChain(new long[] {5, 5, 5, 1})).containsExactly(3);
  }

  @Test
  void longestChainIsByLengthNotByNumber() {
    // 0-1-3 takes 1+2+4, 0-2-3 takes 1+3+4, 4 alone takes 7.
    assertThat(DIAMOND.longestChain(new long[] {1, 2, 3, 4, 7})).containsExactly(0, 2, 3);
    assertThat(DIAMOND.longestChain(new long[] {1, 2, 3, 4, 9})).containsExactly(4);
    assertThat(DIAMOND.longestChain(new long[] {1, 2, 2, 4, 7})).containsExactly(0, 1, 3);
    assertThat(Precedence.of(List.of()).longestChain(new long[0])).isEmpty();
  }

  @Test
  void aLongChainNeedsNoDeepStack() {
    int length = 200_000;
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      rows.add(i + 1 < length ? new int[] {i + 1} : new int[0]);
    }
    Precedence chain = Precedence.of(rows);

    assertThat(chain.order()[0]).isEqualTo(length - 1);
    assertThat(chain.inRing(0)).isFalse();
  }

  @Test
  void countsGoBeyondOneBlockOfColumns() {
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < 9000; i++) {
      rows.add(i == 0 ? new int[0] : new int[] {i - 1});
    }
    int[] after = Precedence.of(rows).countsAfter();

    assertThat(IntStream.range(0, 9000)).allMatch(i -> after[i] == 8999 - i);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void countsAreThoseOfAPlainSearch(long seed) {
    Random random = new Random(seed);
    int size = 300;
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int own = i;
      // Even seeds make rings, odd ones none.
      rows.add(
          random
              .ints(random.nextInt(3), 0, seed % 2 == 0 ? size : Math.max(1, i))
              .filter(other -> other != own)
              .distinct()
              .toArray());
    }
    Precedence precedence = Precedence.of(rows);

    int[] counts = precedence.countsBefore();
    for (int i = 0; i < size; i++) {
      assertThat(counts[i]).isEqualTo(reached(rows, i));
    }
    int[] after = precedence.countsAfter();
    assertThat(IntStream.of(after).sum()).isEqualTo(IntStream.of(counts).sum());
  }

  private static int reached(List<int[]> rows, int from) {
    BitSet seen = new BitSet();
    List<Integer> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      for (int next : rows.get(open.remove(open.size() - 1))) {
        if (!seen.get(next)) {
          seen.set(next);
          open.add(next);
        }
      }
    }
    seen.clear(from);
    return seen.cardinality();
  }
}
