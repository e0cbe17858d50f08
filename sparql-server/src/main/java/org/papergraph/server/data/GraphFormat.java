package org.papergraph.server.data;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.riot.RDFFormat;

/** The formats that graphs are given in. */
@SuppressWarnings("ImmutableEnumChecker") // RDFFormat does not change, but does not say so
enum GraphFormat {
  TURTLE("text/turtle", RDFFormat.TURTLE_BLOCKS, true),
  N_TRIPLES("application/n-triples", RDFFormat.NTRIPLES, true),
  TRIG("application/trig", RDFFormat.TRIG_BLOCKS, true),
  N_QUADS("application/n-quads", RDFFormat.NQUADS, true),
  RDF_XML("application/rdf+xml", RDFFormat.RDFXML_PLAIN, false),
  JSON_LD("application/ld+json", RDFFormat.JSONLD11_PLAIN, false);

  private static final List<GraphFormat> OF_GRAPHS = List.of(values());
  private static final List<GraphFormat> OF_DATASETS = List.of(TRIG, N_QUADS, JSON_LD);

  private final String type;
  private final RDFFormat format;
  private final boolean streamed;

  GraphFormat(String type, RDFFormat format, boolean streamed) {
    this.type = type;
    this.format = format;
    this.streamed = streamed;
  }

  /** The format of one graph that a client would rather have; ends the action if there is none. */
  static GraphFormat ofGraph(HttpServletRequest request) {
    return preferred(request, OF_GRAPHS);
  }

  /** The format of all graphs that a client would rather have. */
  static GraphFormat ofDataset(HttpServletRequest request) {
    return preferred(request, OF_DATASETS);
  }

  private static GraphFormat preferred(HttpServletRequest request, List<GraphFormat> offered) {
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    if (accept.isBlank()) {
      return offered.get(0);
    }
    MediaType[] types =
        offered.stream().map(f -> MediaType.create(f.type)).toArray(MediaType[]::new);
    MediaType best = ConNeg.match(accept, AcceptList.create(types));
    return offered.stream()
        .filter(f -> best != null && best.getContentTypeStr().equals(f.type))
        .findFirst()
        .orElseThrow(
            () -> Refusal.of(Refusal.NOT_ACCEPTABLE, "this is given as " + names(offered)));
  }

  private static String names(List<GraphFormat> formats) {
    return formats.stream().map(f -> f.type).collect(Collectors.joining(", "));
  }

  /** The formats in which graphs of any size are given, to be read by people. */
  static String streamedTypes() {
    return names(Arrays.stream(values()).filter(f -> f.streamed).toList());
  }

  String type() {
    return type;
  }

  /** The header {@code Content-Type}. */
  String header() {
    return type.startsWith("text/") ? type + ";charset=utf-8" : type;
  }

  RDFFormat format() {
    return format;
  }

  /** Whether an answer is written while the graph is read, and takes no memory. */
  boolean isStreamed() {
    return streamed;
  }
}
