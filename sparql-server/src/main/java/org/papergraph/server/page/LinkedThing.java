package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.papergraph.server.rdf.Accepted;
import org.papergraph.server.rdf.Format;

/**
 * A thing that has an address, and documents about it at addresses of their own. Who asks for the
 * thing is sent to the document in the format wanted (303), as <a
 * href="https://www.w3.org/TR/cooluris/">Cool URIs for the Semantic Web</a> has it.
 *
 * @param address of the thing
 * @param iri its name
 * @param formats of the documents, the first for who has no preference
 * @param document the address of each
 */
record LinkedThing(
    String address, String iri, List<Format> formats, Function<Format, String> document) {
  LinkedThing {
    formats = List.copyOf(formats);
  }

  /** One whose documents are at its address with an ending. */
  static LinkedThing of(String address, String iri, List<Format> formats) {
    return new LinkedThing(address, iri, formats, format -> address + "." + format.ending());
  }

  /** What who asks for the thing is told. */
  Reply choose(HttpServletRequest request) {
    Optional<Format> wanted = Format.wanted(Accepted.of(request.getHeader("Accept")), formats);
    return wanted
        .map(format -> linked(Reply.redirect(document.apply(format) + wish(request, format))))
        .orElseGet(() -> linked(Problems.notAcceptable(request, this)))
        .with("Vary", "Accept");
  }

  /** Keeps the place in a long list, and how it is sorted. */
  private static String wish(HttpServletRequest request, Format format) {
    String query = request.getQueryString();
    return format == Format.HTML && query != null ? "?" + query : "";
  }

  /** A document with links to the thing and the other documents about it. */
  Reply linked(Reply reply) {
    StringJoiner links = new StringJoiner(", ");
    links.add("<" + address + ">; rel=\"canonical\"");
    links.add("<" + Escapes.ascii(iri) + ">; rel=\"describes\"");
    for (Format format : formats) {
      String relation = format == Format.HTML ? "alternate" : "describedby";
      links.add(
          "<%s>; rel=\"%s\"; type=\"%s\""
              .formatted(document.apply(format), relation, format.mediaType()));
    }
    return reply.with("Link", links.toString()).with("Access-Control-Allow-Origin", "*");
  }
}
