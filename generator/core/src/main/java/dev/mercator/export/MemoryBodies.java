package dev.mercator.export;

import dev.mercator.model.Bodies;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bodies kept on the heap: for tests and small atlases. */
public final class MemoryBodies implements Bodies {
  private final Map<String, Body> bodies = new ConcurrentHashMap<>();

  @Override
  public void put(String pageId, Body body) {
    bodies.put(pageId, body);
  }

  @Override
  public Body get(String pageId) {
    Body body = bodies.get(pageId);
    if (body == null) {
      throw new IllegalArgumentException("no body of " + pageId);
    }
    return body;
  }
}
