package org.papergraph.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.papergraph.store.StoredStatements;

/**
 * Writes graphs sorted by subject, predicate and object, at constant memory.
 *
 * <p>TDB2's indexes hold the statements of a subject together, but subjects in the order in which
 * they came. So each subject is written as it is met, and what was written is sorted on disk
 * ({@link BlockSorter}): the same graph gives the same bytes, whatever its history.
 */
final class SortedExport {
  /** A subject with more statements is written as many, so that it need not be in memory. */
  private static final int MOST_STATEMENTS = 20_000;

  private final StoredStatements store;
  private final List<Node> graphs;
  private final Syntax syntax;
  private final boolean graphByGraph;
  private final boolean graphsCount;
  private final LongConsumer progress;
  private final Terms terms;
  private final Additions additions;
  private final Bytes text = new Bytes();
  private final Bytes key = new Bytes();
  private final List<Block.Statement> statements = new ArrayList<>();
  private final BlockSorter sorter;
  private long subject = -1;
  private boolean many;
  private long seen;
  private long said;
  private long unsaid;

  /** How statements of several graphs stand to each other. */
  enum Grouping {
    /** All are one graph. */
    ONE_GRAPH,
    /** Each statement tells its graph. */
    QUADS,
    /** One graph after the other. */
    GRAPH_BY_GRAPH
  }

  /** What is written beyond what is stored. */
  @FunctionalInterface
  interface Additions {
    /** No more. */
    Additions NONE = (stored, terms) -> List.of();

    /** What is to be said of a subject of which all that is stored is said. */
    List<Block.Statement> to(List<Block.Statement> stored, Terms terms);
  }

  private SortedExport(
      DatasetGraph dataset,
      List<Node> graphs,
      Syntax syntax,
      Grouping grouping,
      Additions additions,
      LongConsumer progress,
      BlockSorter sorter) {
    this.store = StoredStatements.of(dataset);
    this.graphs = graphs;
    this.syntax = syntax;
    this.graphByGraph = grouping == Grouping.GRAPH_BY_GRAPH;
    this.graphsCount = grouping != Grouping.ONE_GRAPH;
    this.progress = progress;
    this.additions = additions;
    this.terms = new Terms(store::node, syntax::text);
    this.sorter = sorter;
  }

  /**
   * Writes graphs.
   *
   * @param progress is told how many statements were read
   */
  static GraphExport.Outcome write(
      DatasetGraph dataset,
      List<Node> graphs,
      Syntax syntax,
      Grouping grouping,
      Additions additions,
      PartedOutput out,
      LongConsumer progress)
      throws IOException {
    try (BlockSorter sorter = new BlockSorter()) {
      SortedExport export =
          new SortedExport(dataset, graphs, syntax, grouping, additions, progress, sorter);
      export.scan(dataset);
      export.send(out);
      return new GraphExport.Outcome(export.said, export.unsaid);
    }
  }

  private void scan(DatasetGraph dataset) throws IOException {
    try {
      Txn.executeRead(
          dataset,
          () -> {
            store.forEach(graphs, this::statement);
            flush();
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void statement(int graph, long of, long predicate, long object) {
    if (of != subject) {
      flush();
      subject = of;
      many = false;
    }
    statements.add(new Block.Statement(graph, terms.of(predicate), terms.of(object)));
    if (many || statements.size() > MOST_STATEMENTS) {
      many = true;
      flush();
    }
  }

  private void flush() {
    if (statements.isEmpty()) {
      return;
    }
    Term of = terms.of(subject);
    statements.addAll(additions.to(statements, terms));
    if (many) {
      statements.forEach(statement -> block(of, List.of(statement), true));
    } else if (graphByGraph) {
      for (int graph = 0; graph < graphs.size(); graph++) {
        int wanted = graph;
        block(of, statements.stream().filter(one -> one.graph() == wanted).toList(), false);
      }
    } else {
      block(of, statements, false);
    }
    seen += statements.size();
    statements.clear();
    progress.accept(seen);
  }

  private void block(Term of, List<Block.Statement> some, boolean alone) {
    if (some.isEmpty()) {
      return;
    }
    Block block = Block.of(of, some, graphsCount);
    text.clear();
    int count = syntax.block(block, text);
    unsaid += block.statements().size() - count;
    if (count == 0) {
      return;
    }
    Block.Statement first = block.statements().get(0);
    key.clear();
    key.write(graphByGraph ? first.graph() : 0);
    key.add(of.key());
    if (alone) {
      key.write(' ');
      key.add(first.predicate().key());
      key.write(' ');
      key.add(first.object().key());
    }
    try {
      sorter.add(key.copy(), text, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(PartedOutput out) throws IOException {
    byte[][] last = {{}};
    sorter.forEach(
        block -> {
          if (!Arrays.equals(last[0], block.text())) {
            out.block(block.key()[0], block.text(), block.number());
            said += block.number();
            last[0] = block.text();
          }
        });
    out.finish();
  }
}
