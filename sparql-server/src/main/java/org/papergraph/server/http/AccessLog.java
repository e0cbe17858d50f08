package org.papergraph.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line of JSON a request: when it came, its id, method and path, and its answer's
 * status, bytes and milliseconds.
 *
 * <p>What follows the question mark of an address is not written: it holds what people search for,
 * and perhaps secrets. Everything but ASCII is escaped, so that nobody can write a line of their
 * own into it.
 */
final class AccessLog implements RequestLog {
  private static final int LONGEST_PATH = 2048;
  private static final int LONGEST_AGENT = 256;
  private static final double NANOS_A_MILLISECOND = 1e6;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final HttpSettings.Log settings;
  private final RequestLog.Writer writer;

  AccessLog(HttpSettings.Log settings, RequestLog.Writer writer) {
    this.settings = settings;
    this.writer = writer;
  }

  @Override
  public void log(Request request, Response response) {
    try {
      writer.write(line(request, response));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line(Request request, Response response) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("time", Instant.ofEpochMilli(Request.getTimeStamp(request)).toString());
      json.writeStringField("id", RequestId.of(request));
      json.writeStringField("method", request.getMethod());
      json.writeStringField("path", cut(request.getHttpURI().getPath(), LONGEST_PATH));
      json.writeNumberField("status", response.getStatus());
      json.writeNumberField("bytes", Response.getContentBytesWritten(response));
      json.writeNumberField("ms", NanoTime.since(request.getBeginNanoTime()) / NANOS_A_MILLISECOND);
      optional(json, "agent", request.getHeaders().get(HttpHeader.USER_AGENT), LONGEST_AGENT);
      if (settings.clients()) {
        optional(json, "client", Request.getRemoteAddr(request), LONGEST_AGENT);
      }
      if (settings.queryLength() > 0) {
        optional(json, "query", query(request), settings.queryLength());
      }
      json.writeEndObject();
    }
    return line.toString();
  }

  private static void optional(JsonGenerator json, String name, @Nullable String text, int most)
      throws IOException {
    if (text != null) {
      json.writeStringField(name, cut(text, most));
    }
  }

  private static String cut(@Nullable String text, int most) {
    if (text == null) {
      return "";
    }
    return text.length() <= most ? text : text.substring(0, most) + "...";
  }

  private static @Nullable String query(Request request) {
    Object run = request.getAttribute(HttpSettings.Log.QUERY_ATTRIBUTE);
    if (run != null) {
      return run.toString();
    }
    try {
      Fields sent = Request.extractQueryParameters(request);
      return sent.getValue("query");
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
