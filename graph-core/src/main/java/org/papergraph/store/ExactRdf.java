package org.papergraph.store;

import java.io.Reader;
import java.io.StringReader;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.LangNQuads;
import org.apache.jena.riot.lang.LangNTriples;
import org.apache.jena.riot.lang.LangRIOT;
import org.apache.jena.riot.lang.LangTriG;
import org.apache.jena.riot.lang.LangTurtle;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfile;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;

/**
 * Reads and writes statements exactly as they stand: addresses are not looked at and not resolved,
 * and a blank node has the label that the writers of Jena made of its own.
 */
public final class ExactRdf {
  private ExactRdf() {}

  /**
   * Reads <a href="https://www.w3.org/TR/n-quads/">N-Quads</a>, <a
   * href="https://www.w3.org/TR/n-triples/">N-Triples</a>, <a
   * href="https://www.w3.org/TR/trig/">TriG</a> or <a
   * href="https://www.w3.org/TR/turtle/">Turtle</a>; facts are handed on as triples.
   *
   * @param name what blank nodes without a label are named after
   * @throws RiotParseException at the first mistake, with its line
   */
  public static void read(Reader text, Lang lang, String name, StreamRDF out) {
    Tokenizer tokens = TokenizerText.create().source(text).errorHandler(new Strict()).build();
    ParserProfile profile = new AsItStands(name);
    StreamRDF facts = new Facts(out);
    LangRIOT parser;
    if (lang.equals(Lang.NQUADS)) {
      parser = new LangNQuads(tokens, profile, facts);
    } else if (lang.equals(Lang.NTRIPLES)) {
      parser = new LangNTriples(tokens, profile, facts);
    } else if (lang.equals(Lang.TRIG)) {
      parser = new LangTriG(tokens, profile, facts);
    } else if (lang.equals(Lang.TURTLE)) {
      parser = new LangTurtle(tokens, profile, facts);
    } else {
      throw new IllegalArgumentException(lang + " is not read so");
    }
    parser.parse();
  }

  /** Reads one line of N-Quads. */
  public static void readLine(String line, StreamRDF out) {
    read(new StringReader(line), Lang.NQUADS, "", out);
  }

  /** A line of N-Quads, without its end. */
  public static String line(Quad quad) {
    String triple = NodeFmtLib.strNodesNT(quad.getSubject(), quad.getPredicate(), quad.getObject());
    return quad.isDefaultGraph()
        ? triple + " ."
        : triple + " " + NodeFmtLib.strNodesNT(quad.getGraph()) + " .";
  }

  /** Keeps every address and every label. */
  private static final class AsItStands extends ParserProfileStd {
    private final String name;
    private long unlabelled;

    AsItStands(String name) {
      super(
          RiotLib.factoryRDF(LabelToNode.createUseLabelEncoded()),
          new Strict(),
          IRIxResolver.create().noBase().resolve(false).allowRelative(true).build(),
          PrefixMapFactory.create(),
          Context.emptyContext(),
          false,
          false);
      this.name = name;
    }

    @Override
    public String resolveIRI(String iri, long line, long column) {
      return iri;
    }

    @Override
    public Node createURI(String iri, long line, long column) {
      return getFactorRDF().createURI(iri);
    }

    @Override
    public Node createBlankNode(Node scope, String label, long line, long column) {
      try {
        return super.createBlankNode(scope, label, line, column);
      } catch (IndexOutOfBoundsException e) {
        throw new RiotParseException("cut off label of a blank node: " + label, line, column);
      }
    }

    @Override
    public Node createBlankNode(Node scope, long line, long column) {
      return NodeFactory.createBlankNode(name + "-" + unlabelled++);
    }
  }

  /** Ends the reading at the first mistake. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {}

    @Override
    public void error(String message, long line, long column) {
      throw new RiotParseException(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }

  /** Hands on what bulk loaders want: facts as triples, quads of named graphs only. */
  private static final class Facts extends StreamRDFBase {
    private final StreamRDF out;

    Facts(StreamRDF out) {
      this.out = out;
    }

    @Override
    public void triple(Triple triple) {
      out.triple(triple);
    }

    @Override
    public void quad(Quad quad) {
      if (quad.isTriple() || quad.isDefaultGraph()) {
        out.triple(quad.asTriple());
      } else {
        out.quad(quad);
      }
    }
  }
}
