package dev.mercator.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mercator.model.Bodies;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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

  /** Where a body lies: Markdown, then HTML, then text, as byte counts. */
  private record Slot(long start, int markdown, int html, int text) {
    long textStart() {
      return start + markdown + html;
    }
  }

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
    byte[] markdown = body.markdown().getBytes(UTF_8);
    byte[] html = body.html().getBytes(UTF_8);
    byte[] text = body.text().getBytes(UTF_8);
    Slot slot =
        new Slot(
            end.getAndAdd((long) markdown.length + html.length + text.length),
            markdown.length,
            html.length,
            text.length);
    try {
      write(markdown, slot.start());
      write(html, slot.start() + markdown.length);
      write(text, slot.textStart());
    } catch (IOException e) {
      throw OutputException.failed(name, "cannot write the scratch file", e);
    }
    slots.put(pageId, slot);
  }

  private void write(byte[] bytes, long start) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer, start + buffer.position());
    }
  }

  @Override
  public Body get(String pageId) {
    Slot slot = slot(pageId);
    byte[] bytes = read(slot.start(), slot.markdown() + slot.html() + slot.text());
    return new Body(
        new String(bytes, 0, slot.markdown(), UTF_8),
        new String(bytes, slot.markdown(), slot.html(), UTF_8),
        new String(bytes, slot.markdown() + slot.html(), slot.text(), UTF_8));
  }

  @Override
  public String text(String pageId) {
    Slot slot = slot(pageId);
    return new String(read(slot.textStart(), slot.text()), UTF_8);
  }

  @Override
  public String markdown(String pageId) {
    Slot slot = slot(pageId);
    return new String(read(slot.start(), slot.markdown()), UTF_8);
  }

  private Slot slot(String pageId) {
    Slot slot = slots.get(pageId);
    if (slot == null) {
      throw new IllegalArgumentException("no body of " + pageId);
    }
    return slot;
  }

  private byte[] read(long start, int length) {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    try {
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, start + buffer.position()) < 0) {
          throw new EOFException("the scratch file ends early");
        }
      }
    } catch (IOException e) {
      throw OutputException.failed(name, "cannot read the scratch file", e);
    }
    return buffer.array();
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
