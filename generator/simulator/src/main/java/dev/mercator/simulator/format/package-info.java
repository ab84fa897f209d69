/**
 * What a scenario may say, as data: a {@link dev.mercator.simulator.format.Shape} describes each
 * table field by field, and the same data checks a scenario, fills in what was left out and prints
 * the reference page. Values are plain maps, lists, text, numbers and booleans, as any TOML or JSON
 * parser gives them; a place in them is a path of keys and indices.
 */
package dev.mercator.simulator.format;
