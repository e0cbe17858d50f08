package org.papergraph.server.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.ontology.Papergraph;

/** Reads the statements of a graph into an index, each property once. */
final class IndexBuilder<T> {
  private static final Node ISSUED = NodeFactory.createURI("http://purl.org/dc/terms/issued");

  private static final Node TYPE =
      NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  private static final Node PAPER = NodeFactory.createURI(Papergraph.PAPER);

  private final Statements<T> statements;
  private final Numbering<T> papers = new Numbering<>();
  private final Numbering<T> things = new Numbering<>();
  private final Map<Integer, Integer> dates = new HashMap<>();
  private final IntStream.Builder subjects = IntStream.builder();
  private final IntStream.Builder objects = IntStream.builder();
  private final IntStream.Builder codes = IntStream.builder();

  IndexBuilder(Statements<T> statements) {
    this.statements = statements;
  }

  /**
   * The index.
   *
   * @param relations from papers to things; their places are the codes of the relations
   */
  GraphIndex build(List<Node> relations) {
    statements.each(TYPE, PAPER, (paper, type) -> papers.of(paper));
    readDates();
    for (int code = 0; code < relations.size(); code++) {
      read(relations.get(code), code);
    }
    ResultReader<T> results = new ResultReader<>(statements, papers, things);
    results.read();
    int[] order = newestFirst();
    int[] numbers = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      numbers[order[i]] = i;
    }
    return new GraphIndex(
        papers(order, numbers), results.index(numbers), finder(statements, things));
  }

  /** What the index keeps must not hold the builder, which is larger. */
  private static <T> Function<Node, OptionalInt> finder(
      Statements<T> statements, Numbering<T> things) {
    return thing -> {
      int number = statements.term(thing).map(things::find).orElse(ResultIndex.NONE);
      return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    };
  }

  private static <T> IntFunction<Node> nodes(Statements<T> statements, IntFunction<T> terms) {
    return number -> statements.node(terms.apply(number));
  }

  /** Dates repeat, and come in order: each is read once. A paper with several has the first. */
  private void readDates() {
    Map<T, Integer> known = new HashMap<>();
    statements.each(
        ISSUED,
        Node.ANY,
        (paper, date) -> {
          int day = known.computeIfAbsent(date, it -> Dates.day(statements.node(it)));
          int number = papers.find(paper);
          if (day > 0 && number >= 0) {
            dates.merge(number, day, Math::min);
          }
        });
  }

  private void read(Node property, int code) {
    statements.each(
        property,
        Node.ANY,
        (paper, thing) -> {
          subjects.add(papers.of(paper));
          objects.add(things.of(thing));
          codes.add(code);
        });
  }

  private int[] newestFirst() {
    return IntStream.range(0, papers.size())
        .boxed()
        .sorted(Comparator.comparingInt((Integer paper) -> dates.getOrDefault(paper, 0)).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private PaperIndex papers(int[] order, int[] numbers) {
    int[] from = subjects.build().map(paper -> numbers[paper]).toArray();
    int[] to = objects.build().toArray();
    int[] relation = codes.build().toArray();
    byte[] kinds = new byte[relation.length];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = (byte) relation[i];
    }
    List<T> nodes = new ArrayList<>(order.length);
    Arrays.stream(order).forEach(paper -> nodes.add(papers.term(paper)));
    return new PaperIndex(
        Rows.of(things.size(), to, from, kinds),
        Rows.of(order.length, from, to, kinds),
        Arrays.stream(order).map(paper -> dates.getOrDefault(paper, 0)).toArray(),
        nodes(statements, nodes::get),
        nodes(statements, things::term));
  }
}
