package dev.mercator.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Everything a publisher changes on disk goes through here, so that tests can make any of it fail.
 */
interface FileOperations {

  /** Makes a folder and those above it. */
  void makeFolders(Path folder) throws IOException;

  /** Opens a file that is not there yet; writes are not gathered. */
  OutputStream create(Path file) throws IOException;

  /** Moves a file to where none is. */
  void place(Path from, Path to) throws IOException;

  /** Moves a file over another, which is never seen half replaced. */
  void replace(Path from, Path to) throws IOException;

  /** Gives a file a second name, or copies it where the file system has no links. */
  void keep(Path file, Path copy) throws IOException;

  /** Removes a file or an empty folder, where it is there. */
  void delete(Path path) throws IOException;
}
