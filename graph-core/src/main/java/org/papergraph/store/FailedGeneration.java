package org.papergraph.store;

import java.io.IOException;
import java.nio.file.Path;

/** A generation that was not finished. */
public final class FailedGeneration {
  private FailedGeneration() {}

  /**
   * Removes it.
   *
   * @param failure why it was not finished; what fails now is suppressed in it
   * @throws IOException instead of a failure that did not say that the disk is full
   */
  public static void remove(Path generation, Throwable failure) throws IOException {
    boolean full = Disk.isFull(generation);
    try {
      StoreFolder.deleteTree(generation);
    } catch (IOException suppressed) {
      failure.addSuppressed(suppressed);
    }
    if (full && !(failure instanceof IOException)) {
      throw Disk.full(generation, failure);
    }
  }
}
