package org.papergraph.server.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses compressed bodies, of which no limit says how long they become when they are unpacked.
 */
final class PlainBodies extends Handler.Wrapper {
  PlainBodies(Handler others) {
    super(others);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return super.handle(request, response, callback);
    }
    Response.writeError(request, response, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
    return true;
  }
}
