package dev.mercator.export;

import dev.mercator.plan.Item;
import dev.mercator.plan.Obstacle;
import dev.mercator.plan.Plan;
import dev.mercator.plan.Plan.Bounds;
import dev.mercator.plan.Plan.Job;
import dev.mercator.plan.Plan.Wait;
import dev.mercator.plan.WhatIf;
import dev.mercator.simulator.dispatcher.Scenario.Order;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** A plan and its variations as JSON: {@code schema/plan.json}. Times are days from now. */
public final class PlanJson {
  private PlanJson() {}

  /** Writes it, and closes the stream. */
  public static void write(Plan plan, WhatIf whatIf, OutputStream file) throws IOException {
    try (Json json = Json.indented(file)) {
      json.object(
          () -> {
            figures(json, plan);
            json.object("bounds", () -> bounds(json, plan.bounds()));
            json.object("whatIf", () -> whatIf(json, whatIf));
            json.array("jobs", () -> jobs(json, plan.jobs()));
            json.array("notPlanned", () -> stuck(json, plan.stuck()));
          });
    }
  }

  private static void figures(Json json, Plan plan) throws IOException {
    json.text("agent", plan.crew().agent())
        .number("panes", plan.crew().panes())
        .number("cap", plan.crew().cap())
        .text("order", plan.order() == Order.ID ? "id" : "longest")
        .number("makespan", plan.makespan())
        .number("peak", plan.peak())
        .number("peakPanes", plan.peakPanes())
        .number("waves", plan.waves());
    json.object(
        "waited",
        () -> {
          for (Plan.Cause cause : Plan.Cause.values()) {
            json.number(cause.word(), plan.waited(cause));
          }
        });
  }

  private static void bounds(Json json, Bounds bounds) throws IOException {
    json.number("criticalPath", bounds.chainDays())
        .texts("criticalItems", bounds.chain().stream().map(Item::id).toList())
        .number("workByCapacity", bounds.workDays())
        .number("work", bounds.work())
        .number("capacity", bounds.capacity())
        .number("sharedPath", bounds.pathDays())
        .textIfAny("path", bounds.path());
  }

  private static void whatIf(Json json, WhatIf whatIf) throws IOException {
    json.object(
            "orders",
            () ->
                json.number("byId", whatIf.orders().byId())
                    .number("longest", whatIf.orders().longest()))
        .array(
            "panes",
            () -> {
              for (WhatIf.Panes row : whatIf.panes()) {
                json.object(
                    () ->
                        json.number("panes", row.panes())
                            .number("byId", row.byId())
                            .number("longest", row.longest()));
              }
            })
        .array(
            "caps",
            () -> {
              for (WhatIf.Cap row : whatIf.caps()) {
                json.object(() -> json.number("cap", row.cap()).number("makespan", row.makespan()));
              }
            });
    json.number("sharedPaths", whatIf.pathsOf())
        .array("paths", () -> paths(json, whatIf.paths()))
        .number("itemsThatCouldBeNext", whatIf.doneOf())
        .array("done", () -> done(json, whatIf.done()));
  }

  private static void paths(Json json, List<WhatIf.Path> paths) throws IOException {
    for (WhatIf.Path path : paths) {
      json.object(
          () ->
              json.text("path", path.path())
                  .number("items", path.items())
                  .number("serial", path.serial())
                  .number("queue", path.queue())
                  .number("makespan", path.makespan())
                  .number("saved", path.saved()));
    }
  }

  private static void done(Json json, List<WhatIf.Done> done) throws IOException {
    for (WhatIf.Done row : done) {
      json.object(
          () ->
              json.text("item", row.item().id())
                  .number("makespan", row.makespan())
                  .number("saved", row.saved()));
    }
  }

  private static void jobs(Json json, List<Job> jobs) throws IOException {
    for (Job job : jobs) {
      json.object(
          () -> {
            NextJson.item(json, job.item());
            json.flag("active", job.active())
                .number("days", job.days())
                .number("start", job.start())
                .number("end", job.end())
                .text("pane", job.pane())
                .number("place", job.place())
                .number("wave", job.wave())
                .array("waits", () -> waits(json, job.waits()));
          });
    }
  }

  private static void waits(Json json, List<Wait> waits) throws IOException {
    for (Wait wait : waits) {
      json.object(
          () -> {
            json.number("from", wait.from())
                .number("to", wait.to())
                .text("cause", wait.cause().word())
                .texts("on", wait.on().stream().map(Item::id).toList());
            if (wait.overlap().isPresent()) {
              NextJson.overlap(json, wait.overlap().get());
            }
            json.text("reason", wait.words());
          });
    }
  }

  private static void stuck(Json json, Map<Item, List<Obstacle>> stuck) throws IOException {
    for (Map.Entry<Item, List<Obstacle>> entry : stuck.entrySet()) {
      json.object(
          () -> {
            NextJson.item(json, entry.getKey());
            json.array("obstacles", () -> NextJson.obstacles(json, entry.getValue()));
          });
    }
  }
}
