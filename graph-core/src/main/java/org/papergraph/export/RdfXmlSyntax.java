package org.papergraph.export;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF/XML</a>, a description a subject.
 *
 * <p>It cannot say everything: a property whose IRI does not end in an XML name, or a text with a
 * character that XML has none for, is left out and counted.
 */
final class RdfXmlSyntax implements Syntax {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF";

  private final Map<String, String> prefixes = new TreeMap<>();

  /**
   * @param names whose prefixes are declared
   */
  RdfXmlSyntax(ShortNames names) {
    names.all().forEach((prefix, namespace) -> prefixes.put(namespace, prefix));
    prefixes.put(RDF.getURI(), "rdf");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] beginning() {
    StringBuilder text = new StringBuilder(HEAD);
    prefixes.forEach(
        (namespace, prefix) ->
            text.append("\n    xmlns:")
                .append(prefix)
                .append("=\"")
                .append(escaped(namespace))
                .append('"'));
    return utf8(text.append(">\n").toString());
  }

  @Override
  public byte[] end() {
    return utf8("</rdf:RDF>\n");
  }

  @Override
  public int block(Block block, Bytes out) {
    Node subject = block.subject().node();
    if (subject.isURI() && !isXml(subject.getURI())) {
      return 0;
    }
    StringBuilder text = new StringBuilder("  <rdf:Description ");
    text.append(reference(subject, "rdf:about")).append(">\n");
    int said = 0;
    for (Block.Statement statement : block.statements()) {
      said += property(statement.predicate().node(), statement.object().node(), text) ? 1 : 0;
    }
    if (said > 0) {
      out.add(utf8(text.append("  </rdf:Description>\n").toString()));
    }
    return said;
  }

  private boolean property(Node predicate, Node object, StringBuilder text) {
    String iri = predicate.getURI();
    int split = Util.splitNamespaceXML(iri);
    boolean whole =
        object.isLiteral() ? isXml(object.getLiteralLexicalForm()) : !object.isTripleTerm();
    if (split >= iri.length()
        || !isXml(iri)
        || !whole
        || (object.isURI() && !isXml(object.getURI()))) {
      return false;
    }
    String namespace = iri.substring(0, split);
    String prefix = prefixes.getOrDefault(namespace, "p");
    String name = prefix + ":" + iri.substring(split);
    text.append("    <").append(name);
    if (!prefixes.containsKey(namespace)) {
      text.append(" xmlns:p=\"").append(escaped(namespace)).append('"');
    }
    if (object.isLiteral()) {
      literal(object, name, text);
    } else {
      text.append(' ').append(reference(object, "rdf:resource")).append("/>\n");
    }
    return true;
  }

  private static void literal(Node literal, String name, StringBuilder text) {
    String datatype = literal.getLiteralDatatypeURI();
    if (!literal.getLiteralLanguage().isEmpty()) {
      text.append(" xml:lang=\"").append(escaped(literal.getLiteralLanguage())).append('"');
    } else if (!datatype.equals(XSD.xstring.getURI())) {
      text.append(" rdf:datatype=\"").append(escaped(datatype)).append('"');
    }
    text.append('>').append(escaped(literal.getLiteralLexicalForm()));
    text.append("</").append(name).append(">\n");
  }

  private static String reference(Node node, String attribute) {
    return node.isBlank()
        ? "rdf:nodeID=\"" + NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()) + '"'
        : attribute + "=\"" + escaped(node.getURI()) + '"';
  }

  /** Whether XML 1.0 has all of its characters. */
  private static boolean isXml(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c <= 0xd7ff)
                    || (c >= 0xe000 && c <= 0xfffd)
                    || c >= 0x10000);
  }

  /** Line ends and tabs as references, because parsers change those that are none. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\t', '\n', '\r' -> escaped.append("&#").append((int) c).append(';');
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
