package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.describe.GraphCounts;
import org.papergraph.export.DumpFile;
import org.papergraph.server.description.CountKeeper;
import org.papergraph.server.description.DatasetDescription;
import org.papergraph.server.rdf.Accepted;
import org.papergraph.server.rdf.Format;
import org.papergraph.server.rdf.RdfText;

/** What there is to say of the data: its description at a well-known address, and its graphs. */
final class DataPages implements IdentityPages.GraphNotes {
  /** Small graphs are counted within it; for large ones nobody waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final String RETRY_SECONDS = "30";

  private final DatasetGraph dataset;
  private final String base;
  private final CountKeeper counts;
  private final Supplier<Instant> changed;
  private final List<DumpFile> dumps;
  private final LinkedThing description;

  DataPages(
      DatasetGraph dataset,
      String base,
      CountKeeper counts,
      Supplier<Instant> changed,
      List<DumpFile> dumps) {
    this.dataset = dataset;
    this.base = base;
    this.counts = counts;
    this.changed = changed;
    this.dumps = dumps;
    this.description = LinkedThing.of(DatasetDescription.PATH, DatasetDescription.PATH, Format.RDF);
  }

  /** The answer for an address, if it is that of the description. */
  Optional<Reply> reply(HttpServletRequest request) {
    String address = request.getRequestURI();
    if (address.equals(DatasetDescription.PATH)) {
      Optional<Format> wanted = Format.wanted(Accepted.of(request.getHeader("Accept")), Format.RDF);
      return Optional.of(
          wanted
              .map(format -> describe(request, format))
              .orElseGet(() -> Problems.notAcceptable(request, description))
              .with("Vary", "Accept"));
    }
    return Format.RDF.stream()
        .filter(format -> address.equals(DatasetDescription.PATH + "." + format.ending()))
        .findFirst()
        .map(format -> describe(request, format));
  }

  private Reply describe(HttpServletRequest request, Format format) {
    Optional<GraphCounts> known = counts.now(PATIENCE);
    if (known.isEmpty()) {
      return Problems.notYet(request).with("Retry-After", RETRY_SECONDS);
    }
    Graph graph =
        DatasetDescription.of(dataset, base, known.get(), Origin.of(request), changed.get(), dumps);
    return description
        .linked(Reply.rdf(200, RdfText.of(graph, format), format))
        .with("Content-Location", description.document().apply(format));
  }

  /** The counts of a named graph, once they are known. */
  @Override
  public List<Graph> of(Node name, String root) {
    boolean graph = name.isURI() && name.getURI().contains("/graph/");
    Optional<GraphCounts> known = graph ? counts.now(PATIENCE) : Optional.empty();
    return known.map(found -> DatasetDescription.counts(name, found)).stream().toList();
  }
}
