package org.papergraph.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.papergraph.ontology.Papergraph;

/** What properties and classes are called: as the ontology says, or by the end of their IRI. */
final class PropertyNames {
  private static final Map<String, String> LABELS = labels();

  private PropertyNames() {}

  private static Map<String, String> labels() {
    Graph ontology = GraphFactory.createDefaultGraph();
    try (InputStream in = Papergraph.class.getResourceAsStream("papergraph.ttl")) {
      if (in == null) {
        throw new IllegalStateException("the ontology is missing from the jar");
      }
      RDFParser.source(in).lang(Lang.TURTLE).parse(ontology);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> labels = new HashMap<>();
    ontology
        .find(Node.ANY, Terms.LABEL, Node.ANY)
        .forEachRemaining(
            triple ->
                labels.putIfAbsent(
                    triple.getSubject().toString(), triple.getObject().getLiteralLexicalForm()));
    return Map.copyOf(labels);
  }

  /** The name of a property, in words: {@code last line} of {@code pg:lastLine}. */
  static String of(Node term) {
    String iri = term.toString();
    String label = LABELS.get(iri);
    if (label != null) {
      return label;
    }
    String name = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    return name.replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
