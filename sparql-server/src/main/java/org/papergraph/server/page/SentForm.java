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
 * The fields of a form sent by POST, or of the query of an address, read by ourselves: the servlet
 * container's limits are others, and it tells of them in its own words.
 *
 * @param fields by name; of two with one name the first
 */
public record SentForm(Map<String, String> fields) {
  private static final String TYPE = "application/x-www-form-urlencoded";

  public SentForm {
    fields = Map.copyOf(fields);
  }

  /** Why a form is not taken. */
  public enum Refusal {
    /** It is sent as something other than a form. */
    NO_FORM(415, "this takes forms of type " + TYPE),
    TOO_LARGE(413, "the form is too long"),
    /** A {@code %} without two hexadecimal digits. */
    MALFORMED(400, "there is a % in the form without two hexadecimal digits");

    private final int status;
    private final String message;

    Refusal(int status, String message) {
      this.status = status;
      this.message = message;
    }

    /** The HTTP status it is answered with. */
    public int status() {
      return status;
    }

    public String message() {
      return message;
    }
  }

  /** A form that is not taken. */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    private RefusedException(Refusal refusal) {
      super(refusal.message());
      this.refusal = refusal;
    }

    public Refusal refusal() {
      return refusal;
    }
  }

  /**
   * Reads the body of a request.
   *
   * @param mostBytes the longest form that is taken, as it is sent
   */
  public static SentForm of(HttpServletRequest request, int mostBytes)
      throws IOException, RefusedException {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (!type.toLowerCase(Locale.ROOT).startsWith(TYPE)) {
      throw new RefusedException(Refusal.NO_FORM);
    }
    if (request.getContentLengthLong() > mostBytes) {
      throw new RefusedException(Refusal.TOO_LARGE);
    }
    byte[] body = request.getInputStream().readNBytes(mostBytes + 1);
    if (body.length > mostBytes) {
      throw new RefusedException(Refusal.TOO_LARGE);
    }
    return parse(new String(body, StandardCharsets.UTF_8));
  }

  /** Reads the query of an address, which may be missing. */
  public static SentForm ofQuery(HttpServletRequest request) throws RefusedException {
    return parse(Optional.ofNullable(request.getQueryString()).orElse(""));
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
      throw new RefusedException(Refusal.MALFORMED);
    }
  }

  /** The value of a field; empty if it was not sent. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
