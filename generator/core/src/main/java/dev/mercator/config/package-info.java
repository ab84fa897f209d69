/**
 * What a project says about its atlas: {@code atlas.toml} read into a {@link
 * dev.mercator.config.Config}, every mistake a finding at its line and column.
 */
@NullMarked
package dev.mercator.config;

import org.jspecify.annotations.NullMarked;
