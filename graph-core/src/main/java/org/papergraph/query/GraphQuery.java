package org.papergraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/** Runs a query over a graph and prints the answer. */
public final class GraphQuery {
  /** The token that was not understood; the exception itself counts the one before. */
  private static final Pattern PLACE =
      Pattern.compile("line (\\d+), column (\\d+)", Pattern.CASE_INSENSITIVE);

  private final DatasetGraph dataset;

  public GraphQuery(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /**
   * Reads a query. The prefixes of {@link Prefixes} need no declaration.
   *
   * @throws QuerySyntaxException with line, column and the line itself
   */
  public static Query parse(String text) throws QuerySyntaxException {
    Query query = new Query();
    query.setPrefixMapping(Prefixes.mapping());
    try {
      QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_11);
      return query;
    } catch (QueryParseException e) {
      throw new QuerySyntaxException(message(text, e), e);
    } catch (QueryException e) {
      throw new QuerySyntaxException("SPARQL: " + e.getMessage(), e);
    }
  }

  private static String message(String text, QueryParseException e) {
    String reason = String.valueOf(e.getMessage()).strip();
    Matcher place = PLACE.matcher(reason);
    boolean placed = place.find();
    int line = placed ? Integer.parseInt(place.group(1)) : e.getLine();
    int column = placed ? Integer.parseInt(place.group(2)) : e.getColumn();
    String[] lines = text.split("\r?\n", -1);
    if (line < 1 || line > lines.length) {
      return "SPARQL syntax error: " + reason;
    }
    String shown = lines[line - 1];
    String caret = column < 1 ? "" : "\n  " + " ".repeat(Math.min(column - 1, 200)) + "^";
    String first = reason.lines().findFirst().orElse(reason);
    return "SPARQL syntax error in line "
        + line
        + ", column "
        + column
        + "\n  "
        + shown
        + caret
        + "\n"
        + first;
  }

  /** Runs a query and prints its answer in UTF-8. */
  public void run(Query query, QueryFormat format, OutputStream out) throws IOException {
    try {
      Txn.executeRead(
          dataset,
          () -> {
            try (QueryExec execution =
                QueryExec.dataset(dataset)
                    .query(query)
                    .set(ARQ.httpServiceAllowed, false)
                    .build()) {
              print(execution, query, format, out);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  private static void print(QueryExec execution, Query query, QueryFormat format, OutputStream out)
      throws IOException {
    if (query.isSelectType()) {
      select(execution.select(), query, format, out);
    } else if (query.isAskType()) {
      ask(execution.ask(), format, out);
    } else if (query.isConstructType()) {
      Graph graph = GraphFactory.createDefaultGraph();
      execution.construct(graph);
      graph(graph, query, format, out);
    } else if (query.isDescribeType()) {
      graph(execution.describe(), query, format, out);
    } else {
      throw new IOException("SELECT, ASK, CONSTRUCT and DESCRIBE are answered; this is another");
    }
  }

  private static void select(RowSet rows, Query query, QueryFormat format, OutputStream out)
      throws IOException {
    switch (format) {
      case TABLE -> new TextTable(query.getPrefixMapping()).print(rows, out);
      case CSV -> write(rows, ResultSetLang.RS_CSV, out);
      case TSV -> write(rows, ResultSetLang.RS_TSV, out);
      case JSON -> write(rows, ResultSetLang.RS_JSON, out);
      case XML -> write(rows, ResultSetLang.RS_XML, out);
      case TTL ->
          throw new IOException(
              "ttl is for CONSTRUCT and DESCRIBE; a SELECT prints as table, csv,"
                  + " tsv, json or xml");
    }
  }

  private static void write(RowSet rows, Lang lang, OutputStream out) {
    ResultSetMgr.write(out, org.apache.jena.query.ResultSet.adapt(rows), lang);
  }

  private static void ask(boolean answer, QueryFormat format, OutputStream out) throws IOException {
    switch (format) {
      case JSON -> ResultSetMgr.write(out, answer, ResultSetLang.RS_JSON);
      case XML -> ResultSetMgr.write(out, answer, ResultSetLang.RS_XML);
      default -> out.write((answer ? "yes\n" : "no\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void graph(Graph graph, Query query, QueryFormat format, OutputStream out)
      throws IOException {
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    switch (format) {
      case TABLE, TTL -> RDFDataMgr.write(out, graph, RDFFormat.TURTLE_PRETTY);
      case JSON -> RDFDataMgr.write(out, graph, RDFFormat.JSONLD_PRETTY);
      case XML -> RDFDataMgr.write(out, graph, RDFFormat.RDFXML);
      default ->
          throw new IOException(
              format.label() + " is for SELECT; a graph prints as ttl, json (JSON-LD) or xml");
    }
  }
}
