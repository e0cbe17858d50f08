package org.papergraph.server.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.ontology.Papergraph;
import org.papergraph.server.rdf.Format;

/**
 * Which address shows which IRI: {@code <base>method/x} is shown at {@code /id/method/x}, and
 * {@code https://w3id.org/papergraph/graph/x} at {@code /graph/x}.
 *
 * <p>That is the address of the thing. A document about it is at the address with an ending, {@code
 * /id/method/x.ttl}; where the graph has a thing of that very name, at {@code
 * /id/method/x?format=ttl} instead.
 */
public final class Addresses {
  /** Where the pages of entities begin. */
  public static final String ENTITIES = "/id/";

  /** What the ontology, the graphs and other things of the program have in common. */
  private static final String PROGRAM = "https://w3id.org/papergraph";

  private static final Pattern OF_PROGRAM =
      Pattern.compile("/(graph|quality|vocabulary|file|entailment)/.+");

  private final String base;
  private final Predicate<Node> known;

  Addresses(String base) {
    this(base, node -> false);
  }

  /**
   * @param known whether a node is a thing of the graph
   */
  Addresses(String base, Predicate<Node> known) {
    this.base = base;
    this.known = known;
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
    if (iri.startsWith(Papergraph.ONTOLOGY)) {
      String term = iri.substring(Papergraph.ONTOLOGY.length());
      return Optional.of(new Link(text, PublishedFiles.ONTOLOGY + ".html" + term, false));
    }
    Optional<String> thing = thing(node);
    if (thing.isPresent()) {
      return thing.map(address -> new Link(text, document(address, Format.HTML), false));
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

  /** The address of a thing, if it has one here. */
  Optional<String> thing(Node node) {
    String iri = node.isURI() ? node.getURI() : "";
    if (isOwn(iri)) {
      return Optional.of(ENTITIES + Escapes.path(iri.substring(base.length())));
    }
    String rest = iri.startsWith(PROGRAM) ? iri.substring(PROGRAM.length()) : "";
    return OF_PROGRAM.matcher(rest).matches() ? Optional.of(Escapes.path(rest)) : Optional.empty();
  }

  /** The address of a document about the thing at an address. */
  String document(String thing, Format format) {
    String plain = thing + "." + format.ending();
    boolean taken = at(plain).isPresent();
    return taken ? thing + "?format=" + format.ending() : plain;
  }

  /**
   * The thing at an address, if the graph has it. The escapes in the address are taken as they are,
   * or those resolved that IRIs do without, or all of them, whichever the graph knows.
   */
  Optional<Node> at(String address) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(address);
    if (address.indexOf('%') >= 0) {
      spellings.add(Escapes.resolvedBeyondAscii(address));
      spellings.add(decoded(address));
    }
    Stream<Node> nodes = spellings.stream().flatMap(path -> iri(path).stream());
    return nodes.filter(known).findFirst();
  }

  /** The IRI that a path below {@link #ENTITIES} stands for. */
  Node entity(String path) {
    return NodeFactory.createURI(base + path.substring(ENTITIES.length()));
  }

  private Optional<Node> iri(String path) {
    if (path.startsWith(ENTITIES)) {
      return path.length() == ENTITIES.length() ? Optional.empty() : Optional.of(entity(path));
    }
    return OF_PROGRAM.matcher(path).matches()
        ? Optional.of(NodeFactory.createURI(PROGRAM + path))
        : Optional.empty();
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
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
