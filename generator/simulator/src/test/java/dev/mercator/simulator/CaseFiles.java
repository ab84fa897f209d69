package dev.mercator.simulator;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Parses case files for tests: our own from the class path, shared ones beside the checkout. */
public final class CaseFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> TABLE = new TypeReference<>() {};

  private CaseFiles() {}

  /** A case file that every build publishes. */
  public static Map<String, Object> own(String name) {
    return read("/dev/mercator/simulator/conformance/" + name);
  }

  /** A table from the class path. */
  public static Map<String, Object> read(String resource) {
    try (InputStream in = CaseFiles.class.getResourceAsStream(resource)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the folder beside the checkout; the test is skipped where it is missing. */
  public static Map<String, Object> shared(String name) {
    Path file = shared().resolve("conformance").resolve(name);
    assumeTrue(Files.isReadable(file), () -> "no " + file + " beside this checkout");
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path shared() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.exists(root.resolve("generator"))) {
      root = root.getParent();
    }
    return root.resolveSibling("shared");
  }

  /** A table from JSON text. */
  public static Map<String, Object> parse(String json) {
    try {
      return JSON.readValue(json, TABLE);
    } catch (JsonProcessingException e) {
      return fail("no JSON: " + e.getMessage());
    }
  }
}
