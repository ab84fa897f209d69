package dev.mercator.export;

import dev.mercator.plan.Item;
import dev.mercator.plan.Next;
import dev.mercator.plan.Next.Candidate;
import dev.mercator.plan.Obstacle;
import dev.mercator.plan.Overlap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What may start next, as JSON: {@code schema/next.json}. */
public final class NextJson {
  private NextJson() {}

  /** Writes it, and closes the stream. */
  public static void write(Next next, OutputStream file) throws IOException {
    try (Json json = Json.indented(file)) {
      json.object(
          () -> {
            json.array("running", () -> running(json, next.running()));
            json.array("free", () -> candidates(json, next.free()));
            json.array("held", () -> candidates(json, next.held()));
            json.array("blocked", () -> candidates(json, next.blocked()));
          });
    }
  }

  private static void running(Json json, List<Item> items) throws IOException {
    for (Item item : items) {
      json.object(() -> item(json, item));
    }
  }

  private static void candidates(Json json, List<Candidate> candidates) throws IOException {
    for (Candidate candidate : candidates) {
      json.object(() -> candidate(json, candidate));
    }
  }

  private static void candidate(Json json, Candidate candidate) throws IOException {
    item(json, candidate.item());
    json.number("unlocks", candidate.unlocks())
        .number("unlocksDirectly", candidate.directly())
        .number("waitsFor", candidate.behind())
        .text("why", candidate.why())
        .array("obstacles", () -> obstacles(json, candidate.obstacles()));
  }

  /** What every list says of an item. */
  static void item(Json json, Item item) throws IOException {
    json.text("item", item.id())
        .text("page", item.page().id())
        .text("title", item.page().title())
        .text("type", item.page().type().name())
        .text("html", item.page().place().html())
        .textIfAny("status", item.status())
        .textIfAny("priority", item.priority())
        .textIfAny("effort", item.effort());
  }

  static void obstacles(Json json, List<Obstacle> obstacles) throws IOException {
    for (Obstacle obstacle : obstacles) {
      json.object(
          () -> {
            json.text("kind", obstacle.kind());
            detail(json, obstacle);
            json.text("reason", obstacle.words());
          });
    }
  }

  private static void detail(Json json, Obstacle obstacle) throws IOException {
    if (obstacle instanceof Obstacle.Dependency dependency) {
      json.text("on", dependency.on().id());
    } else if (obstacle instanceof Obstacle.Unreadable unreadable) {
      json.text("on", unreadable.target());
    } else if (obstacle instanceof Obstacle.Clash clash) {
      json.text("on", clash.with().id());
      overlap(json, clash.overlap());
    }
  }

  /** The two paths that meet, and how certain it is. */
  static void overlap(Json json, Overlap overlap) throws IOException {
    json.text("path", overlap.path().written())
        .text("otherPath", overlap.other().written())
        .text("certainty", overlap.exact() ? "exact" : "directory-guess");
  }
}
