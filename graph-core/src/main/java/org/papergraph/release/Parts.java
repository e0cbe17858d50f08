package org.papergraph.release;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.build.RecordArchive;
import org.papergraph.export.Compression;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.GraphExport;
import org.papergraph.export.Profile;
import org.papergraph.export.profile.DocumentProfile;
import org.papergraph.export.profile.Profiles;
import org.papergraph.export.table.TableName;
import org.papergraph.export.table.Tables;
import org.papergraph.store.GraphStore;

/** The dumps that a release holds. Another one is a line here. */
final class Parts {
  /** The dump that differences are told from. */
  static final String QUADS = "nquads";

  private static final String RECORDS = "records";

  /** Their names on the command line. */
  static final List<String> NAMES =
      List.of(
          QUADS,
          "trig",
          "turtle",
          "ntriples",
          "jsonld",
          "rdfxml",
          "plain",
          "rdf12",
          "sssom",
          "csv",
          "parquet",
          "schema-org",
          "croissant",
          "codemeta",
          RECORDS);

  private static final String GRAPH = "graph/papergraph";
  private static final String FACTS = "graph/facts";
  private static final String TABLES = "tables/";
  private static final String TERMS = "other/rdf12";
  private static final String MAPPINGS = "other/mappings";

  private final GraphStore store;
  private final DatasetGraph dataset;
  private final GraphExport export;
  private final ReleaseOptions options;

  private Parts(GraphStore store, GraphExport export, ReleaseOptions options) {
    this.store = store;
    this.dataset = store.dataset();
    this.export = export;
    this.options = options;
  }

  /** All parts of the releases of a store, in the order in which they are written. */
  static List<Part> of(GraphStore store, ReleaseOptions options, LongConsumer progress) {
    return new Parts(store, new GraphExport(store.dataset(), store.base(), progress), options)
        .all();
  }

  private List<Part> all() {
    List<Part> all = new ArrayList<>();
    Collections.addAll(
        all,
        full(QUADS, ExportFormat.NQUADS, "all graphs; what differences are told from"),
        full("trig", ExportFormat.TRIG, "all graphs, for reading"),
        full("turtle", ExportFormat.TURTLE, "all statements as one graph, for reading"),
        full("ntriples", ExportFormat.NTRIPLES, "all statements as one graph, one a line"),
        full("jsonld", ExportFormat.JSONLD, "all graphs, for programs that know JSON"),
        full("rdfxml", ExportFormat.RDFXML, "all statements as one graph, for older programs"),
        part("plain", ExportFormat.TURTLE, Profile.PLAIN, FACTS, "facts alone, without evidence"),
        part("rdf12", ExportFormat.TRIG, Profile.RDF12, TERMS, "an experiment with triple terms"),
        part("sssom", ExportFormat.SSSOM, Profile.FULL, MAPPINGS, "links to other vocabularies"));
    for (TableName table : TableName.values()) {
      all.add(csv(table));
      all.add(parquet(table));
    }
    for (DocumentProfile profile : DocumentProfile.values()) {
      all.add(documents(profile));
    }
    if (RecordArchive.isOf(store)) {
      all.add(records());
    }
    return all;
  }

  private Part records() {
    return new StreamPart(
        RECORDS,
        Profile.FULL.label(),
        "records",
        ExportFormat.RECORDS.suffix(),
        ExportFormat.RECORDS.mediaType(),
        "the records it was made of, to build from and to add to",
        Compression.NONE,
        out -> RecordArchive.write(store, out).records());
  }

  private Part csv(TableName table) {
    return new StreamPart(
        "csv",
        Profile.PLAIN.label(),
        TABLES + table.label(),
        "csv",
        "text/csv",
        "a table of " + table.label(),
        options.compression(),
        rows(out -> Tables.csv(dataset, table, out)));
  }

  private Part parquet(TableName table) {
    return new StreamPart(
        "parquet",
        Profile.PLAIN.label(),
        TABLES + table.label(),
        "parquet",
        "application/vnd.apache.parquet",
        "a table of " + table.label(),
        Compression.NONE,
        rows(out -> Tables.parquet(dataset, table, out)));
  }

  /** Tables do not tell how many rows they have. */
  private static StreamPart.Writing rows(Table table) {
    return out -> {
      table.to(out);
      return 0;
    };
  }

  /** Writes a table. */
  @FunctionalInterface
  private interface Table {
    void to(OutputStream out) throws IOException;
  }

  private Part documents(DocumentProfile profile) {
    return new StreamPart(
        profile.label(),
        profile.label(),
        "other/" + profile.label(),
        "jsonl",
        "application/jsonl",
        "things in the words of " + profile.label() + ", a document a line",
        options.compression(),
        out -> Profiles.lines(dataset, profile, out));
  }

  private Part full(String name, ExportFormat format, String purpose) {
    return part(name, format, Profile.FULL, GRAPH, purpose);
  }

  private Part part(
      String name, ExportFormat format, Profile profile, String file, String purpose) {
    return new GraphPart(name, format, profile, file, purpose, export, options);
  }
}
