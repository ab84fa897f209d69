package dev.mercator.simulator.format;

/**
 * One field of a table.
 *
 * @param name the key
 * @param kind what it takes
 * @param required whether leaving it out is a problem
 * @param preset what stands in when it is left out; {@code null} for an empty list, a missing table
 *     or a required field
 * @param meaning one sentence for the reference page
 */
public record Field(String name, Kind kind, boolean required, Object preset, String meaning) {

  /** A field that must be there. */
  public static Field required(String name, Kind kind, String meaning) {
    return new Field(name, kind, true, null, meaning);
  }

  /** A field that may be left out, and what then holds. */
  public static Field optional(String name, Kind kind, Object preset, String meaning) {
    return new Field(name, kind, false, preset, meaning);
  }

  /** A list or table that may be left out, and is then empty. */
  public static Field optional(String name, Kind kind, String meaning) {
    return new Field(name, kind, false, null, meaning);
  }
}
