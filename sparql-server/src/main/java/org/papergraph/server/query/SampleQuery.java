package org.papergraph.server.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;

/**
 * A query to start with.
 *
 * <p>The queries are files in Turtle beside this class, {@code examples/NAME.ttl}, each a {@code
 * sh:SPARQLExecutable} as <a href="https://www.w3.org/TR/shacl/#sparql-constraints-prefixes">SHACL
 * </a> has it; {@code examples/index.txt} names them in the order in which they are shown.
 *
 * @param name of its file, without the ending
 * @param title what it asks, as a sentence without its full stop
 * @param text the SPARQL, prefixes included
 * @param keywords what it is about; {@code start} for those to begin with
 */
public record SampleQuery(String name, String title, String text, List<String> keywords) {
  /** The prefixes that queries over the graph need, one a line. */
  public static final String PREFIXES =
      """
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;

  private static final String FOLDER = "examples/";
  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final Node COMMENT = node("http://www.w3.org/2000/01/rdf-schema#comment");
  private static final Node KEYWORDS = node("https://schema.org/keywords");
  private static final List<Node> TEXTS =
      Stream.of("select", "construct", "ask").map(form -> node(SHACL + form)).toList();

  public SampleQuery {
    keywords = List.copyOf(keywords);
  }

  private static final class Holder {
    private static final List<SampleQuery> ALL = names().map(SampleQuery::read).toList();
  }

  /** All of them. */
  public static List<SampleQuery> all() {
    return Holder.ALL;
  }

  /** Three that have answers in any graph of some size. */
  public static List<SampleQuery> starters() {
    return all().stream().filter(query -> query.keywords().contains("start")).toList();
  }

  /**
   * What the files say, with the prefixes that they share.
   *
   * @param graph to add it to
   * @param root the address of the server that is to be asked, ending in {@code /}
   */
  public static void describe(Graph graph, String root) {
    parse("prefixes", graph, root);
    names().forEach(name -> parse(name, graph, root));
  }

  private static Stream<String> names() {
    return content("index.txt").lines().filter(line -> !line.isBlank());
  }

  private static SampleQuery read(String name) {
    Graph graph = GraphFactory.createDefaultGraph();
    String root = "http://localhost/";
    parse(name, graph, root);
    Node query = node(root + FOLDER.replace("/", "#") + name);
    String text =
        TEXTS.stream()
            .flatMap(form -> G.listSP(graph, query, form).stream())
            .map(Node::getLiteralLexicalForm)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(name + ".ttl has no query"));
    String title = G.getOneSP(graph, query, COMMENT).getLiteralLexicalForm();
    List<String> keywords =
        G.listSP(graph, query, KEYWORDS).stream()
            .map(Node::getLiteralLexicalForm)
            .sorted()
            .toList();
    return new SampleQuery(name, title.replaceFirst("[?.]$", ""), text, keywords);
  }

  private static void parse(String name, Graph graph, String root) {
    RDFParser.fromString(content(name + ".ttl"), Lang.TURTLE).base(root).parse(graph);
  }

  private static String content(String file) {
    try (InputStream in = SampleQuery.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + FOLDER + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
