package org.papergraph.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * What mappings make of the facts: that an entity is a concept, and what the concept is called and
 * stands below.
 *
 * <p>A mapping is stated where it is accepted, or found and not rejected, and its entity is in the
 * graph.
 */
final class StatedLinks {
  static final Node TYPE = RDF.type.asNode();
  static final Node CONCEPT = SKOS.Concept.asNode();
  static final Node IN_SCHEME = SKOS.inScheme.asNode();
  static final Node BROADER = SKOS.broader.asNode();
  static final Node REPLACED_BY = DCTerms.isReplacedBy.asNode();

  private StatedLinks() {}

  /** The statement that a mapping is about. */
  static Quad quad(Mapping mapping) {
    return fact(
        Slots.iri(mapping.subject()),
        Slots.iri(mapping.predicate().iri()),
        Slots.iri(mapping.object()));
  }

  private static Quad fact(Node subject, Node predicate, Node object) {
    return Quad.create(Quad.defaultGraphIRI, subject, predicate, object);
  }

  /**
   * Writes what a vocabulary says of a concept; concepts above it only if they are described too.
   */
  static void describe(
      Concept concept, Mapping.Source source, Predicate<String> described, StreamRDF out) {
    Node node = Slots.iri(concept.iri());
    out.quad(fact(node, TYPE, CONCEPT));
    out.quad(fact(node, IN_SCHEME, Slots.iri(VocabularyNames.iri(source.name()))));
    out.quad(fact(node, SKOS.prefLabel.asNode(), NodeFactory.createLiteralString(concept.name())));
    concept.broader().stream()
        .filter(described)
        .filter(Curies::isPlainIri)
        .forEach(other -> out.quad(fact(node, BROADER, Slots.iri(other))));
    concept.same().stream()
        .filter(Curies::isPlainIri)
        .forEach(other -> out.quad(fact(node, SKOS.closeMatch.asNode(), Slots.iri(other))));
  }

  /** All that is said of the concepts of a vocabulary; of those of another too, only that. */
  static Set<Quad> described(DatasetGraph dataset, Node vocabulary) {
    Set<Quad> said = new HashSet<>();
    dataset.find(Quad.defaultGraphIRI, Node.ANY, IN_SCHEME, vocabulary).forEachRemaining(said::add);
    for (Quad membership : List.copyOf(said)) {
      List<Quad> all = all(dataset, membership.getSubject());
      boolean shared =
          all.stream()
              .anyMatch(quad -> quad.getPredicate().equals(IN_SCHEME) && !quad.equals(membership));
      if (!shared) {
        said.addAll(all);
      }
    }
    return said;
  }

  /** All that is said of concepts and of those above them. */
  static Set<Quad> above(DatasetGraph dataset, Iterable<Node> concepts) {
    Set<Quad> said = new HashSet<>();
    Set<Node> seen = new HashSet<>();
    List<Node> open = new ArrayList<>();
    concepts.forEach(open::add);
    while (!open.isEmpty()) {
      Node concept = open.remove(open.size() - 1);
      if (seen.add(concept)
          && dataset.contains(Quad.defaultGraphIRI, concept, IN_SCHEME, Node.ANY)) {
        for (Quad quad : all(dataset, concept)) {
          said.add(quad);
          if (quad.getPredicate().equals(BROADER)) {
            open.add(quad.getObject());
          }
        }
      }
    }
    return said;
  }

  /** All that is said of concepts which no stated mapping leads to. */
  static Set<Quad> unreached(DatasetGraph dataset, Collection<Mapping> mappings) {
    Set<Quad> said = new HashSet<>();
    dataset
        .find(Quad.defaultGraphIRI, Node.ANY, IN_SCHEME, Node.ANY)
        .forEachRemaining(quad -> said.addAll(all(dataset, quad.getSubject())));
    said.removeAll(above(dataset, objects(mappings)));
    return said;
  }

  /** The concepts of stated mappings. */
  static Set<Node> objects(Collection<Mapping> mappings) {
    Set<Node> stated = new HashSet<>();
    for (Mapping mapping : mappings) {
      if (mapping.status().isStated()) {
        stated.add(Slots.iri(mapping.object()));
      }
    }
    return stated;
  }

  /** A mapping of the address that its entity has now. */
  static Mapping ofPresent(DatasetGraph dataset, Mapping mapping) {
    Iterator<Quad> replaced =
        dataset.find(Quad.defaultGraphIRI, Slots.iri(mapping.subject()), REPLACED_BY, Node.ANY);
    try {
      return replaced.hasNext() ? mapping.of(replaced.next().getObject().getURI()) : mapping;
    } finally {
      Iter.close(replaced);
    }
  }

  private static List<Quad> all(DatasetGraph dataset, Node subject) {
    List<Quad> all = new ArrayList<>();
    dataset.find(Quad.defaultGraphIRI, subject, Node.ANY, Node.ANY).forEachRemaining(all::add);
    return all;
  }

  /** Whether something is in the graph. */
  static boolean isThere(DatasetGraph dataset, String iri) {
    return dataset.contains(Quad.defaultGraphIRI, Slots.iri(iri), TYPE, Node.ANY);
  }
}
