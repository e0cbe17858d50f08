package org.papergraph.read.rdf;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.SourceText;

/** The triples of an input, up to its end or to where it breaks. */
final class Statements {
  /** What addresses without a beginning are relative to: nothing that there is. */
  static final String NOWHERE = "https://relative.invalid/";

  private final LimitedText text;
  private final boolean isLines;
  private @Nullable DamagedInputException damage;
  private @Nullable IOException failure;

  /**
   * @param isLines whether it is N-Triples or N-Quads
   */
  Statements(Reader text, boolean isLines) {
    this.text = new LimitedText(text);
    this.isLines = isLines;
  }

  /** Where the syntax broke. */
  Optional<DamagedInputException> damage() {
    return Optional.ofNullable(damage);
  }

  /** Why the rest could not be read. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Writes them, all into one graph.
   *
   * @throws IOException if they cannot be stored
   */
  // The source is decoded already, so that bytes that are no text are marked.
  @SuppressWarnings("deprecation")
  void writeTo(StreamRDF out) throws IOException {
    Lines lines = new Lines();
    try {
      RDFParser.create()
          .source(text)
          .forceLang(isLines ? Lang.NQUADS : Lang.TRIG)
          .base(NOWHERE)
          .checking(false)
          .labelToNode(LabelToNode.createIncremental())
          .errorHandler(lines)
          .parse(new Stored(out));
    } catch (NotStoredException e) {
      throw e.failure;
    } catch (RuntimeException e) {
      ended(text.failure().orElseGet(() -> broken(lines.broken, e)));
    }
  }

  private void ended(IOException end) {
    if (end instanceof DamagedInputException broken) {
      damage = broken;
    } else {
      failure = end;
    }
  }

  private static IOException broken(long line, RuntimeException e) {
    return new DamagedInputException(
        Math.max(1, line),
        "broken RDF",
        firstLine(e) + "; what came before it was taken, what follows it was not");
  }

  private static String firstLine(RuntimeException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse("");
  }

  /** Ends the reading at the first error, whose line it keeps. */
  private static final class Lines implements ErrorHandler {
    private long broken;

    @Override
    public void warning(String message, long line, long column) {}

    @Override
    public void error(String message, long line, long column) {
      broken = line;
      throw new RiotException(message);
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }

  /** Storing failed, as opposed to parsing. */
  private static final class NotStoredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuntimeException failure;

    NotStoredException(RuntimeException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  /** Hands triples on without the names of their graphs. */
  private static final class Stored extends StreamRDFBase {
    private final StreamRDF out;

    Stored(StreamRDF out) {
      this.out = out;
    }

    @Override
    public void triple(Triple triple) {
      Node object = storable(triple.getObject());
      try {
        out.triple(Triple.create(triple.getSubject(), triple.getPredicate(), object));
      } catch (RuntimeException e) {
        throw new NotStoredException(e);
      }
    }

    @Override
    public void quad(Quad quad) {
      triple(quad.asTriple());
    }

    /** Halves of surrogate pairs cannot be stored; a mark in their place is found again. */
    private static Node storable(Node object) {
      if (!object.isLiteral() || SourceText.isWhole(object.getLiteralLexicalForm())) {
        return object;
      }
      return NodeFactory.createLiteralString(
          object.getLiteralLexicalForm().replaceAll("\\p{Cs}", String.valueOf(SourceText.MARK)));
    }
  }
}
