package org.papergraph.store;

import java.io.IOException;

/** A store folder that cannot be used; the message says why and what would be right. */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
