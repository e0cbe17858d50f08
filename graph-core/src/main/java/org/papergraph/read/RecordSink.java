package org.papergraph.read;

import java.io.IOException;

/**
 * Takes what a reader reads.
 *
 * <p>Contract: {@code (beginPage (record | rejection)* endPage | rejection)*}. Calls come from one
 * thread.
 */
public interface RecordSink {
  /** Starts a page and returns its number, which records carry. */
  int beginPage() throws IOException;

  /** Takes a record of the current page. */
  void record(PaperRecord record) throws IOException;

  /** Takes a piece of input that was not understood. */
  void rejection(Rejection rejection) throws IOException;

  /** Ends the page with that number; only now is its checksum known. */
  void endPage(int page, SourcePage description) throws IOException;
}
