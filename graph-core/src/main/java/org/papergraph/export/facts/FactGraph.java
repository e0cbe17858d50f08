package org.papergraph.export.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.papergraph.ontology.Papergraph;

/**
 * The facts of a graph, looked up where they are stored. Names that were looked up lately are kept;
 * otherwise nothing is.
 */
public final class FactGraph {
  /** What is done with a graph in one transaction. */
  public interface Action {
    void run(FactGraph graph) throws IOException;
  }

  private static final int KEPT_NAMES = 20_000;
  private static final Node EVIDENCE = NodeFactory.createURI(Papergraph.EVIDENCE_GRAPH);
  private static final Node DENOTES = NodeFactory.createURI(Papergraph.DENOTES);

  /** What has a name, from the most common to the least. */
  private static final List<String> NAMES =
      List.of(Terms.PREFERRED_LABEL, Terms.LABEL, Terms.NAME, Terms.TITLE, Terms.CODE_REPOSITORY);

  private final DatasetGraph dataset;
  private final ShortNames shortNames;
  private final Map<Node, Optional<String>> names =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, Optional<String>> eldest) {
          return size() > KEPT_NAMES;
        }
      };

  private FactGraph(DatasetGraph dataset) {
    this.dataset = dataset;
    this.shortNames = ShortNames.of(dataset);
  }

  /** Reads in the transaction of the caller, or in one of its own where there is none. */
  public static void read(DatasetGraph dataset, Action action) throws IOException {
    try {
      Txn.executeRead(
          dataset,
          () -> {
            try {
              action.run(new FactGraph(dataset));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The dataset it is read from. */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** A thing by its IRI. */
  public Thing thing(Node node) {
    return new Thing(this, node);
  }

  /** What the facts say of a node. */
  public Facts facts(Node node) {
    return Facts.of(dataset, Quad.defaultGraphIRI, node);
  }

  /** The short name of a thing by its IRI: without what all IRIs of the graph begin with. */
  public String id(String iri) {
    return shortNames.of(iri);
  }

  /** What a thing is called. */
  public Optional<String> name(Node node) {
    Optional<String> known = names.get(node);
    if (known == null) {
      Facts facts = facts(node);
      known =
          NAMES.stream()
              .flatMap(it -> facts.objects(it).stream())
              .map(ByteOrder::text)
              .filter(it -> !it.isEmpty())
              .findFirst();
      names.put(node, known);
    }
    return known;
  }

  /** How many subjects have one of these properties with this value. */
  public long count(Node object, String... predicates) {
    long count = 0;
    for (String predicate : predicates) {
      Iterator<Quad> found = subjects(predicate, object);
      while (found.hasNext()) {
        found.next();
        count++;
      }
    }
    return count;
  }

  /** The IRIs of the subjects that have a property with this value, in their order. */
  public List<String> subjectIris(String predicate, Node object) {
    List<String> iris = new java.util.ArrayList<>();
    subjects(predicate, object)
        .forEachRemaining(
            quad -> {
              if (quad.getSubject().isURI()) {
                iris.add(quad.getSubject().getURI());
              }
            });
    iris.sort(ByteOrder.TEXTS);
    return iris;
  }

  private Iterator<Quad> subjects(String predicate, Node object) {
    return dataset.find(Quad.defaultGraphIRI, Node.ANY, NodeFactory.createURI(predicate), object);
  }

  /** What the mentions and field readings of a thing say, in no particular order. */
  public List<Facts> evidence(Node denoted) {
    List<Node> found = new java.util.ArrayList<>();
    dataset
        .find(EVIDENCE, Node.ANY, DENOTES, denoted)
        .forEachRemaining(quad -> found.add(quad.getSubject()));
    found.sort(ByteOrder.NODES);
    return found.stream().map(node -> Facts.of(dataset, EVIDENCE, node)).toList();
  }
}
