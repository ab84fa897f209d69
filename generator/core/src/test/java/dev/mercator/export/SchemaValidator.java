package dev.mercator.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds JSON against the schemas of the product, and those against the schema of schemas. */
public final class SchemaValidator {
  private static final String META = "https://json-schema.org/draft/2020-12/schema";

  private final SchemaRegistry registry;

  public SchemaValidator() {
    Map<String, String> schemas = new HashMap<>();
    for (String name : Schemas.NAMES) {
      schemas.put(id(name), text(name));
    }
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas));
  }

  static String id(String name) {
    return "urn:mercator:schema:" + name + ":1";
  }

  static String text(String name) {
    try {
      return new String(Schemas.bytes(name), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What is wrong with a schema. */
  List<Error> errorsOfSchema(String name) {
    return schema(META).validate(text(name), InputFormat.JSON);
  }

  /**
   * What is wrong with a value.
   *
   * @param address of the schema, relative to the site's root
   */
  public List<Error> errors(String address, String json) {
    String name = address.substring("schema/".length(), address.length() - ".json".length());
    return schema(id(name)).validate(json, InputFormat.JSON);
  }

  private Schema schema(String id) {
    return registry.getSchema(SchemaLocation.of(id));
  }

  /** The values that an exporter wrote: each of its files, or each line of its one. */
  static List<String> values(Exporter exporter, MemoryOutput files) {
    return files.files().values().stream()
        .map(file -> new String(file, UTF_8))
        .flatMap(text -> exporter.name().equals("ndjson") ? text.lines() : List.of(text).stream())
        .toList();
  }
}
