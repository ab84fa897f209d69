package dev.mercator.maven;

import dev.mercator.build.Progress;
import dev.mercator.build.Project;
import dev.mercator.build.SiteBuild;
import dev.mercator.check.Policy;
import dev.mercator.diag.Baseline;
import dev.mercator.diag.Graded;
import dev.mercator.diag.Severity;
import dev.mercator.diag.TextReport;
import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Compiles the pages of a folder and publishes their site, as {@code mercator build} does. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.SITE, threadSafe = true)
public final class BuildMojo extends AbstractMojo {
  /** Folder with {@code atlas.toml}, or with Markdown. */
  @Parameter(property = "mercator.folder", defaultValue = "${project.basedir}")
  private File folder = new File(".");

  /** Folder to publish to. */
  @Parameter(property = "mercator.output", defaultValue = "${project.build.directory}/atlas")
  private File output = new File("out");

  /** Whether warnings count as errors. */
  @Parameter(property = "mercator.strict", defaultValue = "false")
  private boolean strict;

  /** Whether errors in pages fail the build; the site is published all the same. */
  @Parameter(property = "mercator.failOnErrors", defaultValue = "true")
  private boolean failOnErrors = true;

  @Override
  public void execute() throws MojoFailureException {
    Project project = Project.open(folder.toPath());
    Policy policy = new Policy(project.config().severities(), strict, Baseline.EMPTY);
    int threads = Runtime.getRuntime().availableProcessors();
    SiteBuild build = new SiteBuild(project, output.toPath(), false, false, policy, threads);
    SiteBuild.Outcome outcome = build.run(Progress.SILENT);
    TextReport report = TextReport.plain(project.lines());
    for (Graded graded : outcome.verdict().shown()) {
      String text = report.text(graded).stripTrailing();
      if (graded.severity() == Severity.ERROR) {
        getLog().error(text);
      } else {
        getLog().warn(text);
      }
    }
    outcome.remarks().forEach(getLog()::info);
    String summary = outcome.verdict().tally().text(outcome.pages());
    getLog().info(summary + ", published to " + output);
    if (outcome.published().isEmpty() || (failOnErrors && outcome.verdict().fails())) {
      throw new MojoFailureException("the atlas has errors: " + summary);
    }
  }
}
