package dev.mercator.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A disk on which one operation fails: once, or it and every later one as if the process died. */
final class FailingOperations implements FileOperations {
  /** What the process dying looks like from inside: nothing may catch it. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final FileOperations disk = new DiskOperations();
  private final int failing;
  private final boolean crash;
  private int count;

  /**
   * A disk whose operation of that number fails.
   *
   * @param failing counted from 1
   */
  FailingOperations(int failing, boolean crash) {
    this.failing = failing;
    this.crash = crash;
  }

  /** Whether the operation that fails was reached. */
  boolean failed() {
    return count >= failing;
  }

  private void step() throws IOException {
    count++;
    if (crash && count >= failing) {
      throw new Crash();
    }
    if (count == failing) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public void makeFolders(Path folder) throws IOException {
    step();
    disk.makeFolders(folder);
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    step();
    return disk.create(file);
  }

  @Override
  public void place(Path from, Path to) throws IOException {
    step();
    disk.place(from, to);
  }

  @Override
  public void replace(Path from, Path to) throws IOException {
    step();
    disk.replace(from, to);
  }

  @Override
  public void keep(Path file, Path copy) throws IOException {
    step();
    disk.keep(file, copy);
  }

  @Override
  public void delete(Path path) throws IOException {
    step();
    disk.delete(path);
  }
}
