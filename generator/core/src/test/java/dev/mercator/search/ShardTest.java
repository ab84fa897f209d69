package dev.mercator.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is packed comes out again, by the JDK's own unpacking. */
final class ShardTest {
  private final Shard shard = new Shard();

  static Stream<byte[]> contents() {
    Random random = new Random(7);
    byte[] noise = new byte[70_000];
    random.nextBytes(noise);
    byte[] few = new byte[5_000];
    for (int i = 0; i < few.length; i++) {
      few[i] = (byte) (random.nextInt(100) < 97 ? 'a' : 'b' + random.nextInt(20));
    }
    byte[] skewed = new byte[1 << 18];
    for (int i = 0, next = 0; i < 20; i++) {
      // Twice as many of each as of the one before: the code's words differ most in length.
      Arrays.fill(skewed, next, next += Math.min(1 << i, skewed.length - next), (byte) (i * 11));
    }
    String text = "The ".repeat(3) + "quick brown fox jumps over the lazy dog. ";
    return Stream.of(
        new byte[0],
        new byte[] {0},
        "aa".getBytes(StandardCharsets.UTF_8),
        new byte[100_000],
        noise,
        few,
        skewed,
        text.repeat(3_000).getBytes(StandardCharsets.UTF_8),
        (text.repeat(10) + "x".repeat(40_000) + text).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void whatIsPackedComesOutAgain(byte[] content) {
    byte[] file = shard.content("text/1", content);

    assertThat(Opened.unpacked(file)).isEqualTo(content);
    assertThat(file.length).isLessThan(content.length * 5 / 4 + 200);
    assertThat(shard.content("text/1", content)).isEqualTo(file);
  }

  @ParameterizedTest
  @MethodSource("contents")
  void aFileIsPrintable(byte[] content) {
    String file = new String(shard.content("words/a-1", content), StandardCharsets.US_ASCII);

    assertThat(file).matches("mercatorShard\\(\"words/a-1\",\"[!#-\\[\\]-~]*\"\\)\n");
  }

  @ParameterizedTest
  @MethodSource("contents")
  void aTextIsPackedNearlyAsSmallAsByZlib(byte[] content) {
    java.util.zip.Deflater zlib = new java.util.zip.Deflater(6, true);
    zlib.setInput(content);
    zlib.finish();
    int theirs = zlib.deflate(new byte[content.length + 1_000]);
    zlib.end();

    assertThat(new Deflate().pack(content).length).isLessThan(theirs * 11 / 10 + 200);
  }
}
