package dev.mercator.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one run of a program took, as the kernel counted it for the finished process and its
 * threads.
 *
 * @param cpu seconds of processor time, in user and kernel mode
 * @param wall seconds from start to end
 * @param peak largest resident memory, in bytes
 * @param log what it printed
 */
record Run(double cpu, double wall, long peak, String log) {
  /** GNU time: the one plain way to a finished child's resource usage. */
  static final Path TIME = Path.of("/usr/bin/time");

  /**
   * Runs a program to its end.
   *
   * @param folder where its log and figures are put
   * @throws IOException if it cannot be started, or fails
   */
  static Run of(Path folder, List<String> command) throws IOException, InterruptedException {
    Path figures = Files.createTempFile(folder, "time", ".txt");
    Path log = Files.createTempFile(folder, "log", ".txt");
    List<String> timed =
        new ArrayList<>(List.of(TIME.toString(), "-o", figures.toString(), "-f", "%U %S %e %M"));
    timed.addAll(command);
    Process process =
        new ProcessBuilder(timed).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int status = process.waitFor();
    String printed = Files.readString(log, StandardCharsets.UTF_8);
    if (status != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + status + "\n" + printed);
    }
    return parsed(Files.readString(figures), printed);
  }

  static Run parsed(String figures, String log) {
    String[] parts = figures.strip().split(" ", -1);
    return new Run(
        Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Long.parseLong(parts[3]) * 1024,
        log);
  }
}
