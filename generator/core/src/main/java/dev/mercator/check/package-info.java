/**
 * Finds what is wrong with an atlas as a whole: {@link dev.mercator.check.Checks} lists the checks,
 * {@link dev.mercator.check.Verdict} weighs what they and the earlier stages found.
 */
@NullMarked
package dev.mercator.check;

import org.jspecify.annotations.NullMarked;
