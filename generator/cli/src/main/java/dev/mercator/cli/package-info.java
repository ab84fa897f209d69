/**
 * The command line: one class per command, each filling a configuration, calling {@code build} and
 * printing. The only place that reads the clock, the locale or the terminal.
 */
@NullMarked
package dev.mercator.cli;

import org.jspecify.annotations.NullMarked;
