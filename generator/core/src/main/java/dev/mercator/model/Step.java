package dev.mercator.model;

/** How far an item of work is, whatever word its type has for it. */
public enum Step {
  OPEN,
  ACTIVE,
  DONE
}
