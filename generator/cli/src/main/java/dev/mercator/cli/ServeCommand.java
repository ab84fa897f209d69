package dev.mercator.cli;

import dev.mercator.build.LiveProject;
import dev.mercator.build.Project;
import dev.mercator.check.Policy;
import dev.mercator.check.Verdict;
import dev.mercator.serve.Preview;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mercator serve}: shows the site while its sources are edited. */
@Command(
    name = "serve",
    description = "Shows the site in a browser while its pages are edited.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Pages are made when they are asked for; nothing is written to disk. A page that is open",
      "reloads where the reader stood when its source is saved, and lists what is wrong.",
      "Ctrl-C ends it.",
      "",
      "Examples:",
      "  mercator serve",
      "  mercator serve docs --open",
      "  mercator serve --port 0 --drafts"
    })
final class ServeCommand implements Callable<Integer> {
  private static final int LARGEST_PORT = 65_535;

  private final Console console;

  @Spec private CommandSpec spec;

  @Mixin private ProjectOptions options = new ProjectOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port to listen on, 0 for any that is free (default: 8080).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "127.0.0.1",
      description = "Address to listen on; others than this machine's own let other machines read.")
  private String host = "127.0.0.1";

  @Option(names = "--open", description = "Open the site in the browser.")
  private boolean open;

  @Option(names = "--drafts", description = "Show pages with draft: true as well.")
  private boolean drafts;

  @Option(names = "--no-history", description = "Leave dates of changes from git out.")
  private boolean noHistory;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Project project = options.open();
    ProjectOptions.sayDefaults(project, console);
    InetSocketAddress address = address();
    // Without this the JDK's server lets small answers wait for one another.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    LiveProject live =
        new LiveProject(
            options.folder(),
            ProjectOptions::outputOf,
            this::policy,
            drafts,
            !noHistory,
            options.threads());
    try (Preview preview = preview(live, address, project)) {
      console.out().println("Serving " + preview.address());
      console.out().flush();
      console.err().println("Watching for changes; Ctrl-C ends it.");
      console.err().flush();
      if (open) {
        browse(preview.address());
      }
      untilEnded();
      return 0;
    } catch (BindException e) {
      throw new ParameterException(
          spec.commandLine(),
          "cannot listen on "
              + host
              + ":"
              + port
              + " ("
              + e.getMessage()
              + "); --port 0 takes any port");
    }
  }

  private Preview preview(LiveProject live, InetSocketAddress address, Project project)
      throws IOException {
    try (Watched watched = Watched.on(console)) {
      return Preview.of(
          live,
          address,
          Optional.of(ProjectOptions.outputOf(project).toAbsolutePath().normalize()),
          watched.progress(),
          this::heard,
          fault -> fault.printStackTrace(console.err()));
    }
  }

  private Policy policy(Project project) {
    return options.policy(project);
  }

  private void heard(LiveProject.State state) {
    Verdict verdict = new Verdict(state.findings(), List.of());
    int pages = state.site().map(site -> site.pages()).orElse(0);
    console.err().println(verdict.tally().text(pages));
    console.err().flush();
  }

  private InetSocketAddress address() {
    if (port < 0 || port > LARGEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "no port " + port + ": 0 to " + LARGEST_PORT);
    }
    try {
      InetAddress address = InetAddress.getByName(host);
      if (!address.isLoopbackAddress()) {
        console.err().println("Other machines can read this site at " + host + ".");
      }
      return new InetSocketAddress(address, port);
    } catch (UnknownHostException e) {
      throw new ParameterException(spec.commandLine(), "no host \"" + host + "\"");
    }
  }

  /** Until the process is ended, or the thread interrupted. */
  private static void untilEnded() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void browse(String address) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    List<String> command =
        system.contains("win")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
            : List.of(system.contains("mac") ? "open" : "xdg-open", address);
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      console.err().println("No browser could be opened: " + e.getMessage());
    }
  }
}
