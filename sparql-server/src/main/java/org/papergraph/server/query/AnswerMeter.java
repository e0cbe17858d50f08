package org.papergraph.server.query;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;

/** Counts the rows and bytes of one answer, and stops the query where there are too many. */
public final class AnswerMeter {
  private final RunningQuery query;
  private final Holding holding;
  private long rows;
  private long bytes;

  public AnswerMeter(RunningQuery query) {
    this.query = query;
    this.holding = new Holding(query);
  }

  /**
   * Rows, each counted as it passes.
   *
   * @param kept whether whoever takes them keeps them all
   */
  public Iterator<Binding> counted(Iterator<Binding> answer, boolean kept) {
    return Iter.map(
        answer,
        row -> {
          passed();
          if (kept) {
            holding.add(row);
          }
          return row;
        });
  }

  /**
   * Triples, each counted as it passes.
   *
   * @param kept whether whoever takes them keeps them all
   */
  public Iterator<Triple> countedTriples(Iterator<Triple> answer, boolean kept) {
    return Iter.map(
        answer,
        triple -> {
          passed();
          if (kept) {
            holding.add(2 * Holding.OBJECT);
            holding.add(triple.getSubject());
            holding.add(triple.getObject());
          }
          return triple;
        });
  }

  /** Quads, each counted as it passes. */
  public Iterator<Quad> countedQuads(Iterator<Quad> answer) {
    return Iter.map(
        answer,
        quad -> {
          passed();
          return quad;
        });
  }

  private void passed() {
    query.step();
    if (++rows > query.limits().rows()) {
      throw query.stopNow(StopReason.ROWS);
    }
  }

  /** So many bytes were written. */
  public void wrote(int count) {
    bytes += count;
    if (bytes > query.limits().bytes()) {
      throw query.stopNow(StopReason.BYTES);
    }
  }
}
