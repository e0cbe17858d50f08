package org.papergraph.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.papergraph.store.StoreVersion;

/**
 * What tells a client that its copy of an answer is still good (<a
 * href="https://www.rfc-editor.org/rfc/rfc9110#name-validator-fields">RFC 9110, section 8.8</a>).
 *
 * @param tag the weak entity tag: one for each state of the graph, address, wanted format and
 *     encoding
 * @param modified since when the graph is as it is, in whole seconds; empty within that second
 */
record Validators(String tag, Optional<Instant> modified) {
  private static final int BYTES_OF_HASH = 12;
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Those of an answer that depends on nothing but the request and the graph. */
  static Validators of(HttpServletRequest request, StoreVersion version, Instant now) {
    String all =
        String.join(
            "\n",
            version.tag(),
            version.changed().toString(),
            request.getRequestURL().toString(),
            String.valueOf(request.getQueryString()),
            String.valueOf(request.getHeader("Accept")),
            acceptsGzip(request) ? "gzip" : "");
    Instant changed = version.changed().truncatedTo(ChronoUnit.SECONDS);
    boolean over = now.isAfter(changed.plusSeconds(1));
    return new Validators(
        "W/\"" + hash(all) + "\"", over ? Optional.of(changed) : Optional.empty());
  }

  private static boolean acceptsGzip(HttpServletRequest request) {
    String encodings = request.getHeader("Accept-Encoding");
    return encodings != null && encodings.contains("gzip");
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES_OF_HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The date as HTTP writes it. */
  Optional<String> lastModified() {
    return modified.map(HTTP_DATE::format);
  }

  /**
   * Whether the copy a client has is good. {@code If-None-Match: *} is not taken for one: whether
   * there is an answer at all is known only when it is made.
   */
  boolean areKnownTo(HttpServletRequest request) {
    Enumeration<String> tags = request.getHeaders("If-None-Match");
    if (tags.hasMoreElements()) {
      boolean known = false;
      while (tags.hasMoreElements()) {
        known |= tags.nextElement().contains(opaque());
      }
      return known;
    }
    String since = request.getHeader("If-Modified-Since");
    return since != null && modified.isPresent() && !isBefore(since, modified.get());
  }

  /** Compressing may add something to the tag, behind these digits. */
  private String opaque() {
    return tag.substring("W/".length(), tag.length() - 1);
  }

  private static boolean isBefore(String date, Instant instant) {
    try {
      return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
          .toInstant()
          .isBefore(instant);
    } catch (DateTimeException e) {
      return true;
    }
  }
}
