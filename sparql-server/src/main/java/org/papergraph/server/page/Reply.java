package org.papergraph.server.page;

import java.util.HashMap;
import java.util.Map;
import org.papergraph.server.rdf.Format;

/** An answer to a request. */
record Reply(int status, String type, String body, Map<String, String> headers) {
  private static final String HTML = "text/html;charset=utf-8";

  Reply {
    headers = Map.copyOf(headers);
  }

  static Reply page(int status, String html) {
    return new Reply(status, HTML, html, Map.of());
  }

  static Reply rdf(int status, String text, Format format) {
    return new Reply(
        status, format.contentType(), text, Map.of("Access-Control-Allow-Origin", "*"));
  }

  /** A text of another type that any page may read. */
  static Reply of(String type, String text) {
    return new Reply(200, type, text, Map.of("Access-Control-Allow-Origin", "*"));
  }

  static Reply redirect(String location) {
    return new Reply(303, HTML, "", Map.of("Location", location));
  }

  Reply with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, type, body, more);
  }
}
