/**
 * Simulator 2, the sprint: roles in waves, each in its own terminal and worktree, each with chains
 * of work that sub-agents may share.
 *
 * <p>Source: the parallel execution guide of Agent Dispatch (robertohluna/agent-dispatch at
 * 4456545285dbe4c1c5df234ac55ac25312b92207) and the role, merge and reaction tables beside it.
 */
package dev.mercator.simulator.sprint;
