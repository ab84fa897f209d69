/**
 * Scenarios as people write them: TOML or JSON, in a file or in a block of a page. {@link
 * dev.mercator.scenario.ScenarioText} reads one and knows where each value stands; {@link
 * dev.mercator.scenario.Simulation} runs it. Every mistake is a finding at its line and column.
 */
@NullMarked
package dev.mercator.scenario;

import org.jspecify.annotations.NullMarked;
