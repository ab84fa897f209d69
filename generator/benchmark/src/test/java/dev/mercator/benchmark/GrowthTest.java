package dev.mercator.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GrowthTest {
  @Test
  void theSmallestSizeIsOne() {
    Map<String, Map<Integer, Double>> costs = new LinkedHashMap<>();
    costs.put("next by items", new TreeMap<>(Map.of(10_000, 60.0, 100, 40.0, 1_000, 20.0)));

    assertThat(Growth.rows(costs))
        .isEqualTo(
            "next by items                                 100:  1.00    1,000:  0.50"
                + "   10,000:  1.50\n");
  }
}
