package org.papergraph.correct;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.Place;
import org.papergraph.read.Rejection;
import org.papergraph.read.SourceText;
import org.papergraph.read.rdf.LimitedText;
import org.papergraph.write.Iris;

/**
 * Reads corrections from RDF in the form of their graph. Other named graphs are passed over, so
 * that a whole dump may be given.
 */
final class CorrectionGraph {
  /** Corrections are few and made by hand; each takes up to nine statements. */
  private static final int MOST_STATEMENTS = 1_000_000;

  private final String fileName;
  private final Iris iris;
  private final CorrectionSink sink;
  private final Graph graph = GraphFactory.createDefaultGraph();

  CorrectionGraph(String fileName, Iris iris, CorrectionSink sink) {
    this.fileName = fileName;
    this.iris = iris;
    this.sink = sink;
  }

  // The source is decoded already, so that the limits of a text are those of characters.
  @SuppressWarnings("deprecation")
  void read(InputStream input, Lang lang) throws IOException {
    Errors errors = new Errors();
    try (Reader text = new LimitedText(SourceText.reader(input))) {
      RDFParser.create()
          .source(text)
          .forceLang(lang)
          .base(iris.base())
          .errorHandler(errors)
          .parse(new Kept());
    } catch (RiotException e) {
      sink.rejection(
          new Rejection(
              new Place(fileName, errors.line),
              "broken RDF",
              "what came before it was taken, what follows it was not: " + e.getMessage(),
              ""));
    }
    for (Node node : CorrectionRdf.in(graph)) {
      take(node);
    }
  }

  private void take(Node node) {
    Place place = new Place(fileName, 0);
    try {
      Correction one = CorrectionRules.checked(CorrectionRdf.of(graph, node), iris);
      sink.step(new Step(place, one, false));
    } catch (DamagedInputException e) {
      Rejection why = e.rejection(fileName);
      sink.rejection(new Rejection(place, why.reason(), why.advice(), node.toString()));
    }
  }

  /** What is said in no graph or in that of corrections. */
  private final class Kept extends StreamRDFBase {
    @Override
    public void triple(Triple triple) {
      if (graph.size() >= MOST_STATEMENTS) {
        throw new RiotException("more than " + MOST_STATEMENTS + " statements");
      }
      graph.add(triple);
    }

    @Override
    public void quad(Quad quad) {
      if (quad.getGraph().equals(CorrectionRdf.GRAPH)) {
        triple(quad.asTriple());
      }
    }
  }

  /** Ends the reading at the first error, whose line it keeps. */
  private static final class Errors implements ErrorHandler {
    private long line;

    @Override
    public void warning(String message, long at, long column) {}

    @Override
    public void error(String message, long at, long column) {
      line = Math.max(0, at);
      throw new RiotException(message);
    }

    @Override
    public void fatal(String message, long at, long column) {
      error(message, at, column);
    }
  }
}
