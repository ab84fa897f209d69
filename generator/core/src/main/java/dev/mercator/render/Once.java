package dev.mercator.render;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that several sheets show, worked out when the first of them asks, on any thread. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T known = made == null ? maker.get() : made;
    made = known;
    return known;
  }
}
