package org.papergraph.server.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Keeps the statements of one graph, up to a limit. Prefixes are not kept. */
final class SentStatements extends StreamRDFBase {
  private final TimeLimit time;
  private final List<Triple> statements = new ArrayList<>();
  private @Nullable RuntimeException end;

  SentStatements(TimeLimit time) {
    this.time = time;
  }

  List<Triple> list() {
    return statements;
  }

  /** Why no more is taken; empty if all was. */
  Optional<RuntimeException> end() {
    return Optional.ofNullable(end);
  }

  @Override
  public void triple(Triple triple) {
    if (statements.size() == DataLimits.MOST_STATEMENTS) {
      throw ended(
          Refusal.of(
              Refusal.TOO_LARGE,
              "the body has more than " + DataLimits.MOST_STATEMENTS + " statements"));
    }
    if (time.isOver()) {
      throw ended(time.overrun());
    }
    statements.add(triple);
  }

  @Override
  public void quad(Quad quad) {
    if (!quad.isDefaultGraph()) {
      throw ended(
          Refusal.of(
              Refusal.BAD_REQUEST, "the body names a graph; the address of the request names it"));
    }
    triple(quad.asTriple());
  }

  private RuntimeException ended(RuntimeException reason) {
    end = reason;
    return reason;
  }
}
