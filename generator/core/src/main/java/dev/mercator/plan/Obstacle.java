package dev.mercator.plan;

/** Why an item may not start. */
public sealed interface Obstacle {
  /** The reason in words, to stand behind the item's name. */
  String words();

  /** The reason's word in JSON. */
  String kind();

  /** An item that must be done first. */
  record Dependency(Item on) implements Obstacle {
    @Override
    public String words() {
      String status = on.status().isEmpty() ? "" : " (" + on.status() + ")";
      return "waits for " + on.id() + status;
    }

    @Override
    public String kind() {
      return "dependency";
    }
  }

  /** A dependency that nothing in the atlas answers to. */
  record Unreadable(String target) implements Obstacle {
    @Override
    public String words() {
      return "depends on " + target + ", which is not in the atlas";
    }

    @Override
    public String kind() {
      return "unreadable";
    }
  }

  /** The item waits for itself, by way of others. */
  record Ring() implements Obstacle {
    @Override
    public String words() {
      return "is in a ring of dependencies";
    }

    @Override
    public String kind() {
      return "ring";
    }
  }

  /** An item that runs now and touches the same files. */
  record Clash(Item with, Overlap overlap) implements Obstacle {
    @Override
    public String words() {
      return "overlaps " + with.id() + " on " + overlap.words();
    }

    @Override
    public String kind() {
      return "overlap";
    }
  }
}
