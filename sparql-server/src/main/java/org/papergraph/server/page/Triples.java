package org.papergraph.server.page;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.papergraph.ontology.Papergraph;
import org.papergraph.server.rdf.RdfText;

/**
 * What graphs say of a thing: first its own statements, then those of the results it has, then
 * those that refer to it, up to a number that no reader of a document would want more of. Used
 * inside a transaction.
 */
final class Triples {
  /** Half a megabyte of Turtle or so. */
  static final int MOST = 2_000;

  private static final String FOAF = "http://xmlns.com/foaf/0.1/";

  private final Graph found = GraphFactory.createDefaultGraph();
  private boolean cut;

  private Triples() {}

  /** What is said of a thing in some graphs. */
  static Triples about(Node thing, List<Graph> graphs) {
    Triples triples = new Triples();
    for (Graph graph : graphs) {
      triples.add(graph.find(thing, Node.ANY, Node.ANY));
    }
    for (Graph graph : graphs) {
      for (Node result : Facts.objects(graph, thing, Terms.HAS_RESULT)) {
        triples.add(graph.find(result, Node.ANY, Node.ANY));
      }
    }
    for (Graph graph : graphs) {
      triples.add(graph.find(Node.ANY, Node.ANY, thing));
    }
    return triples;
  }

  private void add(Iterator<Triple> more) {
    try {
      while (!cut && more.hasNext()) {
        Triple triple = more.next();
        if (found.size() < MOST) {
          found.add(triple);
        } else {
          cut = !found.contains(triple);
        }
      }
    } finally {
      Iter.close(more);
    }
  }

  /**
   * The statements, with those about the document that they are in.
   *
   * @param document its address
   * @param root the address of the server, ending in {@code /}
   */
  Graph inDocument(Node thing, String document, String root) {
    found.getPrefixMapping().setNsPrefixes(RdfText.prefixes());
    Node page = Terms.term(document);
    found.add(page, RDF.type.asNode(), Terms.term(FOAF + "Document"));
    found.add(page, Terms.term(FOAF + "primaryTopic"), thing);
    found.add(
        page,
        Terms.term("http://rdfs.org/ns/void#inDataset"),
        Terms.term(root + ".well-known/void#dataset"));
    if (cut) {
      Node most = NodeFactory.createLiteralDT(Integer.toString(MOST), XSDDatatype.XSDinteger);
      String all = root + "sparql?query=" + Addresses.encoded(query(thing.getURI()));
      found.add(page, Terms.term(Papergraph.TRUNCATED_AFTER), most);
      found.add(page, RDFS.seeAlso.asNode(), Terms.term(all));
    }
    return found;
  }

  /** A query for all that is left out of a document. */
  static String query(String iri) {
    String both = "{ <%1$s> ?p ?o } UNION { ?s ?q <%1$s> }".formatted(iri);
    return "CONSTRUCT { <%1$s> ?p ?o . ?s ?q <%1$s> } WHERE { %2$s UNION { GRAPH ?g { %2$s } } }"
        .formatted(iri, both);
  }
}
