package dev.mercator.brief;

import dev.mercator.brief.Brief.Need;
import dev.mercator.simulator.trace.Json;
import dev.mercator.simulator.trace.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A brief as JSON, valid under {@code schema/brief.json}. */
public final class BriefJson {
  private BriefJson() {}

  /** The JSON text. */
  public static String of(Brief brief) {
    Map<String, Object> fields = new LinkedHashMap<>();
    brief.fields().forEach(field -> fields.putIfAbsent(field.name(), field.value()));
    return Json.write(
        Tree.of(
            "id", brief.id(),
            "title", brief.title(),
            "type", brief.type(),
            "page", brief.page(),
            "fields", fields,
            "goal", brief.goal(),
            "current", brief.current(),
            "target", brief.target(),
            "approach", brief.approach(),
            "acceptance", brief.acceptance(),
            "free", brief.free(),
            "needs", needs(brief.needs()),
            "unlocks", needs(brief.unlocks()),
            "territory", brief.territory(),
            "beside",
                Tree.list(
                    brief.beside(),
                    running ->
                        Tree.of(
                            "id", running.id(),
                            "title", running.title(),
                            "status", running.status(),
                            "territory", running.territory(),
                            "shared", running.shared())),
            "worktree",
                Tree.of(
                    "branch", brief.worktree().branch(),
                    "folder", brief.worktree().folder(),
                    "base", brief.worktree().base(),
                    "setUp", brief.worktree().setUp(),
                    "tearDown", brief.worktree().tearDown())));
  }

  private static List<Object> needs(List<Need> needs) {
    return Tree.list(
        needs,
        need ->
            Tree.of(
                "id", need.id(),
                "title", need.title(),
                "status", need.status(),
                "done", need.done(),
                "summary", need.summary(),
                "note", need.note()));
  }
}
