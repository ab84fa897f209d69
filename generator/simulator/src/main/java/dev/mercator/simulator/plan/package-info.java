/**
 * Simulator 3: plans of steps, bands of parallel steps, checkpoints and resume, and the two
 * undeclared kinds of parallelism beside them, fan-out over agents and tool calls of one turn.
 * {@link dev.mercator.simulator.plan.PlanRules} is what is checked before a run, {@link
 * dev.mercator.simulator.plan.PlanRun} the run.
 *
 * <p>Source: the public description of LazyBridge's parallelism and the behaviour of the public
 * library (selvaz/LazyBridge, 1.2.0), as the case files record it. Routing is out of scope.
 */
package dev.mercator.simulator.plan;
