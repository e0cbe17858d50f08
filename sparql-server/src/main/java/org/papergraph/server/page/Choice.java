package org.papergraph.server.page;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Which data set or metric results are asked for: one, none, or any.
 *
 * @param role its parameter in an address
 * @param node the one; empty for the others
 * @param none whether only results without any are
 */
record Choice(String role, Optional<Node> node, boolean none) {
  private static final String NONE = "none";

  static Choice asked(String role, Wish wish) {
    Optional<String> said = wish.text(role).filter(text -> !text.isBlank());
    boolean none = said.filter(NONE::equals).isPresent();
    return new Choice(role, said.filter(it -> !none).map(NodeFactory::createURI), none);
  }

  static Choice of(String role, Optional<Node> node) {
    return new Choice(role, node, node.isEmpty());
  }

  /** What to ask for it with; empty for any. */
  String parameter() {
    return node.map(it -> role + "=" + Addresses.encoded(it.getURI()))
        .orElse(none ? role + "=" + NONE : "");
  }

  /** Triples and filters about {@code ?result} that choose it; empty where its IRI fits in none. */
  Optional<String> pattern(String property) {
    if (node.isPresent()) {
      return EntityQueries.term(node.get()).map(it -> " ?result " + property + " " + it + " .");
    }
    return Optional.of(none ? " FILTER NOT EXISTS { ?result " + property + " ?no }" : "");
  }
}
