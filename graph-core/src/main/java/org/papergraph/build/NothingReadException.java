package org.papergraph.build;

import java.io.IOException;

/** No input held a single record, so there is nothing to make a graph of. */
public final class NothingReadException extends IOException {
  private static final long serialVersionUID = 1L;

  NothingReadException(String message) {
    super(message);
  }
}
