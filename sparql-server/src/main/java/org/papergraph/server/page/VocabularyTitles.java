package org.papergraph.server.page;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What to call vocabularies and their terms, as far as the graph and their addresses tell. */
final class VocabularyTitles {
  private static final String FILE = "https://w3id.org/papergraph/file/";
  private static final String OWN = "https://w3id.org/papergraph/vocabulary/";

  private VocabularyTitles() {}

  /** The title of a vocabulary, or else its address. */
  static String of(Node scheme, Site site) {
    return Stream.of(Terms.TITLE, Terms.PREFERRED, Terms.LABEL)
        .flatMap(property -> site.facts().text(scheme, property).stream())
        .findFirst()
        .orElseGet(() -> address(scheme));
  }

  private static String address(Node scheme) {
    String iri = scheme.isURI() ? scheme.getURI() : String.valueOf(scheme);
    if (!iri.startsWith(FILE)) {
      return iri.replaceFirst("^https?://(www\\.)?", "");
    }
    try {
      return URLDecoder.decode(iri.substring(FILE.length()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return iri;
    }
  }

  /** The vocabulary of a concept of which nobody says it: the host of its address. */
  static String ofConcept(Node concept) {
    if (!concept.isURI()) {
      return "";
    }
    if (concept.getURI().startsWith(OWN)) {
      return "papergraph's own vocabulary";
    }
    try {
      String host = URI.create(concept.getURI()).getHost();
      return host == null ? "" : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** A text as it is, of an IRI the last part in words: {@code lexical matching}. */
  static String plain(Node value) {
    if (!value.isURI()) {
      return value.isLiteral() ? number(value.getLiteralLexicalForm()) : "";
    }
    String iri = value.getURI();
    String last = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    return last.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** {@code 0.98} where a number was written as {@code 0.98e0}. */
  private static String number(String text) {
    return text.matches("\\d(\\.\\d+)?e0") ? text.substring(0, text.length() - 2) : text;
  }
}
