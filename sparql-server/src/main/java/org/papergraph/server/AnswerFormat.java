package org.papergraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.papergraph.server.rdf.Accepted;

/**
 * The form of an answer.
 *
 * @param mediaType as it is told to the client
 * @param lang what it is written as
 */
record AnswerFormat(String mediaType, Lang lang) {
  /** The parameters that choose a format by its short name. */
  static final List<String> PARAMETERS = List.of("format", "output", "out");

  /** Where a client takes anything, it gets the first. */
  private static final List<AnswerFormat> ROWS =
      List.of(
          new AnswerFormat("application/sparql-results+json", ResultSetLang.RS_JSON),
          new AnswerFormat("application/sparql-results+xml", ResultSetLang.RS_XML),
          new AnswerFormat("text/csv", ResultSetLang.RS_CSV),
          new AnswerFormat("text/tab-separated-values", ResultSetLang.RS_TSV),
          new AnswerFormat("application/json", ResultSetLang.RS_JSON),
          new AnswerFormat("application/xml", ResultSetLang.RS_XML),
          new AnswerFormat("text/xml", ResultSetLang.RS_XML),
          new AnswerFormat("text/plain", ResultSetLang.RS_Text));

  private static final List<AnswerFormat> TRIPLES =
      List.of(
          new AnswerFormat("text/turtle", Lang.TURTLE),
          new AnswerFormat("application/n-triples", Lang.NTRIPLES),
          new AnswerFormat("application/ld+json", Lang.JSONLD),
          new AnswerFormat("application/rdf+xml", Lang.RDFXML),
          new AnswerFormat("application/trig", Lang.TRIG),
          new AnswerFormat("application/n-quads", Lang.NQUADS),
          new AnswerFormat("application/json", Lang.JSONLD),
          new AnswerFormat("application/xml", Lang.RDFXML),
          new AnswerFormat("text/plain", Lang.NTRIPLES));

  private static final Map<String, String> SHORT_NAMES_OF_ROWS =
      Map.of(
          "json", "application/sparql-results+json",
          "xml", "application/sparql-results+xml",
          "csv", "text/csv",
          "tsv", "text/tab-separated-values",
          "text", "text/plain");

  private static final Map<String, String> SHORT_NAMES_OF_TRIPLES =
      Map.of(
          "ttl", "text/turtle",
          "turtle", "text/turtle",
          "nt", "application/n-triples",
          "n-triples", "application/n-triples",
          "json-ld", "application/ld+json",
          "jsonld", "application/ld+json",
          "json", "application/ld+json",
          "xml", "application/rdf+xml",
          "trig", "application/trig",
          "n-quads", "application/n-quads");

  /** What a client asks for: by a parameter, or else by what it accepts; empty if by nothing. */
  static Optional<AnswerFormat> of(HttpServletRequest request, Query query) {
    boolean rows = query.isSelectType() || query.isAskType();
    List<AnswerFormat> offers = rows ? ROWS : TRIPLES;
    for (String parameter : PARAMETERS) {
      String wanted = request.getParameter(parameter);
      if (wanted != null && !wanted.isEmpty()) {
        String name = wanted.toLowerCase(Locale.ROOT);
        String type =
            (rows ? SHORT_NAMES_OF_ROWS : SHORT_NAMES_OF_TRIPLES).getOrDefault(name, name);
        return offers.stream().filter(offer -> offer.mediaType().equals(type)).findFirst();
      }
    }
    return accepted(request.getHeader("Accept"), offers);
  }

  private static Optional<AnswerFormat> accepted(String accept, List<AnswerFormat> offers) {
    Accepted accepted = Accepted.of(accept);
    return accepted.best(offers, offer -> accepted.quality(offer.mediaType()));
  }

  /** The types on offer, for a client that asked for another. */
  static String offered(Query query) {
    boolean rows = query.isSelectType() || query.isAskType();
    return String.join(
        ", ", (rows ? ROWS : TRIPLES).stream().map(AnswerFormat::mediaType).toList());
  }

  /** What is told to the client, with the character set where the type does not fix it. */
  String contentType() {
    return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
  }
}
