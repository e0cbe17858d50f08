package org.papergraph.link;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.papergraph.ontology.Papergraph;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Kind;

/** Entities of a graph, and what they are called. */
record MadeUpEntities(Kind kind, String preferred, List<String> others, int papers) {
  private static final Map<Kind, Node> CLASSES =
      Map.of(
          Kind.METHOD, Slots.iri("https://otters.example/Method"),
          Kind.DATASET, Slots.iri("https://otters.example/Dataset"),
          Kind.TASK, Slots.iri("https://otters.example/Task"),
          Kind.METRIC, Slots.iri("https://otters.example/Metric"));

  private static final int MANY = 30;

  /** The same in so many papers. */
  MadeUpEntities in(int other) {
    return new MadeUpEntities(kind, preferred, others, other);
  }

  static MadeUpEntities method(String preferred, String... others) {
    return new MadeUpEntities(Kind.METHOD, preferred, Arrays.asList(others), MANY);
  }

  static MadeUpEntities task(String preferred, String... others) {
    return new MadeUpEntities(Kind.TASK, preferred, Arrays.asList(others), MANY);
  }

  static MadeUpEntities dataset(String preferred, String... others) {
    return new MadeUpEntities(Kind.DATASET, preferred, Arrays.asList(others), MANY);
  }

  static MadeUpEntities metric(String preferred, String... others) {
    return new MadeUpEntities(Kind.METRIC, preferred, Arrays.asList(others), MANY);
  }

  /** Its address: {@code https://otters.example/method/otternet}. */
  String iri() {
    String space = kind.name().toLowerCase(Locale.ROOT);
    return "https://otters.example/" + space + "/" + NameKey.of(preferred);
  }

  static DatasetGraph graph(MadeUpEntities... entities) {
    DatasetGraph graph = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(graph, () -> Arrays.stream(entities).forEach(entity -> entity.add(graph)));
    return graph;
  }

  private void add(DatasetGraph graph) {
    Node node = Slots.iri(iri());
    Node type =
        CLASSES.entrySet().stream()
            .filter(it -> it.getKey() == kind)
            .findFirst()
            .orElseThrow()
            .getValue();
    graph.add(Quad.create(Quad.defaultGraphIRI, node, RDF.type.asNode(), type));
    for (int i = 0; i < papers; i++) {
      graph.add(
          Quad.create(
              Quad.defaultGraphIRI,
              Slots.iri("https://otters.example/paper/" + i),
              Slots.iri(relation()),
              node));
    }
    say(graph, node, SKOS.prefLabel.asNode(), preferred);
    others.forEach(other -> say(graph, node, SKOS.altLabel.asNode(), other));
  }

  private String relation() {
    return switch (kind) {
      case METHOD -> Papergraph.MENTIONS_METHOD;
      case DATASET -> Papergraph.USES_DATASET;
      case TASK -> Papergraph.ADDRESSES_TASK;
      case METRIC -> Papergraph.REPORTS_METRIC;
    };
  }

  private static void say(DatasetGraph graph, Node node, Node property, String text) {
    graph.add(
        Quad.create(Quad.defaultGraphIRI, node, property, NodeFactory.createLiteralString(text)));
  }

  static EntityNames names(DatasetGraph graph) {
    return Txn.calculateRead(graph, () -> EntityNames.of(graph, CLASSES));
  }

  static EntityNames names(MadeUpEntities... entities) {
    return names(graph(entities));
  }
}
