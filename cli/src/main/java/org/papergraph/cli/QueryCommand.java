package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.papergraph.query.GraphQuery;
import org.papergraph.query.QueryFormat;
import org.papergraph.query.QuerySyntaxException;
import org.papergraph.store.GraphStore;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "query",
    description = {
      "Ask the graph a question in SPARQL 1.1.",
      "The prefixes pg, schema, dcterms, skos, prov, rdf, rdfs, xsd, owl and graph are declared."
    },
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
  @Mixin StoreOption store;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  QueryFormat format = QueryFormat.TABLE;

  @ArgGroup(multiplicity = "1")
  Text text;

  /** The query itself or a file that holds it. */
  static final class Text {
    @Parameters(paramLabel = "QUERY", description = "The query.")
    String query;

    @Option(names = "-f", paramLabel = "FILE", description = "A file that holds the query.")
    Path file;

    /** Made by picocli, which sets one of the fields. */
    @SuppressWarnings("NullAway.Init")
    Text() {}
  }

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  QueryCommand() {}

  @Override
  public Integer call() throws IOException, QuerySyntaxException {
    Query query = GraphQuery.parse(text.query != null ? text.query : Files.readString(text.file));
    try (GraphStore graph = GraphStore.open(store.path)) {
      new GraphQuery(graph.dataset()).run(query, format, System.out);
    }
    return CommandLine.ExitCode.OK;
  }
}
