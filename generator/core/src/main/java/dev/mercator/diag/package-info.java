/**
 * What is wrong with the input: {@link dev.mercator.diag.Rule rules}, {@link
 * dev.mercator.diag.Finding findings}, and how they are shown.
 */
@NullMarked
package dev.mercator.diag;

import org.jspecify.annotations.NullMarked;
