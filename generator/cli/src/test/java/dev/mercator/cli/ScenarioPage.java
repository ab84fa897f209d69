package dev.mercator.cli;

import dev.mercator.scenario.AgentsFile;
import dev.mercator.simulator.Simulator;
import dev.mercator.simulator.Simulators;
import dev.mercator.simulator.dispatcher.AgentFile;
import dev.mercator.simulator.format.Field;
import dev.mercator.simulator.format.Shape;
import java.util.List;
import java.util.stream.Collectors;

/** The reference page of scenarios, from the shapes that the simulators read them by. */
final class ScenarioPage {
  private ScenarioPage() {}

  static String text() {
    return ReferencePages.head(
            "Scenarios",
            "What a scenario of each simulator may say, field by field."
                + " [Writing scenarios](../simulators/scenarios.md) says how one is written and"
                + " run.")
        + "\n## Of every simulator\n\n"
        + ReferencePages.table(List.of("Field", "Takes", "Left out", "Meaning"), common().stream())
        + Simulators.all().stream().map(ScenarioPage::simulator).collect(Collectors.joining())
        + "\n## agents file\n\nWhat `"
        + AgentsFile.USUAL
        + "` holds, or the file that `agents` in `atlas.toml` names. A key that is not known is a"
        + " warning there, and an error in a scenario.\n"
        + AgentFile.FILE.all().stream().map(ScenarioPage::shape).collect(Collectors.joining());
  }

  private static List<List<String>> common() {
    String names =
        Simulators.all().stream().<String>map(Simulator::name).collect(Collectors.joining(", "));
    return List.of(
        List.of(
            "`simulator`",
            "one of " + names,
            "named by `--simulator` or by the block that holds the scenario",
            "Which simulator runs it."),
        List.of(
            "`agents`",
            "`\"project\"`",
            "",
            "In place of a list: the agent types of the project's agents file."),
        List.of(
            "`expect`",
            "a table",
            "",
            "What a verified example expects; the run knows nothing of it."));
  }

  private static String simulator(Simulator<?> simulator) {
    return "\n## "
        + simulator.name()
        + "\n\n"
        + simulator.meaning()
        + "\n"
        + simulator.format().all().stream().map(ScenarioPage::shape).collect(Collectors.joining());
  }

  private static String shape(Shape shape) {
    return "\n### "
        + shape.name()
        + "\n\n"
        + shape.meaning()
        + "\n\n"
        + ReferencePages.table(
            List.of("Field", "Takes", "Left out", "Meaning"),
            shape.fields().stream().map(ScenarioPage::field));
  }

  private static List<String> field(Field field) {
    return List.of(
        ReferencePages.code(field.name()),
        field.kind().describe(),
        field.required() ? "not allowed" : preset(field.preset()),
        field.meaning());
  }

  private static String preset(Object preset) {
    if (preset == null) {
      return "none";
    }
    return preset instanceof String text && text.isEmpty()
        ? "empty"
        : ReferencePages.code(String.valueOf(preset));
  }
}
