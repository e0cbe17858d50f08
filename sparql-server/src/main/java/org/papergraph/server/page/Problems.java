package org.papergraph.server.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.papergraph.server.rdf.Accepted;
import org.papergraph.server.rdf.Format;
import org.papergraph.server.rdf.RdfText;

/**
 * What goes wrong, said in the format that was asked for: a page for people, RDF in the words of <a
 * href="https://www.w3.org/TR/HTTP-in-RDF10/">HTTP in RDF</a>, <a
 * href="https://www.rfc-editor.org/rfc/rfc9457">problem details</a> in JSON, otherwise plain text.
 */
final class Problems {
  private static final String HTTP = "http://www.w3.org/2011/http#";
  private static final String PLAIN = "text/plain";
  private static final String PROBLEM = "application/problem+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** In the order in which they are sent where any will do. */
  private static final List<String> TYPES =
      List.of(
          PLAIN,
          Format.HTML.mediaType(),
          Format.TURTLE.mediaType(),
          Format.N_TRIPLES.mediaType(),
          Format.RDF_XML.mediaType(),
          PROBLEM,
          Format.JSON_LD.mediaType(),
          "application/json");

  private Problems() {}

  static Reply notFound(HttpServletRequest request) {
    String path = request.getRequestURI();
    return reply(request, 404, "Not Found", "There is no page at " + path + " in this graph.");
  }

  /** What who wants a format is told that there is none in. */
  static Reply notAcceptable(HttpServletRequest request, LinkedThing thing) {
    String offers =
        thing.formats().stream()
            .map(format -> format.mediaType() + " at " + thing.document().apply(format))
            .collect(Collectors.joining(", "));
    return reply(request, 406, "Not Acceptable", "There is " + offers + ".");
  }

  /** What who asks is told while the data is being counted. */
  static Reply notYet(HttpServletRequest request) {
    String text = "The graph is being counted for its description. Try again in a while.";
    return reply(request, 503, "Service Unavailable", text);
  }

  /** What who wants a format is told in which the triples cannot be written. */
  static Reply unwritable(HttpServletRequest request, Format format) {
    String text = "Some of these triples cannot be written as " + format.title() + ".";
    return reply(request, 406, "Not Acceptable", text);
  }

  private static Reply reply(HttpServletRequest request, int status, String title, String text) {
    Accepted accepted = Accepted.of(request.getHeader("Accept"));
    String type = accepted.best(TYPES, accepted::quality).orElse(PLAIN);
    return body(type, status, title, text)
        .with("Vary", "Accept")
        .with("Access-Control-Allow-Origin", "*");
  }

  private static Reply body(String type, int status, String title, String text) {
    if (type.equals(Format.HTML.mediaType())) {
      return ErrorPage.reply(status, status == 404 ? "Nothing here" : title, text);
    }
    if (type.equals(PLAIN)) {
      String lines = status + " " + title + "\n" + text + "\n";
      return new Reply(status, PLAIN + ";charset=utf-8", lines, Map.of());
    }
    for (Format format : List.of(Format.TURTLE, Format.N_TRIPLES, Format.RDF_XML)) {
      if (type.equals(format.mediaType())) {
        return Reply.rdf(status, RdfText.of(graph(status, title, text), format), format);
      }
    }
    return new Reply(status, PROBLEM, json(status, title, text), Map.of());
  }

  private static String json(int status, String title, String text) {
    ObjectNode problem = JSON.createObjectNode();
    problem.put("title", title).put("status", status).put("detail", text);
    return problem + "\n";
  }

  private static Graph graph(int status, String title, String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("http", HTTP).setNsPrefix("rdfs", RDFS.getURI());
    Node response = NodeFactory.createBlankNode();
    Node number = NodeFactory.createLiteralDT(Integer.toString(status), XSDDatatype.XSDinteger);
    graph.add(response, RDF.type.asNode(), Terms.term(HTTP + "Response"));
    graph.add(response, Terms.term(HTTP + "statusCodeNumber"), number);
    graph.add(response, Terms.term(HTTP + "reasonPhrase"), NodeFactory.createLiteralString(title));
    graph.add(response, RDFS.comment.asNode(), NodeFactory.createLiteralString(text));
    return graph;
  }
}
