package org.papergraph.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.papergraph.server.http.RequestId;
import org.papergraph.server.http.SafetyHeaders;

/**
 * Answers requests that fail before they reach a page with one line and the request's id: no
 * banner, no stack.
 */
final class PlainErrors extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    SafetyHeaders.ALL.forEach(response.getHeaders()::put);
    StringBuilder lines = new StringBuilder(code + " " + HttpStatus.getMessage(code) + "\n");
    if (request.getAttribute(RequestId.ATTRIBUTE) instanceof String id) {
      response.getHeaders().put(RequestId.HEADER, id);
      lines.append("request ").append(id).append('\n');
    }
    Content.Sink.write(response, true, lines.toString(), callback);
  }
}
