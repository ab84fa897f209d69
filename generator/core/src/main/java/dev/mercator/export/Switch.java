package dev.mercator.export;

import dev.mercator.export.Journal.Action;
import dev.mercator.export.Journal.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The steps from one site to the next, in an order that breaks no link on the way. */
final class Switch {
  private static final Comparator<Step> PAGES_LAST =
      Comparator.comparing(Step::action)
          .thenComparing(step -> step.address().endsWith(".html"))
          .thenComparing(Step::address);

  private final List<Step> writes = new ArrayList<>();
  private final List<Step> manifest = new ArrayList<>();
  private final SortedSet<String> removals = new TreeSet<>();
  private final List<String> left = new ArrayList<>();
  private int unchanged;

  void write(Step step) {
    writes.add(step);
  }

  void manifest(Step step) {
    manifest.add(step);
  }

  void remove(String address) {
    removals.add(address);
  }

  boolean removes(String address) {
    return removals.contains(address);
  }

  void leave(String address) {
    left.add(address);
  }

  void unchanged() {
    unchanged++;
  }

  Published summary() {
    return new Published(writes.size(), unchanged, removals.size(), left);
  }

  void carryOut(Workspace workspace) throws IOException {
    if (!writes.isEmpty() || !manifest.isEmpty() || !removals.isEmpty()) {
      Journal.carryOut(workspace, steps());
    }
  }

  /** New files, changed ones with pages last, the manifest, and then what goes. */
  private List<Step> steps() {
    Map<Boolean, List<Step>> removed =
        removals.stream()
            .map(address -> new Step(Action.REMOVE, address))
            .collect(Collectors.partitioningBy(blocking()));
    List<Step> steps = new ArrayList<>(removed.get(true));
    writes.stream().sorted(PAGES_LAST).forEach(steps::add);
    steps.addAll(manifest);
    steps.addAll(removed.get(false));
    return steps;
  }

  /** Whether a new file needs a folder of that name, or has the name of a folder above. */
  private Predicate<Step> blocking() {
    Set<String> files = writes.stream().map(Step::address).collect(Collectors.toSet());
    Set<String> above = files.stream().flatMap(Addresses::above).collect(Collectors.toSet());
    return step ->
        above.contains(step.address()) || Addresses.above(step.address()).anyMatch(files::contains);
  }
}
