package dev.mercator.diag;

import java.util.List;

/** Where the lines of source files come from when findings are shown. */
@FunctionalInterface
public interface SourceLines {

  /** No file at all: findings are shown without their source line. */
  SourceLines NONE = file -> List.of();

  /**
   * The lines of a file, without line ends; empty when it cannot be had.
   *
   * @param file the path as positions name it
   */
  List<String> of(String file);
}
