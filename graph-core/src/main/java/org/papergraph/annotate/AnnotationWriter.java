package org.papergraph.annotate;

import java.io.IOException;

/** Takes annotated texts one after the other. Used from one thread; closed by whoever made it. */
public interface AnnotationWriter extends AutoCloseable {
  /** Writes a text behind those before it. */
  void write(AnnotatedText text) throws IOException;

  /** Sends what was kept back to where it goes. */
  void flush() throws IOException;

  /** Flushes, and gives free what is held. */
  @Override
  void close() throws IOException;
}
