package org.papergraph.release;

import java.util.List;
import java.util.function.LongConsumer;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.GraphExport;
import org.papergraph.export.Profile;
import org.papergraph.store.GraphStore;

/** The dumps that a release holds. Another one is a line here. */
final class Parts {
  /** The dump that differences are told from. */
  static final String QUADS = "nquads";

  /** Their names on the command line. */
  static final List<String> NAMES =
      List.of(QUADS, "trig", "turtle", "ntriples", "jsonld", "rdfxml", "plain", "sssom");

  private static final String GRAPH = "graph/papergraph";
  private static final String FACTS = "graph/facts";
  private static final String MAPPINGS = "other/mappings";

  private final GraphExport export;
  private final ReleaseOptions options;

  private Parts(GraphExport export, ReleaseOptions options) {
    this.export = export;
    this.options = options;
  }

  /** All parts of the releases of a store, in the order in which they are written. */
  static List<Part> of(GraphStore store, ReleaseOptions options, LongConsumer progress) {
    return new Parts(new GraphExport(store.dataset(), store.base(), progress), options).all();
  }

  private List<Part> all() {
    return List.of(
        full(QUADS, ExportFormat.NQUADS, "all graphs; what differences are told from"),
        full("trig", ExportFormat.TRIG, "all graphs, for reading"),
        full("turtle", ExportFormat.TURTLE, "all statements as one graph, for reading"),
        full("ntriples", ExportFormat.NTRIPLES, "all statements as one graph, one a line"),
        full("jsonld", ExportFormat.JSONLD, "all graphs, for programs that know JSON"),
        full("rdfxml", ExportFormat.RDFXML, "all statements as one graph, for older programs"),
        part("plain", ExportFormat.TURTLE, Profile.PLAIN, FACTS, "facts alone, without evidence"),
        part("sssom", ExportFormat.SSSOM, Profile.FULL, MAPPINGS, "links to other vocabularies"));
  }

  private Part full(String name, ExportFormat format, String purpose) {
    return part(name, format, Profile.FULL, GRAPH, purpose);
  }

  private Part part(
      String name, ExportFormat format, Profile profile, String file, String purpose) {
    return new GraphPart(name, format, profile, file, purpose, export, options);
  }
}
