package dev.mercator.export;

import java.io.IOException;
import java.io.OutputStream;

/** A file being written, its size and checksum taken on the way. Failures leave it as findings. */
abstract class StagedStream extends OutputStream {
  private final OutputStream file;
  private final Checksum checksum = new Checksum();
  private long size;
  private boolean closed;

  StagedStream(OutputStream file) {
    this.file = file;
  }

  /** Called once, when the file is complete. */
  abstract void written(Manifest.Entry entry) throws IOException;

  abstract OutputException failed(IOException cause);

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      file.write(bytes, offset, length);
    } catch (IOException e) {
      throw failed(e);
    }
    checksum.update(bytes, offset, length);
    size += length;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      file.close();
      written(new Manifest.Entry(size, checksum.hex()));
    } catch (IOException e) {
      throw failed(e);
    }
  }
}
