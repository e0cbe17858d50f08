package org.papergraph.restore;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.papergraph.ontology.Papergraph;

/** Finds out where the entities of a graph live, by the addresses of its sources or papers. */
final class BaseInData {
  private static final Pattern SOURCE =
      Pattern.compile("(https?://[^\\s<>\"{}|\\\\^`]+[/#])source/[0-9a-f]{64}");

  private static final Pattern PAPER =
      Pattern.compile("(https?://[^\\s<>\"{}|\\\\^`]+?[/#])paper/.+");

  private static final Node TYPE = RDF.type.asNode();
  private static final Node A_PAPER = NodeFactory.createURI(Papergraph.PAPER);
  private static final Node SHA256 = NodeFactory.createURI(Papergraph.SHA256);

  private Optional<String> ofSources = Optional.empty();
  private Optional<String> ofPapers = Optional.empty();

  void look(Triple triple) {
    if (ofSources.isEmpty() && triple.getPredicate().equals(SHA256)) {
      ofSources = base(SOURCE, triple.getSubject());
    } else if (ofPapers.isEmpty()
        && triple.getPredicate().equals(TYPE)
        && triple.getObject().equals(A_PAPER)) {
      ofPapers = base(PAPER, triple.getSubject());
    }
  }

  private static Optional<String> base(Pattern pattern, Node subject) {
    Matcher address = pattern.matcher(subject.isURI() ? subject.getURI() : "");
    return address.matches() ? Optional.of(address.group(1)) : Optional.empty();
  }

  /** The addresses of sources tell it better: they end in nothing but a checksum. */
  String base() {
    return ofSources.or(() -> ofPapers).orElse(Papergraph.DEFAULT_BASE);
  }
}
