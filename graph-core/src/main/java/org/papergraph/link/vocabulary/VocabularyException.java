package org.papergraph.link.vocabulary;

import java.io.IOException;

/** A file is in a format that is read, but cannot be read without being told more. */
final class VocabularyException extends IOException {
  private static final long serialVersionUID = 1L;

  VocabularyException(String message) {
    super(message);
  }
}
