package org.papergraph.write;

/** Web addresses as IRIs of RDF. */
final class WebIri {
  private WebIri() {}

  /** Percent-encodes the characters that RDF 1.1 does not allow in an IRI. */
  static String escaped(String url) {
    StringBuilder out = new StringBuilder(url.length());
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0) {
        out.append(String.format("%%%02X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
