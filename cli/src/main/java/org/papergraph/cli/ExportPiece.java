package org.papergraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.build.RecordArchive;
import org.papergraph.export.Compression;
import org.papergraph.export.DumpTarget;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.GraphExport;
import org.papergraph.export.Profile;
import org.papergraph.export.profile.DocumentProfile;
import org.papergraph.export.profile.Profiles;
import org.papergraph.export.table.TableName;
import org.papergraph.export.table.Tables;
import org.papergraph.store.GraphStore;

/**
 * One of the files, or sequences of parts, that an export writes.
 *
 * @param name of the file in a folder, without its ending
 * @param suffix its ending, without the point
 * @param compression none for what is compressed in itself
 */
record ExportPiece(String name, String suffix, Compression compression, Writing writing) {
  /** Into a folder the files of a graph are called that. */
  private static final String GRAPH = "papergraph";

  /** Writes a piece. */
  @FunctionalInterface
  interface Writing {
    GraphExport.Outcome to(DumpTarget target) throws IOException;
  }

  /** Writes to a stream and says how many rows or documents. */
  @FunctionalInterface
  private interface Streaming {
    long to(OutputStream out) throws IOException;
  }

  private static ExportPiece streamed(
      String name, String suffix, Compression compression, Streaming streaming) {
    return new ExportPiece(
        name,
        suffix,
        compression,
        target -> {
          long count;
          try (OutputStream out = target.begin()) {
            count = streaming.to(out);
          }
          target.ended(count);
          return new GraphExport.Outcome(count, 0);
        });
  }

  /** A graph in a format of RDF, or its mappings. */
  static ExportPiece ofGraph(
      GraphExport export,
      ExportFormat format,
      Profile profile,
      Compression compression,
      long partBytes) {
    return new ExportPiece(
        GRAPH,
        format.suffix(),
        compression,
        target -> export.write(format, profile, target, partBytes));
  }

  /** Tables, in one format. */
  static List<ExportPiece> ofTables(
      DatasetGraph dataset, List<TableName> tables, ExportFormat format, Compression compression) {
    List<ExportPiece> pieces = new ArrayList<>();
    for (TableName table : tables) {
      pieces.add(
          streamed(
              table.label(),
              format.suffix(),
              compression,
              out -> {
                if (format == ExportFormat.CSV) {
                  Tables.csv(dataset, table, out);
                } else {
                  Tables.parquet(dataset, table, out);
                }
                return 0;
              }));
    }
    return pieces;
  }

  /** Documents, one a line. */
  static ExportPiece ofDocuments(
      DatasetGraph dataset, DocumentProfile profile, Compression compression) {
    return streamed(
        profile.label(), "jsonl", compression, out -> Profiles.lines(dataset, profile, out));
  }

  /** The records a store was made of. */
  static ExportPiece ofRecords(GraphStore store) {
    return streamed(
        "records",
        ExportFormat.RECORDS.suffix(),
        Compression.NONE,
        out -> RecordArchive.write(store, out).records());
  }
}
