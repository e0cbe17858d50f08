package org.papergraph.read;

import java.io.IOException;
import java.util.Optional;
import org.papergraph.read.records.KeptSink;

/**
 * Takes what a reader reads.
 *
 * <p>Contract: {@code (rejection | beginInput (beginPage (record | rejection)* endPage |
 * rejection)*)*}. Calls come from one thread.
 */
public interface RecordSink {
  /**
   * Starts an input that a reader was found for. Of use to those who tell where a record stands
   * before its page has ended.
   *
   * @param fileName the name the input was given under
   */
  default void beginInput(String fileName) throws IOException {}

  /** Starts a page and returns its number, which records carry. */
  int beginPage() throws IOException;

  /**
   * Starts a page that does not begin where its input begins.
   *
   * @param firstLine the line of the input that is line 1 of the page
   */
  default int beginPage(long firstLine) throws IOException {
    return beginPage();
  }

  /** Takes a record of the current page. */
  void record(SourceRecord record) throws IOException;

  /** Takes a piece of input that was not understood. */
  void rejection(Rejection rejection) throws IOException;

  /**
   * Who takes records with all that another store knew of them; nobody, where an archive is an
   * input like any other.
   */
  default Optional<KeptSink> keeping() {
    return Optional.empty();
  }

  /** Ends the page with that number; only now is its checksum known. */
  void endPage(int page, SourcePage description) throws IOException;
}
