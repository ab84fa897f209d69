package dev.mercator.model;

import dev.mercator.diag.Position;

/**
 * One link or image of a page.
 *
 * @param written the destination as the author wrote it
 * @param text the link's text, without markup
 * @param image whether it is an image
 */
public record Link(Target target, String written, String text, boolean image, Position position) {}
