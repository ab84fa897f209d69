package dev.mercator.model;

import dev.mercator.diag.Position;

/**
 * A heading of an article.
 *
 * @param level 1 to 6
 * @param text without markup
 * @param anchor the id links use, by the code host's algorithm, unique on the page
 */
public record Heading(int level, String text, String anchor, Position position) {}
