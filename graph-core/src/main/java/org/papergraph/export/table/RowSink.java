package org.papergraph.export.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Takes the rows of a file. */
interface RowSink {
  /**
   * Takes a row.
   *
   * @param values one for each column, in their order
   */
  void row(List<Optional<?>> values) throws IOException;

  /** Ends the file, which is whole now. The stream below is not closed. */
  void end() throws IOException;
}
