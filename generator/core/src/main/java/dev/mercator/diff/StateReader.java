package dev.mercator.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mercator.diff.State.Figures;
import dev.mercator.diff.State.Flaw;
import dev.mercator.diff.State.Node;
import dev.mercator.diff.State.Relation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads a state from the files that a build writes for tools. */
public final class StateReader {
  /** All records, one per line. */
  public static final String RECORDS = "records/index.ndjson";

  /** What was found wrong. */
  public static final String FINDINGS = "findings.json";

  /** How the backlog would run. */
  public static final String PLAN = "plan.json";

  /** The tree of pages follows from where they are; a move would be told twice. */
  private static final String TREE = "contains_page";

  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Set<Relation> relations = new LinkedHashSet<>();

  private StateReader() {}

  /** Whether a folder is the output of a build. */
  public static boolean isBuild(Path folder) {
    return Files.isRegularFile(folder.resolve(RECORDS));
  }

  /**
   * The state that a folder was built from.
   *
   * @throws IOException where the folder cannot be read, or its files are no records
   */
  public static State ofBuild(Path folder) throws IOException {
    try (InputStream records = Files.newInputStream(folder.resolve(RECORDS))) {
      State state = read(folder.toString(), records, file(folder, FINDINGS));
      Optional<byte[]> plan = file(folder, PLAN);
      return plan.isPresent() ? state.with(figures(plan.get())) : state;
    }
  }

  /** A file that builds of an older version may not have. */
  private static Optional<byte[]> file(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private static Figures figures(byte[] plan) throws IOException {
    JsonNode json = new ObjectMapper().readTree(plan);
    return new Figures(json.path("peak").asLong(), json.path("makespan").asLong());
  }

  /**
   * The state that these files speak of.
   *
   * @param records the lines of {@link #RECORDS}
   * @param findings the content of {@link #FINDINGS}, where there is one
   * @throws IOException where they are not what they should be
   */
  public static State read(String name, InputStream records, Optional<byte[]> findings)
      throws IOException {
    StateReader reader = new StateReader();
    try {
      reader.records(records);
      Optional<List<Flaw>> flaws =
          findings.isPresent() ? Optional.of(reader.flaws(findings.get())) : Optional.empty();
      return new State(name, reader.nodes, reader.relations, flaws, Optional.empty());
    } catch (JsonProcessingException e) {
      throw new IOException(name + " holds no records: " + e.getOriginalMessage(), e);
    }
  }

  private void records(InputStream records) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(records, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode json = mapper.readTree(line);
      Node node = node(json);
      nodes.put(node.id(), node);
      relations(json.path("outgoingEdges"));
      relations(json.path("derived").path("outgoingEdges"));
    }
  }

  private static Node node(JsonNode json) {
    JsonNode attributes = json.path("attributes");
    JsonNode derived = json.path("derived");
    String kind = json.path("_kind").asText();
    boolean page = kind.equals("Page");
    Map<String, String> fields = new LinkedHashMap<>();
    derived
        .path("fields")
        .properties()
        .forEach(field -> fields.put(field.getKey(), text(field.getValue())));
    if (derived.has("verdict")) {
      fields.put("verdict", derived.path("verdict").asText());
    }
    return new Node(
        json.path("id").asText(),
        attributes.path("displayName").asText(),
        derived.path("item").asText(),
        page ? derived.path("type").asText() : kind.toLowerCase(Locale.ROOT),
        page ? attributes.path("sourcePath").asText() : "",
        derived.path("step").asText(),
        fields,
        derived.path("contentHash").asText());
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? String.join(
            ", ", StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText).toList())
        : value.asText();
  }

  private void relations(JsonNode edges) {
    for (JsonNode edge : edges) {
      String kind = edge.path("kind").asText();
      if (!kind.equals(TREE)) {
        relations.add(new Relation(edge.path("from").asText(), edge.path("to").asText(), kind));
      }
    }
  }

  private List<Flaw> flaws(byte[] findings) throws IOException {
    List<Flaw> flaws = new ArrayList<>();
    for (JsonNode finding : mapper.readTree(findings).path("findings")) {
      flaws.add(
          new Flaw(
              finding.path("rule").asText(),
              finding.path("severity").asText(),
              finding.path("file").asText(),
              finding.path("line").asLong(),
              finding.path("message").asText(),
              finding.path("fingerprint").asText()));
    }
    return flaws;
  }
}
