package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form sent by POST, read by ourselves: the servlet container's limits are others,
 * and it tells of them in its own words.
 *
 * @param fields by name; of two with one name the first
 */
record SentForm(Map<String, String> fields) {
  /** The longest form that is taken, as it is sent: some 20 abstracts. */
  static final int MAXIMUM_BYTES = 64 * 1024;

  private static final String TYPE = "application/x-www-form-urlencoded";

  SentForm {
    fields = Map.copyOf(fields);
  }

  /** A form that is not taken. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    private RefusedException(Reply reply) {
      this.reply = reply;
    }

    /** The page that says why. */
    Reply reply() {
      return reply;
    }
  }

  /** Reads the body of a request. */
  static SentForm of(HttpServletRequest request) throws IOException, RefusedException {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (!type.toLowerCase(Locale.ROOT).startsWith(TYPE)) {
      throw new RefusedException(ErrorPage.noForm(TYPE));
    }
    if (request.getContentLengthLong() > MAXIMUM_BYTES) {
      throw new RefusedException(ErrorPage.tooLarge(MAXIMUM_BYTES));
    }
    byte[] body = request.getInputStream().readNBytes(MAXIMUM_BYTES + 1);
    if (body.length > MAXIMUM_BYTES) {
      throw new RefusedException(ErrorPage.tooLarge(MAXIMUM_BYTES));
    }
    return parse(new String(body, StandardCharsets.UTF_8));
  }

  private static SentForm parse(String body) throws RefusedException {
    Map<String, String> fields = new HashMap<>();
    for (String field : body.split("&")) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(
            decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
      }
    }
    return new SentForm(fields);
  }

  private static String decoded(String text) throws RefusedException {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(ErrorPage.malformed());
    }
  }

  /** The value of a field; empty if it was not sent. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
