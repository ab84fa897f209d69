package dev.mercator.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pebbletemplates.pebble.extension.writer.SpecializedWriter;
import java.io.Writer;
import java.util.Arrays;

/**
 * Text as UTF-8, encoded as it comes: one rare character does not widen the whole page, and the
 * page is not copied once more to be encoded.
 */
final class Utf8Writer extends Writer implements SpecializedWriter {
  private byte[] bytes;
  private int size;

  Utf8Writer(int expected) {
    bytes = new byte[expected];
  }

  @Override
  public void write(int c) {
    write(new char[] {(char) c}, 0, 1);
  }

  /** A template's own text, nearly all of it ASCII. */
  @Override
  public void write(char[] text, int offset, int length) {
    makeRoom(length);
    int end = offset + length;
    int i = offset;
    while (i < end && text[i] < 0x80) {
      bytes[size++] = (byte) text[i++];
    }
    if (i < end) {
      append(new String(text, i, end - i).getBytes(UTF_8));
    }
  }

  @Override
  public void write(String text) {
    append(text.getBytes(UTF_8));
  }

  @Override
  public void write(String text, int offset, int length) {
    write(text.substring(offset, offset + length));
  }

  /** What a template shows. */
  @Override
  public void write(Object shown) {
    if (shown instanceof Utf8 html) {
      html.writeTo(this);
    } else {
      write(shown.toString());
    }
  }

  void append(byte[] more) {
    makeRoom(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  private void makeRoom(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }

  /** Everything written so far. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public void writeSpecialized(int shown) {
    write(Integer.toString(shown));
  }

  @Override
  public void writeSpecialized(long shown) {
    write(Long.toString(shown));
  }

  @Override
  public void writeSpecialized(double shown) {
    write(Double.toString(shown));
  }

  @Override
  public void writeSpecialized(float shown) {
    write(Float.toString(shown));
  }

  @Override
  public void writeSpecialized(short shown) {
    write(Short.toString(shown));
  }

  @Override
  public void writeSpecialized(byte shown) {
    write(Byte.toString(shown));
  }

  @Override
  public void writeSpecialized(char shown) {
    write(shown);
  }

  @Override
  public void writeSpecialized(String shown) {
    write(shown);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
