/** The reference simulators: pure JDK code, deterministic, without any dependency. */
package dev.mercator.simulator;
