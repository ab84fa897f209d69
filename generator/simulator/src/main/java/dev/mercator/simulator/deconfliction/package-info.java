/**
 * Which beads may run together. It stands upstream of the dispatcher: whatever the dispatcher sees
 * has already been found free of conflict. {@link
 * dev.mercator.simulator.deconfliction.ConflictGraph} is the front door.
 */
package dev.mercator.simulator.deconfliction;
