package dev.mercator.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GAP-A-001: Two parts | GAP-A-001 | Two parts",
        "GAP-A-001 - Dash | GAP-A-001 | Dash",
        "GAP-A-001 | '' | GAP-A-001",
        "About GAP-A-001 | '' | About GAP-A-001",
        "GAP-A-001: `code` and **bold** [link](x.md) | GAP-A-001 | code and bold link",
      })
  void aTitleIsToldApartFromTheItemsId(String title, String ref, String rest) {
    String source = Sample.gap(1, "", "c", "None").replace("GAP-A-001: ", title);
    Sample sample = Sample.of("GAP-A-001.md", source);

    assertThat(Label.of(sample.atlas.page("page:gap-a-001"))).isEqualTo(new Label(ref, rest));
  }

  @Test
  void theWholeNameJoinsBoth() {
    assertThat(new Label("A-1", "x").whole()).isEqualTo("A-1: x");
    assertThat(new Label("", "x").whole()).isEqualTo("x");
  }
}
