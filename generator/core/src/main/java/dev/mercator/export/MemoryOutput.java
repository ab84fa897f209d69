package dev.mercator.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** An output that keeps everything in memory: for tests, a dry run, a single export. */
public final class MemoryOutput implements Output {
  private final ConcurrentSkipListMap<String, byte[]> files = new ConcurrentSkipListMap<>();

  /** What was written so far, by address; a view that later writes show in. */
  public NavigableMap<String, byte[]> files() {
    return Collections.unmodifiableNavigableMap(files);
  }

  @Override
  public void put(String address, byte[] content) {
    if (files.putIfAbsent(Addresses.checked(address), content.clone()) != null) {
      throw OutputException.collision(address, "another file of this build");
    }
  }

  @Override
  public OutputStream open(String address) {
    Addresses.checked(address);
    return new ByteArrayOutputStream() {
      private boolean closed;

      @Override
      public void close() throws IOException {
        if (!closed) {
          closed = true;
          MemoryOutput.this.put(address, toByteArray());
        }
      }
    };
  }
}
