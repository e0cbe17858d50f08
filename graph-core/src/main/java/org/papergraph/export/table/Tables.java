package org.papergraph.export.table;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.export.facts.FactGraph;

/**
 * Writes tables of a graph, row by row; docs/tables.md says what is in them.
 *
 * <p>A table is read in the transaction of the caller, or in one of its own where there is none.
 * The same graph gives the same bytes. Streams are flushed and stay open.
 */
public final class Tables {
  private Tables() {}

  /**
   * Writes a table as CSV.
   *
   * @throws IOException if the stream does not take it
   */
  public static void csv(DatasetGraph dataset, TableName name, OutputStream out)
      throws IOException {
    Table<?> table = name.table();
    write(dataset, table, new CsvFile(table.columns(), out));
    out.flush();
  }

  /**
   * Writes a table as Parquet. Up to 32 MiB of a table are in memory at a time.
   *
   * @throws IOException if the stream does not take it
   */
  public static void parquet(DatasetGraph dataset, TableName name, OutputStream out)
      throws IOException {
    Table<?> table = name.table();
    write(
        dataset, table, new ParquetFile(name.label(), table.columns(), out, ParquetFile.ROW_GROUP));
    out.flush();
  }

  private static void write(DatasetGraph dataset, Table<?> table, RowSink file) throws IOException {
    FactGraph.read(dataset, graph -> table.write(graph, file));
    file.end();
  }
}
