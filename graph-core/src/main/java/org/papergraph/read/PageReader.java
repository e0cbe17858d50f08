package org.papergraph.read;

import java.io.IOException;
import java.io.InputStream;

/** Reads one format in which an input is one page. */
public interface PageReader extends SourceReader, WholePage.Content {
  @Override
  default void read(InputStream input, String fileName, RecordSink sink) throws IOException {
    WholePage.read(this, input, fileName, sink, this);
  }
}
