package org.papergraph.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.papergraph.ontology.Papergraph;

/**
 * Says of each mention which statements it is evidence of: those that lead from its paper to what
 * it denotes, as <a href="https://www.w3.org/TR/rdf12-concepts/#dfn-triple-term">triple terms</a>.
 */
final class TripleTerms implements SortedExport.Additions {
  private static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
  private static final Node IN_PAPER = NodeFactory.createURI(Papergraph.IN_PAPER);
  private static final Node DENOTES = NodeFactory.createURI(Papergraph.DENOTES);

  private final DatasetGraph dataset;

  /**
   * @param dataset that is written, in a read transaction
   */
  TripleTerms(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  @Override
  public List<Block.Statement> to(List<Block.Statement> stored, Terms terms) {
    Optional<Block.Statement> paper = first(stored, IN_PAPER);
    Optional<Block.Statement> denoted = first(stored, DENOTES);
    if (paper.isEmpty() || denoted.isEmpty()) {
      return List.of();
    }
    List<Block.Statement> reified = new ArrayList<>();
    Node subject = paper.get().object().node();
    Node object = denoted.get().object().node();
    Subgraph.each(
        dataset.find(Quad.defaultGraphIRI, subject, Node.ANY, object),
        quad -> {
          Node statement = NodeFactory.createTripleTerm(quad.asTriple());
          reified.add(
              new Block.Statement(paper.get().graph(), terms.of(REIFIES), terms.of(statement)));
        });
    return reified;
  }

  private static Optional<Block.Statement> first(List<Block.Statement> stored, Node predicate) {
    return stored.stream()
        .filter(statement -> statement.predicate().node().equals(predicate))
        .findFirst();
  }
}
