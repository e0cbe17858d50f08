package org.papergraph.export.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.jena.graph.Node;

/** The order of texts by their bytes in UTF-8, which is that of their code points. */
final class ByteOrder {
  static final Comparator<String> TEXTS =
      (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

  /** Nodes by what they say; equal texts by how they are typed. */
  static final Comparator<Node> NODES =
      Comparator.comparing(ByteOrder::text, TEXTS).thenComparing(Node::toString, TEXTS);

  private ByteOrder() {}

  /** The text of a literal, or an IRI. */
  static String text(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return node.isURI() ? node.getURI() : node.toString();
  }
}
