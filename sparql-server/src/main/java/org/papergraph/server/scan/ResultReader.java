package org.papergraph.server.scan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.ontology.Papergraph;

/** Reads the results of a graph, a property at a time. */
final class ResultReader<T> {
  private final Statements<T> statements;
  private final Numbering<T> papers;
  private final Numbering<T> things;
  private final Numbering<T> results = new Numbering<>();
  private final IntStream.Builder compared = IntStream.builder();
  private final IntStream.Builder baselines = IntStream.builder();
  private final Map<Integer, Integer> statedBy = new HashMap<>();
  private final Map<Integer, Integer> metrics = new HashMap<>();
  private final Map<Integer, Integer> datasets = new HashMap<>();
  private final Map<Integer, Integer> methods = new HashMap<>();
  private final Map<Integer, String> units = new HashMap<>();
  private final Map<Integer, Boolean> relative = new HashMap<>();
  private final Map<Integer, Double> values = new HashMap<>();

  ResultReader(Statements<T> statements, Numbering<T> papers, Numbering<T> things) {
    this.statements = statements;
    this.papers = papers;
    this.things = things;
  }

  void read() {
    statements.each(
        term(Papergraph.HAS_RESULT),
        Node.ANY,
        (paper, result) -> statedBy.putIfAbsent(results.of(result), papers.of(paper)));
    readThings(Papergraph.METRIC, metrics);
    readThings(Papergraph.ON_DATASET, datasets);
    readThings(Papergraph.OF_METHOD, methods);
    statements.each(
        term(Papergraph.BASELINE),
        Node.ANY,
        (result, method) -> {
          int number = results.find(result);
          if (number >= 0) {
            compared.add(number);
            baselines.add(things.of(method));
          }
        });
    readValues();
  }

  private void readThings(String property, Map<Integer, Integer> into) {
    statements.each(
        term(property),
        Node.ANY,
        (result, thing) -> into.putIfAbsent(results.find(result), things.of(thing)));
  }

  private void readValues() {
    statements.each(
        term(Papergraph.UNIT),
        Node.ANY,
        (result, unit) -> units.computeIfAbsent(results.find(result), it -> text(unit).intern()));
    statements.each(
        term(Papergraph.IS_RELATIVE),
        Node.ANY,
        (result, is) -> relative.put(results.find(result), text(is).matches("true|1")));
    statements.each(
        term(Papergraph.VALUE),
        Node.ANY,
        (result, value) -> values.put(results.find(result), number(statements.node(value))));
  }

  private String text(T literal) {
    Node node = statements.node(literal);
    return node.isLiteral() ? node.getLiteralLexicalForm() : "";
  }

  private static double number(Node node) {
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : "";
    return text.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?") ? Double.parseDouble(text) : Double.NaN;
  }

  private static Node term(String iri) {
    return NodeFactory.createURI(iri);
  }

  /**
   * What was read.
   *
   * @param numbers of the papers, the newest first
   */
  ResultIndex index(int[] numbers) {
    List<ResultIndex.Claim> claims =
        IntStream.range(0, results.size())
            .mapToObj(id -> claim(id, numbers))
            .sorted(
                Comparator.comparingInt(ResultIndex.Claim::paper)
                    .thenComparingInt(ResultIndex.Claim::id))
            .toList();
    int[][] rows = ResultIndex.rows(compared.build(), baselines.build(), results.size());
    return new ResultIndex(claims, rows, nodes(statements, results.terms()));
  }

  /** What the index keeps must not hold this reader, which is larger. */
  private static <T> IntFunction<Node> nodes(Statements<T> statements, List<T> terms) {
    return id -> statements.node(terms.get(id));
  }

  private ResultIndex.Claim claim(int id, int[] numbers) {
    return new ResultIndex.Claim(
        id,
        numbers[statedBy.getOrDefault(id, 0)],
        metrics.getOrDefault(id, ResultIndex.NONE),
        datasets.getOrDefault(id, ResultIndex.NONE),
        methods.getOrDefault(id, ResultIndex.NONE),
        units.getOrDefault(id, ""),
        relative.getOrDefault(id, false),
        values.getOrDefault(id, Double.NaN));
  }
}
