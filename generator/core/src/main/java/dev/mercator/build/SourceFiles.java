package dev.mercator.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** The files of a collection, wherever they are read from. */
interface SourceFiles {
  /** Markdown files, in code-unit order of their paths below the collection's folder. */
  List<String> pages();

  /** All other files, in the same order. */
  List<String> files();

  /** The length of a file in bytes. */
  long size(String relative) throws IOException;

  /** The content of a file. */
  InputStream open(String relative) throws IOException;

  /** Where a file lies on disk, or would lie. */
  Path path(String relative);
}
