package org.papergraph.release;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.papergraph.query.GraphQuery;
import org.papergraph.query.QuerySyntaxException;

/** The answers to queries of this package. */
final class Rows {
  private Rows() {}

  /** All rows of an answer. Called inside a transaction. */
  static List<Binding> of(DatasetGraph dataset, String sparql) {
    Query query;
    try {
      query = GraphQuery.parse(sparql);
    } catch (QuerySyntaxException e) {
      throw new IllegalStateException(sparql, e);
    }
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      return Iter.toList(execution.select());
    }
  }

  /** The IRI or text of a variable; empty if it has no value. */
  static String text(Binding row, String variable) {
    return Optional.ofNullable(row.get(variable)).map(Rows::text).orElse("");
  }

  private static String text(Node node) {
    return node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralLexicalForm() : "";
  }

  /** The whole number of a variable; 0 if it has none. */
  static long number(Binding row, String variable) {
    String text = text(row, variable);
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }
}
