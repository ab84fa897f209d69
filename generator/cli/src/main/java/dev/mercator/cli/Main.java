package dev.mercator.cli;

import dev.mercator.build.Version;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code mercator} command. */
@Command(
    name = "mercator",
    description = "Compiles Markdown pages into an atlas: a typed graph, checks, records, a site.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Numbers.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      BuildCommand.class,
      ServeCommand.class,
      BriefCommand.class,
      ScopeCommand.class,
      CheckCommand.class,
      ExamplesCommand.class,
      DiffCommand.class,
      ExportCommand.class,
      NextCommand.class,
      PlanCommand.class,
      SimulateCommand.class,
      ConformCommand.class,
      QueryCommand.class,
      NewCommand.class,
      GenerateCompletion.class
    },
    footer = {
      "",
      "Exit status: 0 fine or warnings alone, 1 errors, 2 wrong usage.",
      "",
      "Example:",
      "  mercator build docs --out site"
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  /** Runs the tool and ends the process. */
  public static void main(String[] arguments) {
    boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
    System.exit(run(new Console(System.in, System.out, out, err, terminal), arguments));
  }

  /** Runs the tool on streams of the caller's; gives the exit status. */
  static int run(Console console, String... arguments) {
    int status = line(console).execute(arguments);
    console.out().flush();
    console.err().flush();
    return status;
  }

  /** The command with its subcommands, bound to a console. */
  static CommandLine line(Console console) {
    CommandLine line =
        new CommandLine(new Main(), new Commands(console))
            .setOut(console.out())
            .setErr(console.err())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(100);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.terminal() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.getSubcommands().get("generate-completion").getCommandSpec().usageMessage().hidden(true);
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  /** Says which version this is. */
  static final class Numbers implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"mercator " + Version.number()};
    }
  }

  /** Makes commands, each with the console it prints to. */
  private record Commands(Console console) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      return Console.class.equals(type) ? type.cast(console) : construct(type);
    }

    private <K> K construct(Class<K> type) throws Exception {
      try {
        return type.cast(type.getDeclaredConstructor(Console.class).newInstance(console));
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }
}
