/**
 * Simulator 4, an orchestrator and its workers: when fan-out pays, what happens to files and shared
 * services meanwhile, how the mailbox is worked off, and how the orchestrator's context grows.
 *
 * <p>Source: the note on parallel agentic work with worktrees and orchestration.
 */
package dev.mercator.simulator.workers;
