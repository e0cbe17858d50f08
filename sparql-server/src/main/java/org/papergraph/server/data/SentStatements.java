package org.papergraph.server.data;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Keeps the statements of one graph, up to a limit. Prefixes are not kept. */
final class SentStatements extends StreamRDFBase {
  private final TimeLimit time;
  private final List<Triple> statements = new ArrayList<>();

  SentStatements(TimeLimit time) {
    this.time = time;
  }

  List<Triple> list() {
    return statements;
  }

  @Override
  public void triple(Triple triple) {
    time.check();
    if (statements.size() == DataLimits.MOST_STATEMENTS) {
      throw Refusal.of(
          Refusal.TOO_LARGE,
          "the body has more than " + DataLimits.MOST_STATEMENTS + " statements");
    }
    statements.add(triple);
  }

  @Override
  public void quad(Quad quad) {
    if (!quad.isDefaultGraph()) {
      throw Refusal.of(
          Refusal.BAD_REQUEST, "the body names a graph; the address of the request names it");
    }
    triple(quad.asTriple());
  }
}
