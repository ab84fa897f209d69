package dev.mercator.model;

import dev.mercator.diag.Position;

/**
 * A number that a page states about items: {@code | **Total Gaps** | 147 |}, "5 gaps, all S
 * effort", "19 gaps depend on it".
 *
 * @param count the number as stated
 * @param subject what is counted, in lower case: {@code gaps}, {@code high}, {@code missing},
 *     {@code dependents}
 * @param scope what the count is over: empty for the whole atlas, a milestone's label, a category,
 *     an item's id, or the heading of the table above it
 * @param position of the number
 */
public record StatedCount(int count, String subject, String scope, Position position) {}
