package org.papergraph.export;

import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.vocabulary.XSD;

/**
 * Nodes as <a href="https://www.w3.org/TR/n-triples/">N-Triples</a> has them, in UTF-8.
 *
 * <p>Jena's formatter does what is rare. What IRIs must not hold is escaped, so that what a store
 * holds comes back as it was, whatever it is.
 */
final class NTriplesText {
  private static final NodeFormatterNT FORMATTER = new NodeFormatterNT();
  private static final byte[] NONE = {};

  private NTriplesText() {}

  /** No text, for syntaxes whose terms are those of N-Triples. */
  static byte[] none(Node node) {
    return NONE;
  }

  static byte[] of(Node node) {
    return text(node).getBytes(StandardCharsets.UTF_8);
  }

  static String text(Node node) {
    if (node.isURI()) {
      return iri(node.getURI());
    }
    if (node.isLiteral() && node.getLiteralLanguage().isEmpty()) {
      String quoted = quoted(node.getLiteralLexicalForm());
      String datatype = node.getLiteralDatatypeURI();
      return datatype.equals(XSD.xstring.getURI()) ? quoted : quoted + "^^" + iri(datatype);
    }
    return formatted(node);
  }

  /** A text between quotes. */
  static String quoted(String text) {
    return isPlain(text) ? '"' + text + '"' : formatted(NodeFactory.createLiteralString(text));
  }

  private static String formatted(Node node) {
    StringWriterI text = new StringWriterI();
    FORMATTER.format(text, node);
    return text.toString();
  }

  /** An IRI between angle brackets. */
  static String iri(String iri) {
    if (isSafe(iri)) {
      return '<' + iri + '>';
    }
    StringBuilder text = new StringBuilder("<");
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (isForbidden(c)) {
        text.append(String.format("\\u%04X", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('>').toString();
  }

  private static boolean isSafe(String iri) {
    for (int i = 0; i < iri.length(); i++) {
      if (isForbidden(iri.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isForbidden(char c) {
    return c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c == 0x7f || c == '\uFFFD') {
        return false;
      }
    }
    return true;
  }
}
