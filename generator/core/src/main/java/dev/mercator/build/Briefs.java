package dev.mercator.build;

import dev.mercator.brief.Brief;
import dev.mercator.brief.Briefing;
import dev.mercator.brief.Scope;
import dev.mercator.export.MemoryBodies;
import dev.mercator.graph.Atlas;
import dev.mercator.history.BranchChanges;
import dev.mercator.history.Checkout;
import dev.mercator.model.Page;
import dev.mercator.render.BriefRenderer;
import dev.mercator.render.Theme;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** A compiled project, asked about single items. */
public record Briefs(Project project, Compilation compilation) {

  /** Compiles a project, drafts included: they are work like others. */
  public static Briefs of(Project project, Path output, Progress progress, int threads) {
    return new Briefs(
        project,
        new Compiler(project.config(), new MemoryBodies(), progress, threads)
            .compile(output, true));
  }

  public Atlas atlas() {
    return compilation.atlas();
  }

  /**
   * What the next worker on an item is to know.
   *
   * @param running items that run now whatever their status says
   * @param base the branch that work starts from
   */
  public Brief brief(Page item, Collection<Page> running, String base) {
    Path name = project.config().root().toAbsolutePath().normalize().getFileName();
    String folder = name == null ? "project" : name.toString();
    return new Briefing(atlas(), folder, base)
        .of(item, compilation.bodies().get(item.id()).markdown(), running);
  }

  /**
   * A brief as text.
   *
   * @throws dev.mercator.render.ThemeFault if the project's own template is not valid
   */
  public String markdown(Brief brief) {
    Theme theme = ThemeFolder.over(Theme.builtIn(), project.config().theme());
    return new BriefRenderer(theme).render(brief);
  }

  /**
   * What a branch changed, held against an item's territory.
   *
   * @param everybodys files, trees and globs that every branch may touch
   * @throws dev.mercator.history.RevisionFault where there is no repository or no such revision
   */
  public Scope scope(Page item, String base, String branch, List<String> everybodys) {
    try (Checkout checkout = Checkout.around(project.config().root())) {
      BranchChanges changes = checkout.changes(base, branch);
      String page = checkout.path(item.place().source()).orElse("");
      return Scope.of(item, page, changes, checkout.below(), everybodys);
    }
  }
}
