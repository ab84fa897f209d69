package dev.mercator.build;

import dev.mercator.check.Verdict;
import dev.mercator.config.Config;
import dev.mercator.diag.Finding;
import dev.mercator.example.Examples;
import dev.mercator.graph.Atlas;
import dev.mercator.history.GitHistory;
import dev.mercator.model.Bodies;
import dev.mercator.model.History;
import dev.mercator.model.Page;
import dev.mercator.model.Place;
import dev.mercator.model.Silence;
import dev.mercator.model.Target;
import dev.mercator.plan.Outlook;
import dev.mercator.render.Edition;
import dev.mercator.scenario.ProjectAgents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What came of compiling a project's sources.
 *
 * @param examples the examples of its pages, as they ran
 * @param bodies text and HTML of each page that a file stands behind
 * @param findings everything found, in order of place, not yet weighed
 * @param agents the agent types of the project
 * @param folders slugs of folders that hold pages and are no page: each gets a generated hub
 * @param files where the file of an asset lies on disk
 * @param sources where the file behind a page lies on disk
 */
public record Compilation(
    Config config,
    Atlas atlas,
    Examples examples,
    Bodies bodies,
    List<Finding> findings,
    ProjectAgents agents,
    List<String> folders,
    Function<Target.ToAsset, Path> files,
    Function<Place, Path> sources) {
  public Compilation {
    findings = List.copyOf(findings);
    folders = List.copyOf(folders);
  }

  /** Its backlog, worked out: next, plan, what changes of the plan would give. */
  public Outlook outlook() {
    return Outlook.of(atlas, config.plan(), agents.types());
  }

  /** The files that pages refer to, each once, in order of address. */
  public List<Target.ToAsset> assets() {
    return atlas.pages().stream()
        .flatMap(page -> page.links().stream())
        .map(link -> link.target() instanceof Target.ToAsset asset ? asset : null)
        .filter(asset -> asset != null)
        .distinct()
        .sorted(Comparator.comparing(Target.ToAsset::address))
        .toList();
  }

  /** SHA-256, in hexadecimal, over the name and content of every source, in page order. */
  public String inputHash() {
    MessageDigest digest = sha256();
    for (Page page : atlas.pages()) {
      String line = page.place().source() + " " + page.hash() + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What git remembers of the pages; nothing where it is not to be asked. */
  public GitHistory history() {
    if (!config.history()) {
      return new GitHistory(History.NONE, List.of());
    }
    Map<String, Path> paths = new LinkedHashMap<>();
    atlas.pages().stream()
        .map(Page::place)
        .filter(place -> !place.generated())
        .forEach(place -> paths.put(place.id(), sources.apply(place)));
    return GitHistory.of(paths);
  }

  /** What a theme draws of it, its findings weighed. */
  Edition edition(Verdict verdict, Outlook outlook, History history) {
    return new Edition(
        atlas, examples, verdict.shown(), outlook, history, "Mercator " + Version.number());
  }

  /** The comments that silence findings. */
  public List<Silence> silences() {
    return atlas.pages().stream().map(Page::silences).flatMap(List::stream).toList();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
