/**
 * How much a build takes, measured beside another generator on the same pages. Start at {@link
 * dev.mercator.benchmark.SiteBenchmark}, or {@link dev.mercator.benchmark.SearchBenchmark} for the
 * search.
 */
@NullMarked
package dev.mercator.benchmark;

import org.jspecify.annotations.NullMarked;
