package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.papergraph.ontology.Papergraph;
import org.papergraph.server.query.SampleQuery;
import org.papergraph.server.rdf.Format;
import org.papergraph.server.rdf.RdfText;

/** What comes with the program, at its own address: the ontology, the shapes, the examples. */
final class PublishedFiles {
  /** Where the ontology is. */
  static final String ONTOLOGY = "/ontology";

  /** Where the example queries are. */
  static final String EXAMPLES = "/examples";

  private static final String SHAPES = "/shapes";

  /**
   * Something published.
   *
   * @param triples what it is, for the address of a server
   * @param page for people; the triples where there is none
   */
  private record Published(
      LinkedThing thing, Function<String, Graph> triples, Optional<Supplier<Reply>> page) {
    Reply document(Format format, String root) {
      if (format == Format.HTML && page.isPresent()) {
        return thing.linked(page.get().get());
      }
      return thing.linked(Reply.rdf(200, RdfText.of(triples.apply(root), format), format));
    }
  }

  private final Map<String, Published> published;

  PublishedFiles() {
    LinkedThing ontology = LinkedThing.of(ONTOLOGY, Papergraph.ONTOLOGY, Format.ALL);
    LinkedThing shapes = LinkedThing.of(SHAPES, "https://w3id.org/papergraph/shapes", Format.RDF);
    LinkedThing examples = LinkedThing.of(EXAMPLES, EXAMPLES, Format.ALL);
    this.published =
        Map.of(
            ONTOLOGY,
            new Published(
                ontology, root -> Definitions.ontology(), Optional.of(OntologyPage::reply)),
            SHAPES,
            new Published(shapes, root -> Definitions.shapes(), Optional.empty()),
            EXAMPLES,
            new Published(examples, PublishedFiles::examples, Optional.of(ExamplesPage::reply)));
  }

  private static Graph examples(String root) {
    Graph graph = GraphFactory.createDefaultGraph();
    SampleQuery.describe(graph, root);
    return graph;
  }

  /** The answer for an address, if it is one of these. */
  Optional<Reply> reply(HttpServletRequest request) {
    String address = request.getRequestURI();
    Published thing = published.get(address);
    if (thing != null) {
      return Optional.of(thing.thing().choose(request));
    }
    int dot = address.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    Optional<Published> described = Optional.ofNullable(published.get(address.substring(0, dot)));
    return described.flatMap(
        found ->
            offered(found, address.substring(dot + 1))
                .map(format -> found.document(format, Origin.of(request))));
  }

  private static Optional<Format> offered(Published found, String ending) {
    List<Format> formats = found.thing().formats();
    return Format.withEnding(ending).filter(formats::contains);
  }
}
