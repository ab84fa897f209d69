package dev.mercator.simulator.conform;

import java.util.List;
import java.util.Map;

/**
 * Takes a case file apart and runs it. Nothing is passed over: a suite, a group or a key that is
 * not known becomes a case that does not hold.
 */
public final class Conform {
  private Conform() {}

  /** The cases of a parsed file, in its order of groups. */
  public static List<Case> cases(Map<String, Object> file) {
    Object suite = file.get("suite");
    List<Case> cases = cases(suite, file);
    return cases.isEmpty() ? List.of(none(String.valueOf(suite))) : cases;
  }

  private static Case none(String suite) {
    return Case.unreadable(suite, "", "file", List.of(), "there is no case in it");
  }

  private static List<Case> cases(Object suite, Map<String, Object> file) {
    if ("dispatcher".equals(suite)) {
      return DispatcherSuite.cases(file);
    } else if ("plan".equals(suite)) {
      return PlanSuite.cases(file);
    } else if ("sprint".equals(suite)) {
      return SprintSuite.cases(file);
    }
    return List.of(
        Case.unreadable(
            "",
            "suite",
            "suite",
            List.of(),
            "unknown suite " + suite + "; known: dispatcher, plan, sprint"));
  }

  /** The verdict on every case, by the reference simulators. */
  public static List<Verdict> run(Map<String, Object> file) {
    return cases(file).stream().map(Case::verdict).toList();
  }
}
