package dev.mercator.export;

import dev.mercator.model.Bodies;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bodies kept in one scratch file, UTF-8, one after another; only where each begins is on the heap.
 * The file goes when this is closed.
 */
public final class ScratchBodies implements Bodies, Closeable {
  private final String name;
  private final FileChannel channel;
  private final AtomicLong end = new AtomicLong();
  private final Map<String, Slot> slots = new ConcurrentHashMap<>();

  /** Where a body lies: Markdown, then HTML, as byte counts. */
  private record Slot(long start, int markdown, int html) {}

  private ScratchBodies(String name, FileChannel channel) {
    this.name = name;
    this.channel = channel;
  }

  /** Bodies in a new file, such as {@link Publisher#scratch} names. */
  public static ScratchBodies in(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      return new ScratchBodies(file.toString(), channel);
    } catch (IOException e) {
      throw OutputException.failed(file.toString(), "cannot make a scratch file", e);
    }
  }

  @Override
  public void put(String pageId, Body body) {
    byte[] markdown = body.markdown().getBytes(StandardCharsets.UTF_8);
    byte[] html = body.html().getBytes(StandardCharsets.UTF_8);
    long start = end.getAndAdd((long) markdown.length + html.length);
    try {
      write(markdown, start);
      write(html, start + markdown.length);
    } catch (IOException e) {
      throw OutputException.failed(name, "cannot write the scratch file", e);
    }
    slots.put(pageId, new Slot(start, markdown.length, html.length));
  }

  private void write(byte[] bytes, long start) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer, start + buffer.position());
    }
  }

  @Override
  public Body get(String pageId) {
    Slot slot = slots.get(pageId);
    if (slot == null) {
      throw new IllegalArgumentException("no body of " + pageId);
    }
    try {
      String markdown = read(slot.start(), slot.markdown());
      return new Body(markdown, read(slot.start() + slot.markdown(), slot.html()));
    } catch (IOException e) {
      throw OutputException.failed(name, "cannot read the scratch file", e);
    }
  }

  private String read(long start, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, start + buffer.position()) < 0) {
        throw new EOFException("the scratch file ends early");
      }
    }
    return new String(buffer.array(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw OutputException.failed(name, "cannot remove the scratch file", e);
    }
  }
}
