package dev.mercator.history;

/**
 * How far a history is read.
 *
 * @param listed how many commits are listed at most
 * @param lookedAt how many commits are looked at for that list
 * @param walked how many commits are looked at for the last change of a file
 */
record Bounds(int listed, int lookedAt, int walked) {
  static final Bounds USUAL = new Bounds(200, 5_000, 250_000);
}
