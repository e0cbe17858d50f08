package org.papergraph.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * <a href="https://www.w3.org/TR/turtle/">Turtle</a> and <a
 * href="https://www.w3.org/TR/trig/">TriG</a> for people: prefixes, a paragraph a subject, its
 * class first, a statement a line.
 */
final class TurtleSyntax implements Syntax {
  private static final byte[] A = utf8("a");
  private static final byte[] INDENT = utf8("\n    ");
  private static final byte[] FURTHER = utf8(" ,\n        ");
  private static final byte[] NEXT = utf8(" ;");
  private static final byte[] END = utf8(" .\n");
  private static final byte[] BETWEEN = utf8("\n");
  private static final byte[] CLOSING = utf8("}\n");
  private static final Node TYPE = RDF.type.asNode();

  /** Literals that the grammar has short forms for, by their datatype. */
  private static final Map<String, Pattern> SHORT =
      Map.of(
          XSD.integer.getURI(), Pattern.compile("[+-]?[0-9]+"),
          XSD.decimal.getURI(), Pattern.compile("[+-]?[0-9]*\\.[0-9]+"),
          XSD.xdouble.getURI(), Pattern.compile("[+-]?([0-9]+\\.[0-9]*|\\.?[0-9]+)[eE][+-]?[0-9]+"),
          XSD.xboolean.getURI(), Pattern.compile("true|false"));

  private final ShortNames names;
  private final List<Node> graphs;
  private final boolean named;

  private TurtleSyntax(ShortNames names, List<Node> graphs, boolean named) {
    this.names = names;
    this.graphs = List.copyOf(graphs);
    this.named = named;
  }

  /** All graphs as one. */
  static TurtleSyntax turtle(ShortNames names, List<Node> graphs) {
    return new TurtleSyntax(names, graphs, false);
  }

  /** One graph after the other. */
  static TurtleSyntax trig(ShortNames names, List<Node> graphs) {
    return new TurtleSyntax(names, graphs, true);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] beginning() {
    StringBuilder text = new StringBuilder();
    names
        .all()
        .forEach(
            (prefix, namespace) ->
                text.append("@prefix ")
                    .append(prefix)
                    .append(": ")
                    .append(NTriplesText.iri(namespace))
                    .append(" .\n"));
    return utf8(text.toString());
  }

  private boolean isNamed(int graph) {
    return named && !Quad.isDefaultGraph(graphs.get(graph));
  }

  @Override
  public byte[] opening(int graph, boolean first) {
    return isNamed(graph) ? utf8("\n" + written(graphs.get(graph)) + " {\n\n") : BETWEEN;
  }

  @Override
  public byte[] closing(int graph) {
    return isNamed(graph) ? CLOSING : NOTHING;
  }

  @Override
  public byte[] between() {
    return BETWEEN;
  }

  @Override
  public byte[] text(Node node) {
    return utf8(written(node));
  }

  private String written(Node node) {
    if (node.isURI()) {
      return names.of(node.getURI()).orElseGet(() -> NTriplesText.iri(node.getURI()));
    }
    if (node.isLiteral() && node.getLiteralLanguage().isEmpty()) {
      String datatype = node.getLiteralDatatypeURI();
      Pattern pattern = SHORT.get(datatype);
      String lexical = node.getLiteralLexicalForm();
      if (pattern != null && pattern.matcher(lexical).matches()) {
        return lexical;
      }
      if (!datatype.equals(XSD.xstring.getURI())) {
        String type = names.of(datatype).orElseGet(() -> NTriplesText.iri(datatype));
        return NTriplesText.quoted(lexical) + "^^" + type;
      }
    }
    return NTriplesText.text(node);
  }

  @Override
  public int block(Block block, Bytes out) {
    out.add(block.subject().text());
    @Nullable Term last = null;
    for (Block.Statement statement : typesFirst(block.statements())) {
      write(statement, last, out);
      last = statement.predicate();
    }
    out.add(END);
    return block.statements().size();
  }

  private static List<Block.Statement> typesFirst(List<Block.Statement> statements) {
    List<Block.Statement> sorted = new ArrayList<>(statements.size());
    statements.stream().filter(TurtleSyntax::isType).forEach(sorted::add);
    statements.stream().filter(statement -> !isType(statement)).forEach(sorted::add);
    return sorted;
  }

  private static boolean isType(Block.Statement statement) {
    return statement.predicate().node().equals(TYPE);
  }

  private static void write(Block.Statement statement, @Nullable Term last, Bytes out) {
    if (statement.predicate().equals(last)) {
      out.add(FURTHER);
    } else {
      if (last != null) {
        out.add(NEXT);
      }
      out.add(INDENT);
      out.add(isType(statement) ? A : statement.predicate().text());
      out.write(' ');
    }
    out.add(statement.object().text());
  }
}
