package dev.mercator.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The reference page of all commands, from what the command line itself is built of. */
final class CommandPage {
  /** Characters that a line of code has on a page without scrolling. */
  private static final int WIDTH = 64;

  private final CommandLine line;

  CommandPage(CommandLine line) {
    this.line = line.setUsageHelpWidth(WIDTH);
  }

  String text() {
    return ReferencePages.head(
            "Commands",
            "Every command with its arguments and options, as `--help` shows them."
                + " [Command line](../command-line.md) says what they have in common.")
        + line.getSubcommands().values().stream()
            .filter(command -> !command.getCommandSpec().usageMessage().hidden())
            .map(CommandPage::command)
            .collect(Collectors.joining())
        + "\n## Exit status\n\n"
        + line.getCommandSpec().usageMessage().footer()[1].replaceFirst("^Exit status: ", "")
        + "\n";
  }

  private static String command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    return "\n## %s\n\n%s\n\n```text\n%s```\n\n%s%s"
        .formatted(
            spec.name(),
            String.join(" ", spec.usageMessage().description()),
            command.getHelp().synopsis(0),
            ReferencePages.table(List.of("Argument", "Meaning"), arguments(spec)),
            footer(spec));
  }

  private static Stream<List<String>> arguments(CommandSpec spec) {
    Stream<List<String>> parameters =
        spec.positionalParameters().stream().map(one -> row(one.paramLabel(), one));
    Stream<List<String>> options =
        spec.options().stream()
            .filter(one -> !one.usageHelp())
            .filter(one -> !one.versionHelp())
            .map(one -> row(name(one), one));
    return Stream.concat(parameters, options);
  }

  private static String name(OptionSpec option) {
    boolean flag = option.arity().max() == 0;
    return option.longestName() + (flag ? "" : " " + option.paramLabel());
  }

  private static List<String> row(String name, ArgSpec argument) {
    String description = Arrays.stream(argument.description()).collect(Collectors.joining(" "));
    return List.of(ReferencePages.code(name), Ansi.OFF.string(description));
  }

  /** Paragraphs as they are, examples as a block of code. */
  private static String footer(CommandSpec spec) {
    StringBuilder text = new StringBuilder();
    StringBuilder examples = new StringBuilder();
    for (String written : spec.usageMessage().footer()) {
      if (written.startsWith("  ")) {
        examples.append(written.strip()).append('\n');
      } else if (!written.startsWith("Example")) {
        text.append(written).append('\n');
      }
    }
    String prose = text.toString().strip();
    return (prose.isEmpty() ? "" : "\n" + prose + "\n") + "\n```sh\n" + examples + "```\n";
  }
}
