package org.papergraph.server.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer with validators, which it loses when it turns out not to be what they are for.
 *
 * <p>Answers of one address differ by format and compression, and by nothing else, whatever Fuseki
 * says; its name and version and its numbers for requests are not sent.
 */
final class ValidatedResponse extends HttpServletResponseWrapper {
  private static final String TAG = "ETag";
  private static final String MODIFIED = "Last-Modified";
  private static final String CACHING = "Cache-Control";
  private static final String VARY = "Vary";
  private static final Set<String> NOT_SENT = Set.of("vary", "fuseki-request-id", "server");

  /** What Fuseki says of every answer, whether or not it may be kept. */
  private static final String ALWAYS_SAID = "must-revalidate,no-cache,no-store";

  private boolean validated;

  ValidatedResponse(HttpServletResponse response) {
    super(response);
    super.setHeader(VARY, "Accept, Accept-Encoding");
  }

  void give(Validators validators) {
    super.setHeader(TAG, validators.tag());
    validators.lastModified().ifPresent(date -> super.setHeader(MODIFIED, date));
    super.setHeader(CACHING, "no-cache");
    validated = true;
  }

  private void lose() {
    if (validated && !isCommitted()) {
      validated = false;
      super.setHeader(TAG, null);
      super.setHeader(MODIFIED, null);
      super.setHeader(CACHING, null);
    }
  }

  @Override
  public void setStatus(int status) {
    if (status != SC_OK) {
      lose();
    }
    super.setStatus(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    lose();
    super.sendError(status, message);
  }

  @Override
  public void sendError(int status) throws IOException {
    lose();
    super.sendError(status);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    lose();
    super.sendRedirect(location);
  }

  @Override
  public void reset() {
    validated = false;
    super.reset();
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (!adapted(name, value)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    if (!adapted(name, value)) {
      super.addHeader(name, value);
    }
  }

  /** Whether a header is dealt with here. */
  private boolean adapted(String name, @Nullable String value) {
    if (value == null) {
      return false;
    }
    if (NOT_SENT.contains(name.toLowerCase(Locale.ROOT))) {
      return true;
    }
    if (validated && name.equalsIgnoreCase("Pragma")) {
      return true;
    }
    if (validated && name.equalsIgnoreCase(CACHING)) {
      if (value.equals(ALWAYS_SAID)) {
        return true;
      }
      if (value.contains("no-store")) {
        lose();
      }
    }
    return false;
  }
}
