package dev.mercator.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * Where a command reads and prints.
 *
 * @param in standard input
 * @param bytes standard output, for data that is written as bytes
 * @param out standard output as text
 * @param err standard error as text
 * @param terminal whether a person is watching: colours and progress are shown only then
 */
record Console(
    InputStream in, OutputStream bytes, PrintWriter out, PrintWriter err, boolean terminal) {}
