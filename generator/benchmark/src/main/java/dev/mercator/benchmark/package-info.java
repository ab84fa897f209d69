/**
 * How much a build takes, measured beside another generator on the same pages. Start at {@link
 * dev.mercator.benchmark.SiteBenchmark}.
 */
@NullMarked
package dev.mercator.benchmark;

import org.jspecify.annotations.NullMarked;
