package org.papergraph.server.http;

import java.net.URI;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** Has every request look as if it had been sent to the address that clients know. */
final class PublicAddress implements HttpConfiguration.Customizer {
  private final URI address;

  PublicAddress(URI address) {
    this.address = address;
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable answer) {
    HttpURI uri =
        HttpURI.build(request.getHttpURI())
            .scheme(address.getScheme())
            .authority(address.getHost(), address.getPort())
            .asImmutable();
    return new Request.Wrapper(request) {
      @Override
      public HttpURI getHttpURI() {
        return uri;
      }

      @Override
      public boolean isSecure() {
        return "https".equals(uri.getScheme());
      }
    };
  }
}
