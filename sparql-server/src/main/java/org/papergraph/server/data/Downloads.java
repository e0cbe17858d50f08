package org.papergraph.server.data;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.query.Prefixes;

/** Sends statements, a few of them in memory at a time wherever the format allows it. */
final class Downloads {
  private final DataLimits limits;
  private final Semaphore places;

  Downloads(DataLimits limits) {
    this.limits = limits;
    this.places = new Semaphore(limits.downloads());
  }

  /**
   * Answers with statements.
   *
   * @param statements in the default graph, if they are of one graph
   */
  void send(HttpAction action, GraphFormat format, Iterator<Quad> statements) {
    if (!places.tryAcquire()) {
      action.setResponseHeader("Retry-After", "10");
      throw Refusal.of(
          Refusal.UNAVAILABLE, limits.downloads() + " graphs are being sent; try again later");
    }
    try {
      if (format.isStreamed()) {
        stream(action, format, statements);
      } else {
        sendHeld(action, format, statements);
      }
    } catch (IOException e) {
      throw new RuntimeIOException(e);
    } finally {
      places.release();
    }
  }

  private void stream(HttpAction action, GraphFormat format, Iterator<Quad> statements)
      throws IOException {
    TimeLimit time = TimeLimit.of(limits.download());
    HttpServletResponse response = action.getResponse();
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(format.header());
    BoundedOutput out = new BoundedOutput(response.getOutputStream(), limits.answerBytes());
    try {
      write(out, format, statements, time);
    } catch (BoundedOutput.TooLongException | TimeLimit.OverrunException e) {
      if (!response.isCommitted()) {
        response.reset();
        throw Refusal.of(Refusal.FORBIDDEN, e.getMessage() + "; ask for parts of it by SPARQL");
      }
      out.cutOff(String.valueOf(e.getMessage()));
    }
  }

  private static void write(
      OutputStream out, GraphFormat format, Iterator<Quad> statements, TimeLimit time) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format.format());
    boolean triples = RDFLanguages.isTriples(format.format().getLang());
    writer.start();
    Prefixes.all().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(prefix -> writer.prefix(prefix.getKey(), prefix.getValue()));
    while (statements.hasNext()) {
      time.check();
      Quad next = statements.next();
      if (triples) {
        writer.triple(next.asTriple());
      } else {
        writer.quad(next);
      }
    }
    writer.finish();
  }

  /** A format that has to know all statements before it writes the first. */
  private void sendHeld(HttpAction action, GraphFormat format, Iterator<Quad> statements)
      throws IOException {
    byte[] body = written(format, held(format, statements));
    HttpServletResponse response = action.getResponse();
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(format.header());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static DatasetGraph held(GraphFormat format, Iterator<Quad> statements) {
    DatasetGraph held = DatasetGraphFactory.create();
    Prefixes.all().forEach(held.getDefaultGraph().getPrefixMapping()::setNsPrefix);
    Map<Quad, Integer> values = new HashMap<>();
    for (int i = 0; statements.hasNext(); i++) {
      Quad next = statements.next();
      Quad property =
          Quad.create(next.getGraph(), next.getSubject(), next.getPredicate(), Node.ANY);
      int count = values.merge(property, 1, Integer::sum);
      if (i == DataLimits.MOST_HELD || count > DataLimits.MOST_VALUES) {
        throw tooLarge(format);
      }
      held.add(next);
    }
    return held;
  }

  private static RuntimeException tooLarge(GraphFormat format) {
    return Refusal.of(
        Refusal.NOT_ACCEPTABLE,
        format.type()
            + " is held in memory, so more than "
            + DataLimits.MOST_HELD
            + " statements, or "
            + DataLimits.MOST_VALUES
            + " values of one property, are not given in it; graphs of any size are as "
            + GraphFormat.streamedTypes());
  }

  private byte[] written(GraphFormat format, DatasetGraph held) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BoundedOutput out = new BoundedOutput(bytes, limits.answerBytes());
    try {
      if (format == GraphFormat.RDF_XML) {
        RDFWriter.source(held.getDefaultGraph()).format(format.format()).output(out);
      } else {
        RDFWriter.source(held).format(format.format()).output(out);
      }
    } catch (BoundedOutput.TooLongException e) {
      throw Refusal.of(Refusal.FORBIDDEN, e.getMessage());
    } catch (RiotException e) {
      throw e;
    } catch (JenaException e) {
      throw Refusal.of(
          Refusal.NOT_ACCEPTABLE,
          "the graph cannot be written as " + format.type() + ": " + e.getMessage());
    }
    return bytes.toByteArray();
  }
}
