/**
 * Runs case files: facts that an implementation must agree with. {@link
 * dev.mercator.simulator.conform.Conform} takes a parsed file apart into cases; each case knows
 * what it expects, what the reference simulators make of it, and how to judge an answer, be it
 * theirs or somebody else's.
 */
package dev.mercator.simulator.conform;
