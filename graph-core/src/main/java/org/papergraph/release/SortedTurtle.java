package org.papergraph.release;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** A small graph without blank nodes as Turtle, sorted: the same graph gives the same text. */
final class SortedTurtle {
  private static final Comparator<Triple> ORDER =
      Comparator.comparing((Triple triple) -> text(triple.getSubject()))
          .thenComparing(triple -> text(triple.getPredicate()))
          .thenComparing(triple -> text(triple.getObject()));

  private SortedTurtle() {}

  private static String text(Node node) {
    return NodeFmtLib.strNT(node);
  }

  static String of(Graph graph) {
    List<Triple> triples = graph.find().toList();
    triples.sort(ORDER);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS);
    writer.start();
    new TreeMap<>(graph.getPrefixMapping().getNsPrefixMap()).forEach(writer::prefix);
    triples.forEach(writer::triple);
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }
}
