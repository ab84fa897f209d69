package dev.mercator.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A kind of file that a build writes for tools.
 *
 * @param name how {@code mercator export --format} asks for it
 * @param meaning what it is, one line for the handbook
 * @param address where it stands, relative to the site's root; a part in braces, such as <code>
 *     {slug}</code>, says that there are many
 * @param mediaType what it is served as
 * @param schema the schema that it, or each of its lines, is valid under; empty where it is not
 *     JSON
 * @param files what writes it
 */
public record Exporter(
    String name, String meaning, String address, String mediaType, String schema, Files files) {

  /** Writes all files of one kind. */
  @FunctionalInterface
  public interface Files {
    void write(Compiled compiled, Output output) throws IOException;
  }

  /** Writes the content of one file. */
  @FunctionalInterface
  interface Content {
    void write(Compiled compiled, OutputStream file) throws IOException;
  }

  /** An exporter of a single file that is streamed. */
  static Exporter file(
      String name, String meaning, String address, String type, String schema, Content content) {
    return new Exporter(
        name,
        meaning,
        address,
        type,
        schema,
        (compiled, output) -> {
          try (OutputStream file = output.open(address)) {
            content.write(compiled, file);
          }
        });
  }

  /** Whether it writes one file at most. */
  public boolean single() {
    return !address.contains("{");
  }

  /**
   * Writes its files.
   *
   * @throws OutputException where the output fails
   */
  public void write(Compiled compiled, Output output) {
    try {
      files.write(compiled, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
