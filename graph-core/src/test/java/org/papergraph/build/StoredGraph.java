package org.papergraph.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.papergraph.ontology.Papergraph;
import org.papergraph.store.GraphStore;

/** Reads a store for comparison. */
final class StoredGraph {
  private StoredGraph() {}

  /**
   * A mention with what stands at its place in the paper.
   *
   * @param exact what it quotes
   * @param quoted what the paper's text holds from its begin to its end
   */
  record Mention(String iri, String exact, String quoted) {}

  private static <T> T reading(Path store, Function<DatasetGraph, T> reader) throws IOException {
    try (GraphStore graph = GraphStore.open(store)) {
      return Txn.calculateRead(graph.dataset(), () -> reader.apply(graph.dataset()));
    }
  }

  /** All quads as sorted lines of N-Quads, but for those of the graph of runs. */
  static List<String> quads(Path store) throws IOException {
    return allQuads(store).stream()
        .filter(line -> !line.endsWith(" <" + Papergraph.RUNS_GRAPH + "> ."))
        .toList();
  }

  /** All quads as sorted lines of N-Quads. */
  static List<String> allQuads(Path store) throws IOException {
    String lines =
        reading(
            store,
            dataset -> {
              List<Quad> quads = new ArrayList<>();
              dataset.find().forEachRemaining(quads::add);
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              RDFDataMgr.writeQuads(out, quads.iterator());
              return out.toString(UTF_8);
            });
    return lines.lines().sorted().toList();
  }

  /** All nodes with a type, in any graph. */
  static List<String> subjectsOfType(Path store, String type) throws IOException {
    return reading(
        store,
        dataset -> {
          List<String> found = new ArrayList<>();
          dataset
              .find(Node.ANY, Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type))
              .forEachRemaining(quad -> found.add(quad.getSubject().getURI()));
          return found;
        });
  }

  /** All that mentions denote. */
  static List<String> denoted(Path store) throws IOException {
    return reading(
        store,
        dataset -> {
          List<String> found = new ArrayList<>();
          dataset
              .find(Node.ANY, Node.ANY, NodeFactory.createURI(Papergraph.DENOTES), Node.ANY)
              .forEachRemaining(quad -> found.add(quad.getObject().getURI()));
          return found;
        });
  }

  /** All mentions. */
  static List<Mention> mentions(Path store) throws IOException {
    return reading(
        store,
        dataset -> {
          List<Mention> found = new ArrayList<>();
          dataset
              .find(
                  NodeFactory.createURI(Papergraph.EVIDENCE_GRAPH),
                  Node.ANY,
                  RDF.type.asNode(),
                  NodeFactory.createURI(Papergraph.MENTION))
              .forEachRemaining(quad -> found.add(mention(dataset, quad.getSubject())));
          return found;
        });
  }

  private static Mention mention(DatasetGraph dataset, Node mention) {
    Node paper = evidence(dataset, mention, Papergraph.IN_PAPER);
    String part = text(evidence(dataset, mention, Papergraph.IN_PART));
    Node property = part.equals("title") ? DCTerms.title.asNode() : DCTerms.abstract_.asNode();
    String text =
        text(dataset.getDefaultGraph().find(paper, property, Node.ANY).next().getObject());
    int begin = Integer.parseInt(text(evidence(dataset, mention, Papergraph.BEGIN)));
    int end = Integer.parseInt(text(evidence(dataset, mention, Papergraph.END)));
    int[] characters = text.codePoints().toArray();
    return new Mention(
        mention.getURI(),
        text(evidence(dataset, mention, Papergraph.EXACT)),
        new String(characters, begin, end - begin));
  }

  private static Node evidence(DatasetGraph dataset, Node mention, String property) {
    return dataset
        .find(Node.ANY, mention, NodeFactory.createURI(property), Node.ANY)
        .next()
        .getObject();
  }

  private static String text(Node literal) {
    return literal.getLiteralLexicalForm();
  }
}
