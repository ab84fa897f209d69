package dev.mercator.simulator.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The whole of a run, alike for every simulator, so that one picture, one stepper and one schema
 * serve them all. The same scenario gives the same trace, byte for byte.
 *
 * @param simulator which simulator ran
 * @param version its version; it changes whenever the same scenario may give another trace
 * @param decisions every choice with its reason, in the order taken
 * @param events everything that happened, in order
 * @param lanes the picture: rows of work over time
 * @param figures final figures, by name
 * @param findings hazards and violated rules, in the order found
 * @param broken invariants that did not hold; empty unless the simulator itself is wrong
 * @param result what only this simulator has to say
 */
public record Trace(
    String simulator,
    String version,
    List<Decision> decisions,
    List<Event> events,
    List<Lane> lanes,
    Map<String, Object> figures,
    List<Finding> findings,
    List<String> broken,
    Map<String, Object> result) {

  /** The version of the trace's own form. */
  public static final int SCHEMA = 1;

  public Trace {
    decisions = List.copyOf(decisions);
    events = List.copyOf(events);
    lanes = List.copyOf(lanes);
    findings = List.copyOf(findings);
    broken = List.copyOf(broken);
  }

  /** The trace as a tree, keys in a fixed order. */
  public Map<String, Object> tree() {
    return Tree.of(
        "schema", SCHEMA,
        "simulator", simulator,
        "version", version,
        "decisions", Tree.list(decisions, Decision::tree),
        "events", Tree.list(events, Event::tree),
        "lanes", Tree.list(lanes, Lane::tree),
        "figures", figures,
        "findings", Tree.list(findings, Finding::tree),
        "broken", broken,
        "result", result);
  }

  /** The JSON Schema of traces, as bytes of UTF-8. */
  public static byte[] schema() {
    try (InputStream schema =
        Trace.class.getResourceAsStream("/dev/mercator/simulator/trace.schema.json")) {
      if (schema == null) {
        throw new IllegalStateException("the schema of traces is missing");
      }
      return schema.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The trace as JSON text. */
  public String json() {
    return Json.write(tree());
  }
}
