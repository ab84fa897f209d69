package dev.mercator.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON the way every file of the site shows it: UTF-8 with nothing escaped that need not be,
 * two-space indent or one line, {@code \n} at line ends, a last line end after the value. The
 * layout is that of {@code jq}.
 */
final class Json implements Closeable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build();
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  /** What happens between an opening and its end. */
  @FunctionalInterface
  interface Content {
    void write() throws IOException;
  }

  private final JsonGenerator generator;

  private Json(JsonGenerator generator) {
    this.generator = generator;
  }

  static Json indented(OutputStream out) {
    Json json = compact(out);
    json.generator.setPrettyPrinter(
        new DefaultPrettyPrinter(SEPARATORS)
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER));
    return json;
  }

  static Json compact(OutputStream out) {
    try {
      return new Json(FACTORY.createGenerator(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Json object(Content content) throws IOException {
    generator.writeStartObject();
    content.write();
    generator.writeEndObject();
    return this;
  }

  Json object(String name, Content content) throws IOException {
    generator.writeFieldName(wellFormed(name));
    return object(content);
  }

  Json array(String name, Content content) throws IOException {
    generator.writeFieldName(wellFormed(name));
    generator.writeStartArray();
    content.write();
    generator.writeEndArray();
    return this;
  }

  Json texts(String name, List<String> values) throws IOException {
    return array(
        name,
        () -> {
          for (String value : values) {
            text(value);
          }
        });
  }

  Json text(String value) throws IOException {
    char[] chars = value.toCharArray();
    if (hasSurrogates(chars)) {
      generator.writeString(mended(value));
    } else {
      // Out of its string, where neither we nor the generator have each character checked.
      generator.writeString(chars, 0, chars.length);
    }
    return this;
  }

  Json text(String name, String value) throws IOException {
    generator.writeFieldName(wellFormed(name));
    return text(value);
  }

  /** Writes the text where there is some. */
  Json textIfAny(String name, String value) throws IOException {
    return value.isEmpty() ? this : text(name, value);
  }

  Json number(String name, long value) throws IOException {
    generator.writeNumberField(name, value);
    return this;
  }

  Json flag(String name, boolean value) throws IOException {
    generator.writeBooleanField(name, value);
    return this;
  }

  /** Writes a value of front matter: text, number, boolean, list, map, or nothing. */
  Json any(String name, @Nullable Object value) throws IOException {
    generator.writeFieldName(wellFormed(name));
    any(value);
    return this;
  }

  private void any(@Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      object(
          () -> {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
              any(String.valueOf(entry.getKey()), entry.getValue());
            }
          });
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      for (Object element : list) {
        any(element);
      }
      generator.writeEndArray();
    } else {
      scalar(value);
    }
  }

  private void scalar(@Nullable Object value) throws IOException {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else if (value instanceof Integer || value instanceof Long) {
      generator.writeNumber(((Number) value).longValue());
    } else if (value instanceof BigInteger number) {
      generator.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      generator.writeNumber(number);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      generator.writeNumber(number);
    } else {
      // JSON has no word for infinity, nor for what is not a number.
      text(value.toString());
    }
  }

  @Override
  public void close() throws IOException {
    generator.writeRaw('\n');
    generator.close();
  }

  /** Half a surrogate pair, as a YAML escape can make one, has no form in UTF-8. */
  static String wellFormed(String text) {
    return hasSurrogates(text.toCharArray()) ? mended(text) : text;
  }

  private static boolean hasSurrogates(char[] text) {
    for (char c : text) {
      if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  private static String mended(String text) {
    StringBuilder mended = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(mended::appendCodePoint);
    return mended.toString();
  }
}
