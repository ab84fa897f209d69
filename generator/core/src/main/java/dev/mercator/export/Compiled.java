package dev.mercator.export;

import dev.mercator.diag.Graded;
import dev.mercator.example.Examples;
import dev.mercator.graph.Atlas;
import dev.mercator.model.Bodies;
import dev.mercator.model.History;
import dev.mercator.model.Page;
import dev.mercator.plan.Outlook;
import java.util.List;

/**
 * All that the files for tools are made from.
 *
 * @param atlas pages and what joins them
 * @param examples the runs of its examples
 * @param bodies the text of each page that a file stands behind
 * @param findings what the checks found, as they are shown
 * @param outlook its backlog, worked out
 * @param tool version of Mercator, {@code 0.1.0}
 * @param inputHash SHA-256 over configuration and sources, in hexadecimal
 * @param history what a repository remembers of the pages; for the feed alone
 */
public record Compiled(
    Atlas atlas,
    Examples examples,
    Bodies bodies,
    List<Graded> findings,
    Outlook outlook,
    String tool,
    String inputHash,
    History history) {
  public Compiled {
    findings = List.copyOf(findings);
  }

  /** The source of a page without its front matter; empty for a generated hub. */
  String markdown(Page page) {
    return page.place().generated() ? "" : bodies.markdown(page.id());
  }

  /** An address as others may follow it: absolute where the site knows its own, else relative. */
  String link(String address) {
    return atlas.site().baseUrl().orElse("") + address;
  }
}
