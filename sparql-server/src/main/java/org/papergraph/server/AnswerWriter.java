package org.papergraph.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.papergraph.server.query.AnswerMeter;
import org.papergraph.server.query.Description;
import org.papergraph.server.query.RunningQuery;

/**
 * Writes the answer of a query while it comes, within its limits. Only JSON-LD, RDF/XML and plain
 * text are made whole first.
 */
final class AnswerWriter {
  private static final int HELD_BACK = 256 * 1024;

  private final HttpServletResponse response;
  private final AnswerFormat format;
  private final RunningQuery running;
  private final AnswerMeter meter;

  AnswerWriter(HttpServletResponse response, AnswerFormat format, RunningQuery running) {
    this.response = response;
    this.format = format;
    this.running = running;
    this.meter = new AnswerMeter(running);
  }

  void write(Query query, QueryExec execution) throws IOException {
    response.setBufferSize(HELD_BACK);
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(format.contentType());
    response.setHeader("Vary", "Accept");
    try (OutputStream out = new MeteredOutput(response.getOutputStream(), meter)) {
      if (query.isSelectType()) {
        rows(execution.select(), query, out);
      } else if (query.isAskType()) {
        truth(execution.ask(), out);
      } else if (query.isDescribeType()) {
        triples(new Description(query, execution, running).triples(), query, out);
      } else if (query.isConstructQuad() && RDFLanguages.isQuads(format.lang())) {
        quads(execution.constructQuads(), query, out);
      } else {
        triples(execution.constructTriples(), query, out);
      }
    }
  }

  private void rows(RowSet rows, Query query, OutputStream out) {
    RowSet counted = RowSetStream.create(rows.getResultVars(), meter.counted(rows, isText()));
    if (isText()) {
      RowSetOps.out(out, counted, query.getPrologue());
    } else {
      results().write(out, counted);
    }
  }

  private boolean isText() {
    return format.lang().equals(ResultSetLang.RS_Text);
  }

  private void truth(boolean holds, OutputStream out) throws IOException {
    if (isText()) {
      out.write((holds ? "yes\n" : "no\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    } else {
      results().write(out, holds);
    }
  }

  private ResultsWriter results() {
    return ResultsWriter.create().lang(format.lang()).build();
  }

  private void triples(Iterator<Triple> triples, Query query, OutputStream out) {
    if (isStreamed()) {
      StreamRDF stream = stream(query, out);
      meter.countedTriples(triples, false).forEachRemaining(stream::triple);
      stream.finish();
    } else {
      Graph graph = GraphFactory.createDefaultGraph();
      meter.countedTriples(triples, true).forEachRemaining(graph::add);
      graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
      RDFWriter.source(graph).format(wholeFormat()).output(out);
    }
  }

  private void quads(Iterator<Quad> quads, Query query, OutputStream out) {
    StreamRDF stream = stream(query, out);
    meter.countedQuads(quads).forEachRemaining(stream::quad);
    stream.finish();
  }

  private boolean isStreamed() {
    return StreamRDFWriter.registered(format.lang());
  }

  private StreamRDF stream(Query query, OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format.lang());
    stream.start();
    if (!format.lang().equals(Lang.NTRIPLES) && !format.lang().equals(Lang.NQUADS)) {
      query.getPrefixMapping().getNsPrefixMap().forEach(stream::prefix);
    }
    return stream;
  }

  private RDFFormat wholeFormat() {
    return format.lang().equals(Lang.JSONLD) ? RDFFormat.JSONLD : RDFFormat.RDFXML_PLAIN;
  }

  /** Counts the bytes of an answer. What flushes it would send it before its end is known. */
  private static final class MeteredOutput extends FilterOutputStream {
    private final AnswerMeter meter;

    MeteredOutput(OutputStream out, AnswerMeter meter) {
      super(out);
      this.meter = meter;
    }

    @Override
    public void write(int b) throws IOException {
      meter.wrote(1);
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      meter.wrote(length);
      out.write(bytes, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
