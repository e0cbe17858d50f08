package org.papergraph.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.ontology.Papergraph;
import org.papergraph.record.Subject;
import org.papergraph.resolve.Merges;
import org.papergraph.resolve.PaperIndex;
import org.papergraph.write.Iris;

/** Finds the papers and other things that say something of a node, in the graph before a change. */
final class Speakers {
  private static final Node REPLACED_BY =
      NodeFactory.createURI("http://purl.org/dc/terms/isReplacedBy");
  private static final Node EVIDENCE = NodeFactory.createURI(Papergraph.EVIDENCE_GRAPH);
  private static final Node DENOTES = NodeFactory.createURI(Papergraph.DENOTES);
  private static final List<Node> BY =
      List.of(NodeFactory.createURI(Papergraph.IN_PAPER), NodeFactory.createURI(Papergraph.ABOUT));

  /** From a part of a result to the result, and from there to the paper. */
  private static final int STEPS = 2;

  private final DatasetGraph dataset;
  private final State state;
  private final Iris iris;

  /**
   * @param dataset in a transaction
   */
  Speakers(DatasetGraph dataset, State state, Iris iris) {
    this.dataset = dataset;
    this.state = state;
    this.iris = iris;
  }

  /** The keys of the records that may name something at an address. */
  Set<Long> keys(String path) {
    Set<Long> keys = new LinkedHashSet<>();
    for (Node at : addresses(iris.at(path))) {
      keys.add(Corpus.addressed(at.getURI()));
    }
    Merges.identifier(path)
        .ifPresent(
            identifier -> {
              for (Subject subject : Subject.values()) {
                keys.add(PaperIndex.key(subject, identifier));
              }
            });
    return keys;
  }

  /** Those at an address, or at the one that it was replaced by. */
  Set<Long> at(Node node) {
    Set<Long> numbers = new TreeSet<>();
    for (Node at : addresses(node)) {
      numbers.addAll(state.numbers(Corpus.addressed(at.getURI())));
    }
    return numbers;
  }

  /** All that say something of it, with those that do so of what points to it. */
  Set<Long> of(Node node) {
    Set<Long> numbers = new TreeSet<>();
    for (Node at : addresses(node)) {
      Set<Node> near = new LinkedHashSet<>(Set.of(at));
      Collection<Node> last = near;
      for (int i = 0; i < STEPS; i++) {
        last = pointing(last);
        near.addAll(last);
      }
      near.addAll(reading(at));
      near.forEach(one -> numbers.addAll(state.numbers(Corpus.addressed(one.getURI()))));
    }
    return numbers;
  }

  private Set<Node> pointing(Collection<Node> nodes) {
    Set<Node> pointing = new HashSet<>();
    for (Node node : nodes) {
      dataset
          .find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, node)
          .forEachRemaining(quad -> pointing.add(quad.getSubject()));
    }
    return pointing;
  }

  private Set<Node> reading(Node node) {
    List<Node> mentions = new ArrayList<>();
    dataset
        .find(EVIDENCE, Node.ANY, DENOTES, node)
        .forEachRemaining(quad -> mentions.add(quad.getSubject()));
    Set<Node> by = new HashSet<>();
    for (Node mention : mentions) {
      for (Node property : BY) {
        dataset
            .find(EVIDENCE, mention, property, Node.ANY)
            .forEachRemaining(quad -> by.add(quad.getObject()));
      }
    }
    return by;
  }

  private Set<Node> addresses(Node node) {
    Set<Node> all = new LinkedHashSet<>(Set.of(node));
    Collection<Node> last = all;
    while (!last.isEmpty()) {
      Set<Node> next = new HashSet<>();
      for (Node one : last) {
        dataset
            .find(Quad.defaultGraphIRI, one, REPLACED_BY, Node.ANY)
            .forEachRemaining(quad -> next.add(quad.getObject()));
      }
      next.removeAll(all);
      all.addAll(next);
      last = next;
    }
    return all;
  }
}
