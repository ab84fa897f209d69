package dev.mercator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersTest {
  @Test
  void eachStandsBehindAllThatComeBeforeIt() {
    Layers layers = layers(List.of(), List.of(0), List.of(1), List.of(0, 2));

    assertThat(layers.count()).isEqualTo(4);
    assertThat(List.of(layers.layer(0), layers.layer(1), layers.layer(2), layers.layer(3)))
        .containsExactly(0, 1, 2, 3);
    assertThat(layers.routes())
        .extracting(route -> route.points().size())
        .containsExactly(2, 2, 4, 2);
  }

  @Test
  void noTwoPointsOfALayerAreNearerThanARow() {
    List<List<Integer>> before = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      before.add(i < 20 ? List.of() : List.of(i - 20, (i * 7) % 20));
    }
    Layers layers = layers(before);
    List<Integer> points =
        layers.routes().stream().flatMap(route -> route.points().stream()).distinct().toList();

    for (int a : points) {
      for (int b : points) {
        if (a < b && layers.layer(a) == layers.layer(b)) {
          assertThat(Math.abs(layers.row(a) - layers.row(b))).isGreaterThan(0.999);
        }
      }
    }
  }

  @Test
  void ringsAreDrawnWithoutTheEdgeThatClosesThem() {
    Layers layers = layers(List.of(2), List.of(0), List.of(1));

    assertThat(layers.routes())
        .isNotEmpty()
        .allMatch(r -> layers.layer(r.from()) < layers.layer(r.to()));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  private static Layers layers(List<Integer>... before) {
    return layers(List.of(before));
  }

  private static Layers layers(List<List<Integer>> before) {
    Precedence precedence =
        Precedence.of(
            before.stream()
                .map(row -> row.stream().distinct().mapToInt(Integer::intValue).toArray())
                .toList());
    return Layers.of(precedence, before.size());
  }
}
