package dev.mercator.example;

import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.diag.Suggestion;
import dev.mercator.model.Claim;
import dev.mercator.model.Claim.Truth;
import dev.mercator.model.Page;
import dev.mercator.model.Target;
import dev.mercator.scenario.ScenarioText;
import dev.mercator.scenario.Simulation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what an example claims: {@code [claim]} in its block. */
final class ClaimReader {
  private static final List<String> KEYS =
      List.of("says", "verdict", "because", "source", "where", "link");
  private static final List<String> REQUIRED = List.of("says", "verdict", "source");

  private final Page page;
  private final Map<String, Page> sources;
  private final ScenarioText text;
  private final Consumer<Finding> findings;
  private boolean wrong;

  private ClaimReader(
      Page page, Map<String, Page> sources, ScenarioText text, Consumer<Finding> findings) {
    this.page = page;
    this.sources = sources;
    this.text = text;
    this.findings = findings;
  }

  /**
   * The claim of a block.
   *
   * @param sources the atlas's pages by the path of their source
   * @return nothing where it claims nothing, or, with findings, nothing that can be read
   */
  static Optional<Claim> read(
      Page page, Map<String, Page> sources, ScenarioText text, Consumer<Finding> findings) {
    Object claim = text.values().get(Simulation.CLAIM);
    return claim == null
        ? Optional.empty()
        : new ClaimReader(page, sources, text, findings).read(claim);
  }

  private Optional<Claim> read(Object written) {
    if (!(written instanceof Map<?, ?> claim)) {
      report(List.of(), "not a table", "write [claim]");
      return Optional.empty();
    }
    for (Object key : claim.keySet()) {
      String name = String.valueOf(key);
      if (!KEYS.contains(name)) {
        String known = "one of " + String.join(", ", KEYS);
        report(List.of(key), "a claim has no \"" + name + "\"", Suggestion.hint(name, KEYS, known));
      } else if (!(claim.get(key) instanceof String)) {
        report(List.of(key), name + " is not a text", "put it between quotes");
      }
    }
    for (String key : REQUIRED) {
      if (text(claim, key).isBlank() && !(claim.containsKey(key) && wrong)) {
        report(List.of(), "a claim needs " + key, "");
      }
    }
    Optional<Truth> truth = truth(claim);
    Optional<Target> link = link(text(claim, "link"));
    return wrong
        ? Optional.empty()
        : Optional.of(
            new Claim(
                text(claim, "says"),
                truth.orElseThrow(),
                text(claim, "because"),
                text(claim, "source"),
                text(claim, "where"),
                link,
                text.position(List.of(Simulation.CLAIM, "says"))));
  }

  private Optional<Truth> truth(Map<?, ?> claim) {
    String word = text(claim, "verdict");
    Optional<Truth> truth = Truth.of(word);
    if (truth.isEmpty() && !word.isBlank()) {
      String known = "one of " + String.join(", ", Truth.words());
      report(
          List.of("verdict"),
          "no verdict \"" + word + "\"",
          Suggestion.hint(word, Truth.words(), known));
    }
    return truth;
  }

  private Optional<Target> link(String written) {
    if (written.isEmpty()) {
      return Optional.empty();
    } else if (written.startsWith("https://") || written.startsWith("http://")) {
      return Optional.of(new Target.ToWeb(written));
    }
    int hash = written.indexOf('#');
    String path = hash < 0 ? written : written.substring(0, hash);
    String anchor = hash < 0 ? "" : written.substring(hash + 1);
    Page target = sources.get(RelativePath.resolve(page.place().source(), path));
    if (target == null) {
      report(
          List.of("link"), "no page \"" + path + "\"", "a path from this page, or a web address");
      return Optional.empty();
    }
    boolean found =
        anchor.isEmpty()
            || target.anchors().contains(anchor)
            || target.headings().stream().anyMatch(heading -> heading.anchor().equals(anchor));
    if (!found) {
      report(List.of("link"), target.title() + " has no heading \"#" + anchor + "\"", "");
    }
    return Optional.of(new Target.ToPage(target.place(), anchor));
  }

  private static String text(Map<?, ?> claim, String key) {
    return claim.get(key) instanceof String text ? text : "";
  }

  private void report(List<?> below, String message, String hint) {
    wrong = true;
    List<Object> path = new java.util.ArrayList<>(List.of(Simulation.CLAIM));
    path.addAll(below);
    findings.accept(Finding.of(Rule.BAD_CLAIM, text.position(path), hint, message));
  }
}
