package org.papergraph.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.papergraph.link.Mapping;
import org.papergraph.link.MappingSet;
import org.papergraph.link.SssomTsv;
import org.papergraph.link.StoredMappings;
import org.papergraph.ontology.Papergraph;
import org.papergraph.query.Prefixes;

/**
 * Writes a graph to a file, streaming.
 *
 * <p>A dump holds what the inputs say: facts, evidence, corrections, links and provenance, and how
 * good such statements are. Formats without named graphs hold all of it in one graph. The accounts
 * of runs say what one machine did (under which file names inputs were given, what was rejected),
 * and so are no part of it: the same inputs give the same dump.
 */
public final class GraphExport {
  private static final List<Node> NAMED_GRAPHS =
      List.of(
          NodeFactory.createURI(Papergraph.CORRECTIONS_GRAPH),
          NodeFactory.createURI(Papergraph.EVIDENCE_GRAPH),
          NodeFactory.createURI(Papergraph.LINKS_GRAPH),
          NodeFactory.createURI(Papergraph.PROVENANCE_GRAPH),
          NodeFactory.createURI(Papergraph.QUALITY_GRAPH));

  private final DatasetGraph dataset;

  public GraphExport(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Writes to a file, which appears only once it is whole. */
  public void toFile(ExportFormat format, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (Files.isDirectory(target)) {
      throw new IOException(file + " is a folder; -o names a file");
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        toStream(format, out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Writes to a stream and flushes it. */
  public void toStream(ExportFormat format, OutputStream out) throws IOException {
    CheckedOutput checked = new CheckedOutput(out);
    BufferedOutputStream buffered = new BufferedOutputStream(checked, 1 << 16);
    if (format.rdf().isPresent()) {
      triples(format, format.rdf().get(), buffered);
    } else {
      mappings(buffered);
    }
    buffered.flush();
    checked.rethrow();
  }

  private void mappings(OutputStream out) throws IOException {
    List<Mapping> mappings = Txn.calculateRead(dataset, () -> StoredMappings.of(dataset));
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    SssomTsv.write(new MappingSet(Papergraph.LINKS_GRAPH, "", ""), mappings, text);
    text.flush();
  }

  private void triples(ExportFormat format, RDFFormat syntax, OutputStream out) {
    Txn.executeRead(
        dataset,
        () -> {
          StreamRDF stream = StreamRDFWriter.getWriterStream(out, syntax);
          stream.start();
          if (format == ExportFormat.TURTLE) {
            Prefixes.all().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(e -> stream.prefix(e.getKey(), e.getValue()));
          }
          send(stream, Quad.defaultGraphNodeGenerated, format.quads());
          NAMED_GRAPHS.forEach(graph -> send(stream, graph, format.quads()));
          stream.finish();
        });
  }

  private void send(StreamRDF stream, Node graph, boolean quads) {
    dataset
        .find(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (quads && !quad.isDefaultGraph()) {
                stream.quad(quad);
              } else {
                stream.triple(quad.asTriple());
              }
            });
  }
}
