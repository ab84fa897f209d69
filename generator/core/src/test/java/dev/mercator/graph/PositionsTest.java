package dev.mercator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 17, 300, 4000})
  void everyNodeHasAPlaceOfItsOwnWithinBounds(int size) {
    Positions positions = Positions.of(clusters(size));

    Set<String> places = new HashSet<>();
    double most = 100 * (Math.sqrt(size) * 4 + 4);
    for (int i = 0; i < size; i++) {
      assertThat(Math.hypot(positions.x(i), positions.y(i))).isLessThan(most);
      places.add(positions.x(i) + " " + positions.y(i));
    }
    assertThat(places).hasSize(size);
  }

  @Test
  void theSameGraphHasTheSamePlaces() {
    assertThat(words(Positions.of(clusters(500)), 500))
        .isEqualTo(words(Positions.of(clusters(500)), 500));
  }

  /** Places that were worked out elsewhere: a change of them moves every drawing. */
  @Test
  void placesAreTheSameOnEveryMachine() {
    int[][] square = {{1, 3}, {0, 2}, {1, 3}, {2, 0}, {}};

    assertThat(words(Positions.of(square), 5))
        .isEqualTo("-98,-55 -239,47 -142,201 12,113 467,-306");
  }

  @Test
  void joinedNodesLieNearer() {
    int[][] graph = clusters(400);
    Positions positions = Positions.of(graph);
    double joined = 0;
    double any = 0;
    Random random = new Random(1);
    for (int i = 0; i < 400; i++) {
      joined += apart(positions, i, graph[i][0]);
      any += apart(positions, i, random.nextInt(400));
    }
    assertThat(joined).isLessThan(any / 3);
  }

  @Test
  void aStarOfThousandsIsNoHeap() {
    int[][] star = new int[3000][];
    Arrays.setAll(star, i -> i == 0 ? IntStream.range(1, 3000).toArray() : new int[] {0});
    Positions positions = Positions.of(star);

    double mean = IntStream.range(1, 3000).mapToDouble(i -> apart(positions, 0, i)).sum() / 2999;
    assertThat(mean).isBetween(500.0, 20_000.0);
  }

  private static double apart(Positions positions, int one, int other) {
    return Math.hypot(positions.x(one) - positions.x(other), positions.y(one) - positions.y(other));
  }

  private static String words(Positions positions, int size) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < size; i++) {
      words.append(positions.x(i)).append(',').append(positions.y(i)).append(' ');
    }
    return words.toString().strip();
  }

  /** Rings of ten, each joined with the one behind it by its first node. */
  private static int[][] clusters(int size) {
    int[][] graph = new int[size][];
    for (int i = 0; i < size; i++) {
      int first = i / 10 * 10;
      int last = Math.min(size, first + 10) - 1;
      int next = i == last ? first : i + 1;
      int previous = i == first ? last : i - 1;
      int[] own = {next, previous};
      int[] more =
          i == first ? new int[] {next, previous, (i + 10) % size, Math.max(0, i - 10)} : own;
      graph[i] = more;
    }
    return graph;
  }
}
