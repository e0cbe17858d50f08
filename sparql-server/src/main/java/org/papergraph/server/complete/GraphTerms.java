package org.papergraph.server.complete;

import static org.apache.jena.graph.Node.ANY;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.papergraph.ontology.Papergraph;

/**
 * The classes and properties one can ask a graph for: all of the ontology, and those of other
 * vocabularies that the graph uses.
 *
 * <p>The latter are read off some things of each class in each graph, so that it takes as long for
 * a large graph as for a small one; what very few things have may be missed.
 */
final class GraphTerms {
  /** A few of the rarer properties stand on one paper in fifty. */
  private static final int THINGS_OF_A_CLASS = 400;

  /** Of these, what they point at is looked at too. */
  private static final int THINGS_OF_A_PROPERTY = 20;

  private static final int FIRST_STATEMENTS = 5_000;

  /** More classes than any of our graphs has. */
  private static final int MOST_CLASSES = 200;

  private static final List<String> GRAPHS =
      List.of(
          Papergraph.CORRECTIONS_GRAPH,
          Papergraph.EVIDENCE_GRAPH,
          Papergraph.LINKS_GRAPH,
          Papergraph.PROVENANCE_GRAPH,
          Papergraph.QUALITY_GRAPH,
          Papergraph.RUNS_GRAPH);

  private final Map<String, Completion> classes = new TreeMap<>();
  private final Map<String, Completion> properties = new TreeMap<>();

  private GraphTerms() {}

  /** Reads the terms of a dataset; called inside a transaction. */
  static GraphTerms of(DatasetGraph dataset) {
    GraphTerms terms = new GraphTerms();
    terms.addOntology();
    List<Graph> graphs = new ArrayList<>();
    graphs.add(dataset.getDefaultGraph());
    GRAPHS.forEach(name -> graphs.add(dataset.getGraph(NodeFactory.createURI(name))));
    graphs.forEach(terms::addFirst);
    graphs.forEach(graph -> terms.addUsed(graph, dataset));
    return terms;
  }

  private void addOntology() {
    Graph ontology = ontology();
    for (Node type : List.of(OWL.Class.asNode(), RDFS.Class.asNode())) {
      addDeclared(ontology, type, classes);
    }
    for (Node type :
        List.of(
            RDF.Property.asNode(), OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode())) {
      addDeclared(ontology, type, properties);
    }
  }

  private static Graph ontology() {
    try (InputStream in = Papergraph.class.getResourceAsStream("papergraph.ttl")) {
      if (in == null) {
        throw new IllegalStateException("the ontology module lacks papergraph.ttl");
      }
      return RDFParser.source(in).lang(Lang.TURTLE).toGraph();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addDeclared(Graph ontology, Node type, Map<String, Completion> terms) {
    ontology
        .find(ANY, RDF.type.asNode(), type)
        .mapWith(Triple::getSubject)
        .filterKeep(term -> term.isURI() && term.getURI().startsWith(Papergraph.NAMESPACE))
        .forEachRemaining(
            term -> {
              String definition = text(ontology, term, SKOS.definition.asNode());
              terms.put(term.getURI(), completion(term.getURI(), definition));
            });
  }

  private static String text(Graph graph, Node subject, Node property) {
    return graph
        .find(subject, property, ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .nextOptional()
        .map(Node::getLiteralLexicalForm)
        .orElse("");
  }

  private static Completion completion(String iri, String about) {
    String end = localName(iri);
    return new Completion(iri, end.isEmpty() ? iri : end, firstSentence(about));
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  private static String localName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /** What the first statements of a graph use. */
  private void addFirst(Graph graph) {
    for (Triple triple : some(graph.find(), FIRST_STATEMENTS)) {
      addTerm(properties, triple.getPredicate());
      if (triple.predicateMatches(RDF.type.asNode()) && triple.getObject().isURI()) {
        addTerm(classes, triple.getObject());
      }
    }
  }

  /** From the classes that are known to those that their things have as well. */
  private void addUsed(Graph graph, DatasetGraph dataset) {
    Queue<String> open = new ArrayDeque<>(classes.keySet());
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      for (String type : addThings(graph, dataset, NodeFactory.createURI(open.remove()))) {
        if (seen.size() < MOST_CLASSES && seen.add(type)) {
          open.add(type);
        }
      }
    }
  }

  /** The classes met. */
  private Set<String> addThings(Graph graph, DatasetGraph dataset, Node type) {
    Set<String> met = new HashSet<>();
    Map<Node, Integer> followed = new HashMap<>();
    List<Triple> typed = some(graph.find(ANY, RDF.type.asNode(), type), THINGS_OF_A_CLASS);
    for (Triple thing : typed) {
      met.addAll(typesOf(graph, thing.getSubject()));
      for (Quad quad : Iter.toList(dataset.find(ANY, thing.getSubject(), ANY, ANY))) {
        addTerm(properties, quad.getPredicate());
        if (followed.merge(quad.getPredicate(), 1, Integer::sum) <= THINGS_OF_A_PROPERTY) {
          met.addAll(typesOf(graph, quad.getObject()));
        }
      }
    }
    return met;
  }

  private static List<Triple> some(ExtendedIterator<Triple> all, int most) {
    List<Triple> some = new ArrayList<>();
    try {
      while (some.size() < most && all.hasNext()) {
        some.add(all.next());
      }
    } finally {
      all.close();
    }
    return some;
  }

  /** What a thing points at may be of a class that none of ours is. */
  private Set<String> typesOf(Graph graph, Node thing) {
    Set<String> types = new HashSet<>();
    if (thing.isLiteral()) {
      return types;
    }
    graph
        .find(thing, RDF.type.asNode(), ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .forEachRemaining(
            type -> {
              addTerm(classes, type);
              types.add(type.getURI());
            });
    return types;
  }

  private static void addTerm(Map<String, Completion> terms, Node term) {
    terms.computeIfAbsent(term.getURI(), iri -> completion(iri, ""));
  }

  List<Completion> classes(String begin, int most) {
    return beginning(classes, begin, most);
  }

  List<Completion> properties(String begin, int most) {
    return beginning(properties, begin, most);
  }

  /**
   * By the beginning of the IRI or of the name; what begins so before what has a word that does.
   */
  private static List<Completion> beginning(Map<String, Completion> terms, String begin, int most) {
    String lower = begin.toLowerCase(Locale.ROOT);
    Stream<Completion> fitting = terms.values().stream().filter(term -> rank(term, lower) < 2);
    return fitting
        .sorted(
            Comparator.comparingInt((Completion term) -> rank(term, lower))
                .thenComparing(term -> !term.iri().startsWith(Papergraph.NAMESPACE))
                .thenComparing(Completion::iri))
        .limit(most)
        .toList();
  }

  private static int rank(Completion term, String lower) {
    String name = term.name().toLowerCase(Locale.ROOT);
    if (term.iri().toLowerCase(Locale.ROOT).startsWith(lower) || name.startsWith(lower)) {
      return 0;
    }
    return name.contains(lower) ? 1 : 2;
  }
}
