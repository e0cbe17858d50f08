package org.papergraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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
 * Writes a graph for other tools, streaming, sorted by subject, predicate and object: the same
 * graph gives the same bytes.
 *
 * <p>A full dump holds what the inputs say: facts, evidence, corrections, links and provenance, and
 * how good such statements are. Formats without named graphs hold all of it in one graph. The
 * accounts of runs say what one machine did (under which file names inputs were given, what was
 * rejected), and so are no part of it: the same inputs give the same dump.
 */
public final class GraphExport {
  /** The named graphs of a dump. */
  public static final List<Node> NAMED_GRAPHS =
      List.of(
          NodeFactory.createURI(Papergraph.CORRECTIONS_GRAPH),
          NodeFactory.createURI(Papergraph.EVIDENCE_GRAPH),
          NodeFactory.createURI(Papergraph.LINKS_GRAPH),
          NodeFactory.createURI(Papergraph.PROVENANCE_GRAPH),
          NodeFactory.createURI(Papergraph.QUALITY_GRAPH));

  /** Kinds of entities whose addresses are shortened by a prefix of their own. */
  private static final List<String> KINDS =
      List.of("dataset", "method", "metric", "paper", "task", "venue");

  private final DatasetGraph dataset;
  private final String base;
  private final LongConsumer progress;

  /** With entities under the usual base, and nobody told of progress. */
  public GraphExport(DatasetGraph dataset) {
    this(dataset, Papergraph.DEFAULT_BASE, statements -> {});
  }

  /**
   * @param dataset a TDB2 database
   * @param base where its entities live
   * @param progress is told how many statements were read
   */
  public GraphExport(DatasetGraph dataset, String base, LongConsumer progress) {
    this.dataset = dataset;
    this.base = base;
    this.progress = progress;
  }

  /**
   * What became of the statements.
   *
   * @param statements how many were written
   * @param unsaid how many the format cannot say, and so were not
   */
  public record Outcome(long statements, long unsaid) {}

  /** Writes all to a file, which appears only once it is whole. */
  public void toFile(ExportFormat format, Path file) throws IOException {
    try (DumpTarget.OfFile target = DumpTarget.file(file, Compression.NONE)) {
      write(format, Profile.FULL, target, Long.MAX_VALUE);
      target.commit();
    }
  }

  /** Writes all to a stream and flushes it. */
  public void toStream(ExportFormat format, OutputStream out) throws IOException {
    write(format, Profile.FULL, DumpTarget.stream(out, Compression.NONE), Long.MAX_VALUE);
  }

  /**
   * Writes a dump.
   *
   * @param profile one in the terms of the graph
   * @param partBytes how long a part is to be before it is compressed, in bytes
   */
  public Outcome write(ExportFormat format, Profile profile, DumpTarget target, long partBytes)
      throws IOException {
    if (format == ExportFormat.SSSOM) {
      return mappings(target);
    }
    List<Node> graphs = graphs(profile);
    if (profile == Profile.RDF12 && !format.hasTripleTerms()) {
      throw new IllegalArgumentException(
          format.label() + " has no triple terms; turtle, trig, ntriples and nquads have");
    }
    SortedExport.Additions additions =
        profile == Profile.RDF12 ? new TripleTerms(dataset) : SortedExport.Additions.NONE;
    Syntax syntax = syntax(format, graphs);
    PartedOutput out = new PartedOutput(syntax, target, partBytes);
    return SortedExport.write(dataset, graphs, syntax, grouping(format), additions, out, progress);
  }

  private static List<Node> graphs(Profile profile) {
    if (!profile.isOfGraph()) {
      throw new IllegalArgumentException(profile.label() + " is not in the terms of the graph");
    }
    List<Node> graphs = new ArrayList<>(List.of(Quad.defaultGraphIRI));
    if (profile != Profile.PLAIN) {
      graphs.addAll(NAMED_GRAPHS);
    }
    return graphs;
  }

  private Syntax syntax(ExportFormat format, List<Node> graphs) {
    return switch (format) {
      case TURTLE -> TurtleSyntax.turtle(names(), graphs);
      case TRIG -> TurtleSyntax.trig(names(), graphs);
      case NTRIPLES -> LinesSyntax.triples(graphs);
      case NQUADS -> LinesSyntax.quads(graphs);
      case JSONLD -> new JsonLdSyntax(graphs);
      case RDFXML -> new RdfXmlSyntax(names());
      case SSSOM, CSV, PARQUET, RECORDS ->
          throw new IllegalArgumentException("no graph: " + format.label());
    };
  }

  private ShortNames names() {
    Map<String, String> names = new TreeMap<>(Prefixes.all());
    KINDS.forEach(kind -> names.put(kind, base + kind + "/"));
    return new ShortNames(names);
  }

  private static SortedExport.Grouping grouping(ExportFormat format) {
    if (!format.hasGraphs()) {
      return SortedExport.Grouping.ONE_GRAPH;
    }
    return format == ExportFormat.NQUADS
        ? SortedExport.Grouping.QUADS
        : SortedExport.Grouping.GRAPH_BY_GRAPH;
  }

  private Outcome mappings(DumpTarget target) throws IOException {
    List<Mapping> mappings = Txn.calculateRead(dataset, () -> StoredMappings.of(dataset));
    try (Writer text = new OutputStreamWriter(target.begin(), StandardCharsets.UTF_8)) {
      SssomTsv.write(new MappingSet(Papergraph.LINKS_GRAPH, "", ""), mappings, text);
    }
    target.ended(mappings.size());
    return new Outcome(mappings.size(), 0);
  }
}
