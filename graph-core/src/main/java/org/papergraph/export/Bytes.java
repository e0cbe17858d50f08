package org.papergraph.export;

import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes in memory that grow. */
final class Bytes extends OutputStream {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private byte[] data = new byte[1 << 12];
  private int size;

  @Override
  public void write(int one) {
    room(1);
    data[size++] = (byte) one;
  }

  @Override
  public void write(byte[] more, int offset, int length) {
    room(length);
    System.arraycopy(more, offset, data, size, length);
    size += length;
  }

  Bytes add(byte[] more) {
    write(more, 0, more.length);
    return this;
  }

  /** Adds a number in four bytes, the highest first. */
  Bytes addInt(int number) {
    room(Integer.BYTES);
    INTS.set(data, size, number);
    size += Integer.BYTES;
    return this;
  }

  /** The number in four bytes from there on. */
  int intAt(int place) {
    return (int) INTS.get(data, place);
  }

  private void room(int more) {
    if (data.length - size < more) {
      data = Arrays.copyOf(data, Math.addExact(size, Math.max(more, size)));
    }
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** The array they are in, from its beginning on. */
  byte[] array() {
    return data;
  }

  byte[] copy() {
    return Arrays.copyOf(data, size);
  }
}
