package org.papergraph.query;

/** A query that is no SPARQL; the message shows the place. */
public final class QuerySyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  QuerySyntaxException(String message, Throwable cause) {
    super(message, cause);
  }
}
