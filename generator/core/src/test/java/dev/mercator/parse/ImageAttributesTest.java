package dev.mercator.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.image.ImageHead;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ImageAttributesTest {
  private static final ImageHead SIZE = new ImageHead.Size(400, 100);

  @Test
  void theFirstImageIsFetchedAtOnceAndTheOthersWhenTheyComeIntoSight() {
    ImageAttributes attributes = new ImageAttributes();
    assertThat(attributes.next(SIZE, Map.of()))
        .isEqualTo(" width=\"400\" height=\"100\" decoding=\"async\"");
    assertThat(attributes.next(new ImageHead.Unsized(), Map.of()))
        .isEqualTo(" loading=\"lazy\" decoding=\"async\"");
  }

  @Test
  void whatItsAuthorWroteStays() {
    ImageAttributes attributes = new ImageAttributes();
    Map<String, String> all = Map.of("height", "5", "loading", "eager", "decoding", "sync");
    assertThat(attributes.next(SIZE, all)).isEmpty();
    assertThat(attributes.next(SIZE, all)).isEmpty();
  }

  @Test
  void toAWidthBelongsAHeightInProportion() {
    assertThat(new ImageAttributes().next(SIZE, Map.of("width", "200")))
        .isEqualTo(" height=\"50\" decoding=\"async\"");
    assertThat(new ImageAttributes().next(SIZE, Map.of("width", "50%")))
        .isEqualTo(" decoding=\"async\"");
  }
}
