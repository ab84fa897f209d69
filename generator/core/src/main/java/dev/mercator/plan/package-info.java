/**
 * A backlog worked out: what may start next, and how it would run on panes. {@link
 * dev.mercator.plan.Backlog} reads the items of an atlas, {@link dev.mercator.plan.Next} ranks
 * them. Whether two items may run together is decided by the rules of the simulators.
 */
@NullMarked
package dev.mercator.plan;

import org.jspecify.annotations.NullMarked;
