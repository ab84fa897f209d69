package dev.mercator.cli;

import dev.mercator.build.Compilation;
import dev.mercator.build.Version;
import dev.mercator.check.Verdict;
import dev.mercator.cli.ProjectOptions.Weighed;
import dev.mercator.export.Compiled;
import dev.mercator.export.Exporter;
import dev.mercator.export.Exporters;
import dev.mercator.export.MemoryBodies;
import dev.mercator.export.Output;
import dev.mercator.export.OutputException;
import dev.mercator.export.Publisher;
import dev.mercator.model.History;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mercator export}: one of the files for tools, without building the site. */
@Command(
    name = "export",
    description = "Writes one kind of file for tools, without building the site.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  mercator export --format graph > graph.json",
      "  mercator export docs --format records --out records"
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;
  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = Names.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private String format = "";

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "File, or folder where there are many (default: standard output).")
  private @Nullable Path out;

  @Option(
      names = "--allow-foreign",
      description = "Write even if the folder holds files that Mercator did not write.")
  private boolean allowForeign;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Exporter exporter =
        Exporters.named(format)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "no format \"%s\"; one of %s"
                            .formatted(format, String.join(", ", names()))));
    if (!exporter.single() && out == null) {
      throw new ParameterException(
          spec.commandLine(), format + " writes many files; say where to with --out FOLDER");
    }
    Optional<Weighed> weighed = project.weighed(project.open(), new MemoryBodies(), false, console);
    if (weighed.isEmpty()) {
      return 1;
    }
    weighed.get().count(console);
    write(exporter, weighed.get().compilation(), weighed.get().verdict());
    return weighed.get().verdict().fails() ? 1 : 0;
  }

  private void write(Exporter exporter, Compilation compilation, Verdict verdict)
      throws IOException {
    Compiled compiled =
        new Compiled(
            compilation.atlas(),
            compilation.examples(),
            compilation.bodies(),
            verdict.shown(),
            compilation.outlook(),
            Version.number(),
            compilation.inputHash(),
            exporter.name().equals("feed") ? compilation.history().history() : History.NONE);
    if (out == null) {
      exporter.write(compiled, new Single(console.bytes()));
    } else if (!exporter.single()) {
      many(exporter, compiled, out);
    } else {
      try (OutputStream file = Files.newOutputStream(out)) {
        exporter.write(compiled, new Single(file));
      }
    }
  }

  private void many(Exporter exporter, Compiled compiled, Path folder) {
    try (Publisher publisher = Publisher.to(folder, allowForeign)) {
      exporter.write(compiled, publisher);
      publisher.publish();
    } catch (OutputException e) {
      throw new ParameterException(
          spec.commandLine(), e.finding().message() + "; " + e.finding().hint());
    }
  }

  private static List<String> names() {
    return Exporters.all().stream().map(Exporter::name).collect(Collectors.toList());
  }

  /** The names of all formats. */
  static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Names() {
      super(names());
    }
  }

  /** Writes the one file there is to a stream, whatever its address. */
  private record Single(OutputStream stream) implements Output {
    @Override
    public void put(String address, byte[] content) {
      try {
        stream.write(content);
        stream.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public OutputStream open(String address) {
      return new FilterOutputStream(stream) {
        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
          out.write(bytes, start, length);
        }

        @Override
        public void close() throws IOException {
          flush(); // the stream is not ours to close
        }
      };
    }
  }
}
