package dev.mercator.cli;

import dev.mercator.model.Bodies;

/** Lets texts go as soon as they are parsed, for commands that show no page. */
final class NoBodies implements Bodies {
  @Override
  public void put(String pageId, Body body) {}

  @Override
  public Body get(String pageId) {
    throw new IllegalStateException("this command keeps no texts");
  }
}
