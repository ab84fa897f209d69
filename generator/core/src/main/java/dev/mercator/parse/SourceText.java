package dev.mercator.parse;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Position;
import dev.mercator.diag.Rule;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A source file as text: UTF-8, without byte order mark, line ends as {@code \n}, NUL as U+FFFD;
 * and the way from an offset in it to a line and column.
 */
final class SourceText {
  private final String file;
  private final String text;
  private final int[] lineStarts;
  private final Optional<LineOrigin> origin;

  private SourceText(String file, String text, Optional<LineOrigin> origin) {
    this.file = file;
    this.text = text;
    this.origin = origin;
    this.lineStarts = lineStarts(text);
  }

  /** Decodes the bytes; what is not UTF-8 becomes U+FFFD and one finding at its first place. */
  static SourceText decode(String file, byte[] bytes, Consumer<Finding> findings) {
    return decode(file, bytes, Optional.empty(), findings);
  }

  /** The same of a text whose lines come from elsewhere: there is where positions are. */
  static SourceText decode(
      String file, byte[] bytes, Optional<LineOrigin> origin, Consumer<Finding> findings) {
    String raw = new String(bytes, StandardCharsets.UTF_8);
    SourceText source = new SourceText(file, normalise(raw), origin);
    if (raw.indexOf('\uFFFD') >= 0) {
      source.malformed(bytes, findings);
    }
    int nul = raw.indexOf('\0');
    if (nul >= 0) {
      int offset = normalise(raw.substring(0, nul)).length();
      findings.accept(Finding.of(Rule.NUL_BYTE, source.at(offset, 1), "remove the character"));
    }
    return source;
  }

  /** U+FFFD may be what the author wrote: a strict decoder tells. */
  private void malformed(byte[] bytes, Consumer<Finding> findings) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    if (decoder.decode(in, out, true).isError()) {
      int offset = Math.min(normalise(out.flip().toString()).length(), text.length());
      findings.accept(
          Finding.of(
              Rule.NOT_UTF8,
              at(offset, 1),
              "save the file as UTF-8",
              String.format("byte 0x%02x at offset %d", bytes[in.position()], in.position())));
    }
  }

  private static String normalise(String raw) {
    String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    return text.replace('\0', '\uFFFD');
  }

  String text() {
    return text;
  }

  String file() {
    return file;
  }

  /** The place of an offset, cut at its line's end. */
  Position at(int offset, int length) {
    int line = line(offset);
    if (origin.isPresent()) {
      return origin.get().at(line);
    }
    int start = lineStarts[line];
    int end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
    int within = Math.max(1, Math.min(length, end - offset));
    return new Position(file, line + 1, offset - start + 1, within);
  }

  /** The offset of a 1-based line and column, as other parsers report them. */
  int offset(int line, int column) {
    return Math.min(text.length(), lineStarts[Math.min(line, lineStarts.length) - 1] + column - 1);
  }

  /** The offset at which the line of an offset starts. */
  int lineStart(int offset) {
    return lineStarts[line(offset)];
  }

  /** The text of the line that an offset lies on. */
  String lineAt(int offset) {
    int line = line(offset);
    int end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
    return text.substring(lineStarts[line], end);
  }

  /** The 0-based line of an offset. */
  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }
}
