/**
 * Pages become one typed graph: {@link dev.mercator.graph.Atlas} is what every later stage reads,
 * {@link dev.mercator.graph.AtlasBuilder} makes it. The only package that imports JGraphT.
 */
@NullMarked
package dev.mercator.graph;

import org.jspecify.annotations.NullMarked;
