package dev.mercator.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mercator.image.ImageHead.Faulty;
import dev.mercator.image.ImageHead.Size;
import dev.mercator.image.ImageHead.Unsized;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageHeadTest {
  /** WebP files of 5 × 3 pixels would be long; of each kind, the bytes up to its size. */
  private static final String RIFF = "52494646000000005745425056503820";

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static byte[] drawn(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static ImageHead svg(String text) {
    return ImageHead.read("a.svg", text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "jpg"})
  void imagesOfTheJdkSayTheirSize(String format) throws IOException {
    assertThat(ImageHead.read("x/a." + format, drawn(format, 640, 12)))
        .isEqualTo(new Size(640, 12));
    assertThat(ImageHead.read("wrong.PNG", drawn(format, 3, 4))).isEqualTo(new Size(3, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "56503820 00000000 000000 9d012a 0500 0300, 5, 3",
    "5650384c 00000000 2f 04800000 0000, 5, 3",
    "56503858 0a000000 00000000 040000 020000, 5, 3"
  })
  void theKindsOfWebpSayTheirSize(String chunk, int width, int height) {
    byte[] head = hex(RIFF.substring(0, 24) + chunk.replace(" ", "") + "00000000");
    assertThat(ImageHead.read("a.webp", head)).isEqualTo(new Size(width, height));
  }

  @Test
  void aPictureTakenUprightIsShownUpright() throws IOException {
    byte[] jpeg = drawn("jpg", 40, 30);
    byte[] exif =
        hex(
            "ffe1 0022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 00060000 00000000"
                .replace(" ", ""));
    ByteArrayOutputStream turned = new ByteArrayOutputStream();
    turned.write(jpeg, 0, 2);
    turned.writeBytes(exif);
    turned.write(jpeg, 2, jpeg.length - 2);
    assertThat(ImageHead.read("a.jpg", turned.toByteArray())).isEqualTo(new Size(30, 40));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "<svg width='300' height=\"20px\"/> @ 300 @ 20",
        "<?xml version='1.0'?><!-- <svg width='1' height='1'> --><svg viewBox='0 0 64 32'> @ 64 @ 32",
        "<svg width='100%' height='100%' viewBox='-1,-1 10.4 5'> @ 10 @ 5",
        "<svg width='1in' viewBox='0 0 2 1'> @ 96 @ 48",
        "<s:svg xmlns:s='http://www.w3.org/2000/svg' height='50' viewBox='0 0 2 1'> @ 100 @ 50",
        "<svg width='.2' height='.2'> @ 1 @ 1"
      })
  void drawingsSayTheirSize(String text, int width, int height) {
    assertThat(svg(text)).isEqualTo(new Size(width, height));
  }

  @Test
  void aDrawingNeedsNoSize() {
    assertThat(svg("<svg xmlns='http://www.w3.org/2000/svg'><path/></svg>"))
        .isEqualTo(new Unsized());
    assertThat(ImageHead.read("film.mp4", new byte[0])).isEqualTo(new Unsized());
  }

  @Test
  void whatIsNoImageIsSaid() throws IOException {
    assertThat(ImageHead.read("a.png", new byte[0])).isInstanceOf(Faulty.class);
    assertThat(svg("<html>404</html>")).isInstanceOf(Faulty.class);
    assertThat(svg("version https://git-lfs.github.com/spec/v1\n")).isInstanceOf(Faulty.class);
    assertThat(svg("<svg width='999999999' height='1'>")).isInstanceOf(Faulty.class);
    byte[] cut = Arrays.copyOf(drawn("png", 3, 3), 18);
    assertThat(ImageHead.read("a.png", cut)).isInstanceOf(Faulty.class);
    byte[] empty = drawn("png", 3, 3);
    Arrays.fill(empty, 16, 24, (byte) 0);
    assertThat(ImageHead.read("a.png", empty))
        .isEqualTo(new Faulty("its head says 0 × 0 pixels", "save the image again"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "jpg", "svg"})
  void noBytesBreakTheReader(String format) throws IOException {
    Random random = new Random(11);
    byte[] sound =
        format.equals("svg")
            ? "<svg width='1' height='1' viewBox='0 0 1 1'>".getBytes(StandardCharsets.UTF_8)
            : drawn(format, 20, 20);
    for (int run = 0; run < 5_000; run++) {
      byte[] head = Arrays.copyOf(sound, random.nextInt(sound.length + 1));
      for (int i = 0; i < 4 && head.length > 0; i++) {
        head[random.nextInt(head.length)] = (byte) random.nextInt();
      }
      assertThat(ImageHead.read("a." + format, head)).isNotNull();
    }
    byte[] endless = "<svg a='\"".repeat(ImageHead.LENGTH / 9).getBytes(StandardCharsets.UTF_8);
    assertThat(ImageHead.read("a.svg", endless)).isNotNull();
  }
}
