package org.papergraph.store;

import java.io.IOException;

/** A transaction that could not be committed because the store is being copied. */
public final class StoreBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreBusyException(IOException why) {
    super(why.getMessage(), why);
  }
}
