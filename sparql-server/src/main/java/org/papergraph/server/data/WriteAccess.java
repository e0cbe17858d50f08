package org.papergraph.server.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.HttpAction;

/**
 * Who may change the graph: those who send the token of the server, as <a
 * href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a> has it. A browser does not send it by
 * itself, as it does cookies; so no page can have its readers change the graph.
 */
public final class WriteAccess {
  /** What those who would change a graph that is only read are told. */
  public static final String READ_ONLY =
      "this server is read-only: it answers queries and gives graphs, and takes no changes";

  private static final String SCHEME = "Bearer ";

  private final Optional<byte[]> token;

  /**
   * @param token what has to be sent; if empty, nobody may change anything
   */
  public WriteAccess(Optional<String> token) {
    this.token = token.map(text -> text.getBytes(UTF_8));
  }

  /** Whether anybody may change the graph. */
  public boolean isGranted() {
    return token.isPresent();
  }

  /**
   * Ends an action whose request may not change the graph. Nothing of its body is read, and pages
   * of other origins do not get to see the answer.
   */
  void require(HttpAction action) {
    action.getResponse().setHeader("Access-Control-Allow-Origin", null);
    if (token.isEmpty()) {
      throw refused(action, Refusal.FORBIDDEN, READ_ONLY);
    }
    String sent = action.getRequestHeader("Authorization");
    if (sent == null || !sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw unauthorized(action, "", "changes need the header Authorization: Bearer TOKEN");
    }
    byte[] given = sent.substring(SCHEME.length()).strip().getBytes(UTF_8);
    if (!MessageDigest.isEqual(given, token.get())) {
      throw unauthorized(
          action, ", error=\"invalid_token\"", "the token is not that of the server");
    }
  }

  private static RuntimeException unauthorized(HttpAction action, String error, String reason) {
    action.setResponseHeader("WWW-Authenticate", "Bearer realm=\"papergraph\"" + error);
    return refused(action, Refusal.UNAUTHORIZED, reason);
  }

  /** The connection is closed, so that the body need not be read to its end. */
  private static RuntimeException refused(HttpAction action, int status, String reason) {
    action.setResponseHeader("Connection", "close");
    return Refusal.of(status, reason);
  }
}
