package org.papergraph.link;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a vocabulary is called by in mapping sets, where it must be an IRI: its own, or one for the
 * name of its file.
 */
final class VocabularyNames {
  private static final String FILE = "https://w3id.org/papergraph/file/";

  private VocabularyNames() {}

  static String iri(String name) {
    return Curies.isPlainIri(name) ? name : FILE + encoded(name);
  }

  static String name(String iri) {
    if (!iri.startsWith(FILE)) {
      return iri;
    }
    try {
      return URLDecoder.decode(iri.substring(FILE.length()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return iri;
    }
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
