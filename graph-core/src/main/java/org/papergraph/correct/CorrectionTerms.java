package org.papergraph.correct;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.papergraph.query.Prefixes;
import org.papergraph.read.DamagedInputException;
import org.papergraph.write.Iris;

/**
 * Terms as Turtle writes them: {@code <iri>}, {@code pg:usesDataset}, {@code "text"@en}, {@code
 * 0.5}. An IRI without a scheme is below the base of the store.
 */
final class CorrectionTerms {
  private static final String SCHEME = "(?s)[A-Za-z][A-Za-z0-9+.-]*:.*";

  private final Iris iris;
  private final PrefixMap prefixes = PrefixMapFactory.create(Prefixes.all());

  CorrectionTerms(Iris iris) {
    this.iris = iris;
  }

  /**
   * @throws DamagedInputException with line 0 if it is none
   */
  Node term(String written) throws DamagedInputException {
    Node node;
    try {
      node = NodeFactoryExtra.parseNode(written, prefixes);
    } catch (RiotException e) {
      throw broken();
    }
    if (node.isURI()) {
      String iri = node.getURI();
      return iri.matches(SCHEME) ? node : NodeFactory.createURI(iris.base() + iri);
    }
    if (!node.isLiteral()) {
      throw broken();
    }
    return canonical(node);
  }

  /** The form of a number or date that the database gives back. */
  static Node canonical(Node node) {
    return node.isLiteral() ? NormalizeRDFTerms.getTTL().normalize(node) : node;
  }

  private static DamagedInputException broken() {
    return CorrectionRules.refused(
        "broken term",
        "terms are written as in Turtle: <IRI>, pg:usesDataset, \"text\"@en, 0.5, and IRIs below"
            + " the base as <dataset/cifar10>");
  }
}
