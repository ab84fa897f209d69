package dev.mercator.simulator.sprint;

import java.util.ArrayList;
import java.util.List;

/**
 * The commands of a sprint. Set-up: per role a branch {@code SPRINT/role} from main, then a
 * worktree beside the project. Teardown: the worktree goes before its branch, since a branch that
 * is checked out cannot be deleted. The orchestrator works on main and needs neither.
 *
 * <p>Source: "Setup" of the guide, whose loop leaves out DESIGN.
 */
final class Commands {
  private final String sprint;
  private final String project;

  Commands(String sprint, String project) {
    this.sprint = sprint;
    this.project = project;
  }

  List<String> setUp(List<Terminal> terminals) {
    List<String> commands = new ArrayList<>();
    for (Terminal terminal : worktrees(terminals)) {
      commands.add("git branch " + branch(terminal) + " main");
      commands.add("git worktree add " + folder(terminal) + " " + branch(terminal));
    }
    return List.copyOf(commands);
  }

  List<String> merge(Terminal terminal) {
    return List.of("git merge --no-ff " + branch(terminal), "build", "test");
  }

  List<String> tearDown(List<Terminal> terminals) {
    List<String> commands = new ArrayList<>();
    for (Terminal terminal : worktrees(terminals)) {
      commands.add("git worktree remove " + folder(terminal));
      commands.add("git branch -d " + branch(terminal));
    }
    return List.copyOf(commands);
  }

  private static List<Terminal> worktrees(List<Terminal> terminals) {
    return terminals.stream().filter(terminal -> terminal.role() != Role.ORCHESTRATOR).toList();
  }

  private String branch(Terminal terminal) {
    return sprint + "/" + terminal.slug();
  }

  private String folder(Terminal terminal) {
    return "../" + project + "-" + terminal.slug();
  }
}
