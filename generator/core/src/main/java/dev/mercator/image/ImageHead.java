package dev.mercator.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What the head of an image file says. */
public sealed interface ImageHead {
  /** So many bytes of a file are looked at; an image's size stands near its start. */
  int LENGTH = 256 << 10;

  /** Longer edges are taken for a mistake: browsers draw none of that length. */
  int LONGEST_EDGE = 1 << 16;

  /** The size in CSS pixels, as a browser shows it: both at least 1. */
  record Size(int width, int height) implements ImageHead {}

  /** A sound image, or a file of a kind that is not looked into, without a size of its own. */
  record Unsized() implements ImageHead {}

  /**
   * Not the image that its name promises.
   *
   * @param why as it may follow a colon
   * @param hint what to do
   */
  record Faulty(String why, String hint) implements ImageHead {}

  /** Endings of the files that are looked into. */
  Set<String> ENDINGS = Set.of("png", "apng", "jpg", "jpeg", "jfif", "gif", "webp", "avif", "svg");

  /**
   * Reads the head of a file. What kind of image it is its bytes say, as for browsers; the name
   * says whether it should be one.
   *
   * @param name its name or path
   * @param head its first {@link #LENGTH} bytes, or all of them
   */
  static ImageHead read(String name, byte[] head) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!ENDINGS.contains(ending)) {
      return new Unsized();
    }
    if (head.length == 0) {
      return new Faulty("the file is empty", "put the image in its place");
    }
    try {
      return bounded(known(new Bytes(head)));
    } catch (IndexOutOfBoundsException e) {
      return new Faulty("it ends in the middle of its head", "save the image again");
    }
  }

  private static ImageHead known(Bytes bytes) {
    if (bytes.startsWith(0, "\u0089PNG\r\n\u001a\n")) {
      return new Size(bytes.u32(16), bytes.u32(20));
    } else if (bytes.startsWith(0, "GIF8")) {
      return new Size(bytes.u16le(6), bytes.u16le(8));
    } else if (bytes.startsWith(0, "\u00ff\u00d8\u00ff")) {
      return Jpeg.read(bytes);
    } else if (bytes.startsWith(0, "RIFF") && bytes.startsWith(8, "WEBP")) {
      return webp(bytes);
    } else if (bytes.startsWith(4, "ftyp")) {
      int size = bytes.indexOf("ispe"); // ISO/IEC 23008-12, ImageSpatialExtentsProperty
      return size < 0 ? new Unsized() : new Size(bytes.u32(size + 8), bytes.u32(size + 12));
    } else if (bytes.startsWith(0, "version https://git-lfs")) {
      return new Faulty("it is a pointer of Git LFS", "fetch the image itself: git lfs pull");
    }
    return SvgRoot.read(bytes.text());
  }

  /** The three kinds of bitstream of the WebP container. */
  private static ImageHead webp(Bytes bytes) {
    if (bytes.startsWith(12, "VP8 ")) {
      return new Size(bytes.u16le(26) & 0x3fff, bytes.u16le(28) & 0x3fff);
    } else if (bytes.startsWith(12, "VP8L")) {
      int bits = bytes.u16le(21) | bytes.u16le(23) << 16;
      return new Size((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
    } else if (bytes.startsWith(12, "VP8X")) {
      return new Size(bytes.u24le(24) + 1, bytes.u24le(27) + 1);
    }
    return new Faulty("it is no WebP image that browsers know", "save the image again");
  }

  private static ImageHead bounded(ImageHead head) {
    if (head instanceof Size size
        && (Math.min(size.width(), size.height()) < 1
            || Math.max(size.width(), size.height()) > LONGEST_EDGE)) {
      String edges =
          Integer.toUnsignedString(size.width()) + " × " + Integer.toUnsignedString(size.height());
      return new Faulty("its head says " + edges + " pixels", "save the image again");
    }
    return head;
  }

  /** Bytes by place; whoever reads behind their end gets the exception of arrays. */
  @SuppressWarnings("ArrayRecordComponent") // nobody changes or compares it
  record Bytes(byte[] array) {
    int u8(int at) {
      return array[at] & 0xff;
    }

    int u16(int at) {
      return u8(at) << 8 | u8(at + 1);
    }

    int u16le(int at) {
      return u8(at) | u8(at + 1) << 8;
    }

    int u24le(int at) {
      return u16le(at) | u8(at + 2) << 16;
    }

    int u32(int at) {
      return u16(at) << 16 | u16(at + 2);
    }

    boolean startsWith(int at, String signature) {
      byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
      int end = at + expected.length;
      return end <= array.length && Arrays.equals(array, at, end, expected, 0, expected.length);
    }

    int indexOf(String signature) {
      return new String(array, StandardCharsets.ISO_8859_1).indexOf(signature);
    }

    String text() {
      return new String(array, StandardCharsets.UTF_8);
    }
  }
}
