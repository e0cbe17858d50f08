package org.papergraph.server.data;

import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.jspecify.annotations.Nullable;

/** Answers to requests that are not fulfilled: a status, and a line on what is wrong. */
final class Refusal {
  static final int BAD_REQUEST = 400;
  static final int UNAUTHORIZED = 401;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int METHOD_NOT_ALLOWED = 405;
  static final int NOT_ACCEPTABLE = 406;
  static final int TOO_LARGE = 413;
  static final int UNSUPPORTED_TYPE = 415;
  static final int FAILED = 500;
  static final int UNAVAILABLE = 503;

  private Refusal() {}

  /** What to throw to have a request answered so. */
  static ActionErrorException of(int status, @Nullable String reason) {
    try {
      ServletOps.error(status, ascii(String.valueOf(reason)));
    } catch (ActionErrorException e) {
      return e;
    }
    throw new IllegalStateException("no error " + status);
  }

  /** One line; Fuseki writes error texts through a method that knows no more characters. */
  private static String ascii(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.replaceAll("[^\\x20-\\x7e]", "?") + "\n";
  }
}
