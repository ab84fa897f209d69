package dev.mercator.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.render.View.At;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkedDataTest {
  @Test
  void nothingEndsTheScriptElementAroundIt() {
    At at = new At("a.html", "", "</script><!-- \" \\ \n\u2028&", "", "", List.of());

    assertThat(LinkedData.of(at, "S", "records/a.json", ""))
        .isEqualTo(
            "{\"@context\":\"https://schema.org\",\"@type\":\"TechArticle\","
                + "\"headline\":\"\\u003c/script\\u003e\\u003c!-- \\\" \\\\ \\u000a\\u2028\\u0026\","
                + "\"isPartOf\":{\"@type\":\"WebSite\",\"name\":\"S\"},"
                + "\"encoding\":{\"@type\":\"MediaObject\",\"encodingFormat\":\"application/json\","
                + "\"contentUrl\":\"records/a.json\"}}");
  }
}
