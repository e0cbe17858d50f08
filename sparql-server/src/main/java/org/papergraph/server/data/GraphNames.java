package org.papergraph.server.data;

import java.util.Map;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.papergraph.ontology.Papergraph;

/** The names of graphs, and the addresses that stand for them. */
final class GraphNames {
  /** Graphs of this server that have a short address. */
  private static final Map<String, String> SHORT =
      Map.of(
          "corrections", Papergraph.CORRECTIONS_GRAPH,
          "evidence", Papergraph.EVIDENCE_GRAPH,
          "links", Papergraph.LINKS_GRAPH,
          "provenance", Papergraph.PROVENANCE_GRAPH,
          "quality", Papergraph.QUALITY_GRAPH,
          "runs", Papergraph.RUNS_GRAPH);

  private GraphNames() {}

  /**
   * The graph that an address below {@code /data/} stands for.
   *
   * @param name the address without {@code /data/}
   * @param address the address in full, which names any graph that has no short one
   */
  static String at(String name, String address) {
    return SHORT.getOrDefault(name, address);
  }

  /** Ends an action that names a graph by something other than an absolute IRI. */
  static void requireAbsolute(String iri) {
    boolean absolute;
    try {
      absolute = IRIx.create(iri).isAbsolute() || IRIx.create(iri).isReference();
    } catch (IRIException e) {
      absolute = false;
    }
    if (!absolute) {
      throw Refusal.of(Refusal.BAD_REQUEST, "the name of a graph has to be an absolute IRI");
    }
  }
}
