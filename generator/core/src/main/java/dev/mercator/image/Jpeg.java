package dev.mercator.image;

import dev.mercator.image.ImageHead.Bytes;
import dev.mercator.image.ImageHead.Faulty;
import dev.mercator.image.ImageHead.Size;
import dev.mercator.image.ImageHead.Unsized;

/** The frame header of a JPEG (ITU T.81, B.2.2), turned as its EXIF orientation says. */
final class Jpeg {
  private static final int START_OF_SCAN = 0xda;
  private static final int APPLICATION_1 = 0xe1;
  private static final int ORIENTATION = 0x0112;

  /** From here on, orientations stand on their side. */
  private static final int FIRST_TURNED = 5;

  private Jpeg() {}

  static ImageHead read(Bytes bytes) {
    boolean turned = false;
    int at = 2;
    while (at + 4 <= bytes.array().length) {
      if (bytes.u8(at) != 0xff) {
        return new Faulty("a segment of it does not begin where it should", "save the image again");
      }
      int marker = bytes.u8(at + 1);
      if (marker == 0xff) {
        at++; // fill bytes may stand before a marker
      } else if (isFrame(marker)) {
        int height = bytes.u16(at + 5);
        int width = bytes.u16(at + 7);
        return turned ? new Size(height, width) : new Size(width, height);
      } else if (marker == START_OF_SCAN) {
        return new Faulty("it has no frame header", "save the image again");
      } else {
        turned |= marker == APPLICATION_1 && isTurned(bytes, at + 4);
        at += 2 + Math.max(2, bytes.u16(at + 2));
      }
    }
    // The head was cut off amid a large profile or preview: sound, for all one can say.
    return bytes.array().length == ImageHead.LENGTH
        ? new Unsized()
        : new Faulty("it ends in the middle of its head", "save the image again");
  }

  /** Any start of frame; among their numbers stand three other markers. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  /** Whether the first directory of EXIF data says that the picture lies on its side. */
  private static boolean isTurned(Bytes bytes, int segment) {
    if (!bytes.startsWith(segment, "Exif\0\0")) {
      return false;
    }
    int tiff = segment + 6;
    boolean little = bytes.startsWith(tiff, "II");
    long directory = tiff + (u32(bytes, tiff + 4, little) & 0xffffffffL);
    if (directory + 2 > bytes.array().length) {
      return false;
    }
    int entries = u16(bytes, (int) directory, little);
    for (int i = 0; i < entries; i++) {
      int entry = (int) directory + 2 + 12 * i;
      if (entry + 12 > bytes.array().length) {
        return false;
      }
      if (u16(bytes, entry, little) == ORIENTATION) {
        return u16(bytes, entry + 8, little) >= FIRST_TURNED;
      }
    }
    return false;
  }

  private static int u16(Bytes bytes, int at, boolean little) {
    return little ? bytes.u16le(at) : bytes.u16(at);
  }

  private static int u32(Bytes bytes, int at, boolean little) {
    return little ? bytes.u16le(at) | bytes.u16le(at + 2) << 16 : bytes.u32(at);
  }
}
