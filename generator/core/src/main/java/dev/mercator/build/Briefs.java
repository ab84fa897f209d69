package dev.mercator.build;

import dev.mercator.brief.Brief;
import dev.mercator.brief.Briefing;
import dev.mercator.brief.Scope;
import dev.mercator.export.MemoryBodies;
import dev.mercator.history.BranchChanges;
import dev.mercator.history.Checkout;
import dev.mercator.history.RevisionFault;
import dev.mercator.plan.Backlog;
import dev.mercator.plan.Item;
import dev.mercator.render.BriefRenderer;
import dev.mercator.render.Theme;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * A compiled project, asked about single items.
 *
 * @param backlog the items of its atlas
 */
public record Briefs(Project project, Compilation compilation, Backlog backlog) {

  /** Compiles a project, drafts included: they are work like others. */
  public static Briefs of(Project project, Path output, Progress progress, int threads) {
    Compilation compilation =
        new Compiler(project.config(), new MemoryBodies(), progress, threads).compile(output, true);
    return new Briefs(project, compilation, Backlog.of(compilation.atlas()));
  }

  /**
   * What the next worker on an item is to know.
   *
   * @param running items that run now whatever their status says
   * @param base the branch that work starts from
   */
  public Brief brief(Item item, Collection<Item> running, String base) {
    String markdown = compilation.bodies().get(item.page().id()).markdown();
    return new Briefing(compilation.atlas(), backlog, folder(), base).of(item, markdown, running);
  }

  /** The name that working trees beside the project begin with. */
  private String folder() {
    Path root = project.config().root();
    try (Checkout checkout = Checkout.around(root)) {
      return checkout.name();
    } catch (RevisionFault e) {
      // Without a repository nobody makes a working tree yet; the folder's own name will do.
      Path name = root.toAbsolutePath().normalize().getFileName();
      return name == null ? "project" : name.toString();
    }
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
  public Scope scope(Item item, String base, String branch, List<String> everybodys) {
    try (Checkout checkout = Checkout.around(project.config().root())) {
      BranchChanges changes = checkout.changes(base, branch);
      String page = checkout.path(item.page().place().source()).orElse("");
      return Scope.of(item, page, changes, checkout.below(), everybodys);
    }
  }
}
