package dev.mercator.build;

import dev.mercator.check.Policy;
import dev.mercator.check.Verdict;
import dev.mercator.diag.Finding;
import dev.mercator.diag.Rule;
import dev.mercator.export.OutputException;
import dev.mercator.export.Published;
import dev.mercator.export.Publisher;
import dev.mercator.export.ScratchBodies;
import dev.mercator.history.GitHistory;
import dev.mercator.render.ThemeFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One whole build: a project's sources in, a published site out, or the findings that kept it from
 * being published. What the command line, the Maven plugin and tests call.
 *
 * @param project what is built
 * @param output the folder to publish to
 * @param drafts whether pages with {@code draft: true} take part
 * @param allowForeign whether the folder may hold files of others
 * @param policy how findings are weighed
 * @param threads how many threads work, at least 1
 */
public record SiteBuild(
    Project project,
    Path output,
    boolean drafts,
    boolean allowForeign,
    Policy policy,
    int threads) {

  /**
   * How a build went.
   *
   * @param pages number of pages, hubs included
   * @param published what changed on disk; nothing where the site was not published
   * @param remarks what was left out and why, as sentences; nothing of it is wrong
   */
  public record Outcome(
      Verdict verdict, int pages, Optional<Published> published, List<String> remarks) {
    public Outcome {
      remarks = List.copyOf(remarks);
    }

    private static Outcome unpublished(Verdict verdict, int pages) {
      return new Outcome(verdict, pages, Optional.empty(), List.of());
    }
  }

  /** Runs the build. */
  public Outcome run(Progress progress) {
    Verdict config = policy.weigh(project.findings(), List.of());
    if (config.blocks()) {
      return Outcome.unpublished(config, 0);
    }
    try (Publisher publisher = Publisher.to(output, allowForeign);
        ScratchBodies bodies = ScratchBodies.in(publisher.scratch("bodies"))) {
      Compilation compilation =
          new Compiler(project.config(), bodies, progress, threads).compile(output, drafts);
      int pages = compilation.atlas().pages().size();
      Verdict verdict = policy.weigh(compilation.findings(), compilation.silences());
      if (verdict.blocks()) {
        return Outcome.unpublished(verdict, pages);
      }
      return write(compilation, verdict, publisher, progress);
    } catch (OutputException e) {
      return failed(List.of(), List.of(e.finding()), 0);
    }
  }

  private Outcome write(
      Compilation compilation, Verdict verdict, Publisher publisher, Progress progress) {
    int pages = compilation.atlas().pages().size();
    try {
      progress.stage("dating", 0);
      GitHistory history = compilation.history();
      SiteWriter writer =
          new SiteWriter(compilation, verdict, history.history(), publisher, progress, threads);
      List<Finding> collisions = writer.collisions();
      if (!collisions.isEmpty()) {
        return failed(compilation.findings(), collisions, pages);
      }
      writer.write();
      progress.stage("publishing", 0);
      return new Outcome(
          verdict, pages, Optional.of(publisher.publish()), remarks(compilation, history));
    } catch (OutputException e) {
      return failed(compilation.findings(), List.of(e.finding()), pages);
    } catch (ThemeFault e) {
      Finding fault = Finding.of(Rule.THEME_FAULT, e.position(), "", e.getMessage());
      return failed(compilation.findings(), List.of(fault), pages);
    }
  }

  private static List<String> remarks(Compilation compilation, GitHistory history) {
    List<String> remarks = new ArrayList<>(history.remarks());
    if (compilation.atlas().site().baseUrl().isEmpty()) {
      remarks.add("Left out for want of base_url: sitemap.xml, feed.xml, canonical addresses.");
    }
    return remarks;
  }

  private Outcome failed(List<Finding> before, List<Finding> failures, int pages) {
    List<Finding> findings = new ArrayList<>(before);
    findings.addAll(failures);
    return Outcome.unpublished(policy.weigh(findings, List.of()), pages);
  }
}
