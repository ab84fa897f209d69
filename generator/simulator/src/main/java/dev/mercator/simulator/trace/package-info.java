/**
 * What every run leaves behind: a {@link dev.mercator.simulator.trace.Trace} of decisions with
 * reasons, typed events, lanes over time, figures, findings and broken invariants, and its stable
 * JSON.
 */
package dev.mercator.simulator.trace;
