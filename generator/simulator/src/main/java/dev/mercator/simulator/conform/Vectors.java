package dev.mercator.simulator.conform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The case files that come with the simulators. The first three state facts recorded from, or read
 * off, public implementations, each with its provenance; the others add a case for each rule that
 * they leave out.
 */
public final class Vectors {

  /** The files' names, without their ending. */
  public static final List<String> NAMES =
      List.of(
          "dispatcher-cases",
          "dispatcher-further",
          "plan-cases",
          "plan-further",
          "sprint-rules",
          "sprint-further");

  private Vectors() {}

  /** A file's bytes: JSON in UTF-8. */
  public static byte[] bytes(String name) {
    String resource = "/dev/mercator/simulator/conformance/" + name + ".json";
    try (InputStream file = Vectors.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalArgumentException("no case file " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
