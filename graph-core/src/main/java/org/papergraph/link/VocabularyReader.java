package org.papergraph.link;

import java.io.IOException;

/**
 * A vocabulary that can be read again and again, and says the same each time.
 *
 * <p>Nothing that it refers to is ever fetched.
 */
public interface VocabularyReader {
  /**
   * Reads all of it.
   *
   * @return what could not be read, and what it says of itself
   * @throws IOException if the file cannot be read at all
   */
  VocabularyAccount read(ConceptSink sink) throws IOException;
}
