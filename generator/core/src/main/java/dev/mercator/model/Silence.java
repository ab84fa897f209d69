package dev.mercator.model;

import dev.mercator.diag.Position;

/**
 * A {@code <!-- mercator-ignore rule: reason -->} comment.
 *
 * @param rule id of the rule it silences, as written
 * @param reason why, in the author's words
 * @param line the line whose findings it silences: its own if that line holds more than the
 *     comment, else the next one
 */
public record Silence(String rule, String reason, int line, Position position) {}
