package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;

/** What kind of answer a client prefers. */
public final class Negotiation {
  private Negotiation() {}

  /**
   * Whether a client would rather have one type than any of the others. One that accepts anything
   * prefers nothing.
   */
  public static boolean prefers(HttpServletRequest request, String type, String... others) {
    String accept = request.getHeader("Accept");
    if (accept == null || accept.isBlank()) {
      return false;
    }
    MediaType[] offers =
        Stream.concat(Stream.of(others), Stream.of(type))
            .map(MediaType::create)
            .toArray(MediaType[]::new);
    MediaType best = ConNeg.match(accept, AcceptList.create(offers));
    return best != null && best.getContentTypeStr().equals(type);
  }
}
