package dev.mercator.example;

import dev.mercator.model.Block;
import dev.mercator.model.Example;
import dev.mercator.model.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every example of an atlas, as it ran. */
public final class Examples {
  /** None. */
  public static final Examples NONE = new Examples(List.of());

  private final List<Run> all;
  private final Map<String, Run> byId = new HashMap<>();
  private final Map<String, List<Run>> byPage = new HashMap<>();

  /**
   * @param all in page order, and on each page in reading order
   */
  public Examples(Collection<Run> all) {
    this.all = List.copyOf(all);
    for (Run run : all) {
      byId.put(run.example().id(), run);
      byPage.computeIfAbsent(run.example().page(), page -> new ArrayList<>()).add(run);
    }
  }

  /** All runs, in page order. */
  public List<Run> all() {
    return all;
  }

  /** The run of an example, which must be one of these. */
  public Run of(Example example) {
    Run run = byId.get(example.id());
    if (run == null) {
      throw new IllegalArgumentException("no run of " + example.id());
    }
    return run;
  }

  /** The runs of a page's examples, in reading order. */
  public List<Run> of(Page page) {
    return List.copyOf(byPage.getOrDefault(page.id(), List.of()));
  }

  /** The run that a block of a page asks for. */
  public Optional<Run> of(Page page, Block block) {
    return of(page).stream().filter(run -> run.example().block() == block.ordinal()).findFirst();
  }
}
