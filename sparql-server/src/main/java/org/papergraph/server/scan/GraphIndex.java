package org.papergraph.server.scan;

import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** What is kept in memory of one state of a graph. */
public final class GraphIndex {
  private final PaperIndex papers;
  private final ResultIndex results;
  private final Function<Node, OptionalInt> numbers;

  GraphIndex(PaperIndex papers, ResultIndex results, Function<Node, OptionalInt> numbers) {
    this.papers = papers;
    this.results = results;
    this.numbers = numbers;
  }

  public PaperIndex papers() {
    return papers;
  }

  public ResultIndex results() {
    return results;
  }

  /** The number of a thing; empty if no paper and no result has to do with it. */
  public OptionalInt number(Node thing) {
    return numbers.apply(thing);
  }
}
