package dev.mercator.model;

import dev.mercator.diag.Position;

/**
 * An item's id in prose, a list or a table, not as a link.
 *
 * @param id as written
 */
public record Mention(String id, Position position) {}
