/**
 * What became of an atlas between two states of it: {@link dev.mercator.diff.State} is read from
 * records, as a build or a compilation in memory writes them, and {@link
 * dev.mercator.diff.Difference} compares two. Records are stable and sorted, so nothing here looks
 * at HTML or sources.
 */
@NullMarked
package dev.mercator.diff;

import org.jspecify.annotations.NullMarked;
