package dev.mercator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.util.stream.Stream;

/** What a run of the tool gave. */
record Tool(int status, String out, String err) {

  /** Runs the tool in this process. */
  static Tool run(Object... arguments) {
    return fed("", arguments);
  }

  /** Runs the tool with a text on its standard input. */
  static Tool fed(String in, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(in.getBytes(UTF_8)),
            out,
            new PrintWriter(out, false, UTF_8),
            new PrintWriter(err, false, UTF_8),
            false);
    int status =
        Main.run(console, Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    return new Tool(status, out.toString(UTF_8), err.toString(UTF_8));
  }
}
