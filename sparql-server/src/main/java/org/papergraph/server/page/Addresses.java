package org.papergraph.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Which page shows which IRI: {@code <base>method/x} is shown at {@code /id/method/x}. */
public final class Addresses {
  /** Where the pages of entities begin. */
  public static final String ENTITIES = "/id/";

  private final String base;

  Addresses(String base) {
    this.base = base;
  }

  /**
   * Where a link to a node leads, if anywhere: to its page, or out to the web. Addresses of other
   * schemes are none to click on.
   */
  Optional<Link> link(Node node, String text) {
    if (!node.isURI()) {
      return Optional.empty();
    }
    String iri = node.getURI();
    if (isOwn(iri)) {
      return Optional.of(new Link(text, ENTITIES + iri.substring(base.length()), false));
    }
    String lower = iri.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://")
        ? Optional.of(new Link(text, iri, true))
        : Optional.empty();
  }

  /** The beginning of the IRIs of entities. */
  String base() {
    return base;
  }

  /** Whether an IRI is that of an entity of the graph. */
  public boolean isOwn(String iri) {
    return iri.startsWith(base) && iri.length() > base.length();
  }

  /** The IRI that a path below {@link #ENTITIES} stands for. */
  Node entity(String path) {
    return NodeFactory.createURI(base + path.substring(ENTITIES.length()));
  }

  /** The part of an entity's IRI after the base, or the whole IRI of anything else. */
  public String shortened(String iri) {
    return isOwn(iri) ? iri.substring(base.length()) : iri;
  }

  /** The page of a query's results. */
  static String query(String text) {
    return PageServlet.QUERY_PATH + "?query=" + encoded(text);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
