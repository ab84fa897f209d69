/**
 * Simulator 1, the dispatcher: which pane the next bead lands in, what follows from it, and what is
 * shown. {@link dev.mercator.simulator.dispatcher.Policy} is the rule itself; {@link
 * dev.mercator.simulator.dispatcher.Installation} holds panes and sessions and knows the effects;
 * {@link dev.mercator.simulator.dispatcher.Desk} answers a request; runs replay scenarios.
 *
 * <p>Source: the public description of Gemba's parallelism; where it and the public program differ,
 * the program was followed.
 */
package dev.mercator.simulator.dispatcher;
