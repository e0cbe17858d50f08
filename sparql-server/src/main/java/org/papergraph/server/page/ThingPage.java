package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * The page of anything else, such as a run or a mention: its statements, as they are, in both
 * directions; the values of one property by themselves where there are many.
 */
final class ThingPage {
  /** Of a property, on the page of all of them. */
  private static final int FEW_VALUES = 20;

  private static final int A_PAGE = 100;

  /** Statements that are read of a direction and graph for the page of all properties. */
  private static final int MOST_STATEMENTS = 5_000;

  /** Values that are read of a property; nobody leafs further. */
  private static final int MOST_VALUES = 50_000;

  private final Site site;

  ThingPage(Site site) {
    this.site = site;
  }

  /**
   * What the template shows.
   *
   * @param types what it is
   * @param details what is said of it
   * @param mentionedBy what else refers to it
   * @param cut whether there are more statements than were read
   * @param pager of the values of one property
   * @param all where all properties are shown, if this is of one; or empty
   */
  record View(
      Frame frame,
      String iri,
      String name,
      List<Link> types,
      List<Property> details,
      List<Property> mentionedBy,
      boolean cut,
      Pager pager,
      String all,
      String query) {}

  /**
   * The values of a property.
   *
   * @param name leads to the term
   * @param all where all of them are shown; empty if that is here
   */
  record Property(Link name, List<Link> values, String all) {}

  private enum Direction {
    /** From the thing. */
    OF,
    /** To the thing. */
    BY;

    private ExtendedIterator<Triple> find(Graph graph, Node property, Node thing) {
      return this == OF
          ? graph.find(thing, property, Node.ANY)
          : graph.find(Node.ANY, property, thing);
    }

    private Node other(Triple triple) {
      return this == OF ? triple.getObject() : triple.getSubject();
    }

    private String parameter() {
      return this == OF ? "of" : "by";
    }
  }

  /**
   * @param more graphs to read beside those of the store
   */
  Reply reply(Node node, String path, HttpServletRequest request, List<Graph> more) {
    List<Graph> graphs = new ArrayList<>(site.facts().graphs());
    graphs.addAll(more);
    return new Shown(node, path, graphs).reply(request);
  }

  /** One thing. */
  private final class Shown {
    private final Node node;
    private final String path;
    private final List<Graph> graphs;

    Shown(Node node, String path, List<Graph> graphs) {
      this.node = node;
      this.path = path;
      this.graphs = graphs;
    }

    Reply reply(HttpServletRequest request) {
      for (Direction direction : Direction.values()) {
        String property = request.getParameter(direction.parameter());
        if (property != null && !property.isBlank()) {
          return ofOne(direction, property, request);
        }
      }
      return ofAll();
    }

    private Reply ofAll() {
      boolean[] cut = new boolean[1];
      List<Property> details = properties(Direction.OF, cut);
      List<Property> mentionedBy = properties(Direction.BY, cut);
      return page(details, mentionedBy, cut[0], new Pager(1, 1, 0, ""), "");
    }

    private Reply ofOne(Direction direction, String iri, HttpServletRequest request) {
      Node property = NodeFactory.createURI(iri);
      Set<Node> values = new LinkedHashSet<>();
      boolean cut = false;
      for (Graph graph : graphs) {
        cut |= read(direction.find(graph, property, node), direction, values, MOST_VALUES);
      }
      List<Node> sorted = values.stream().sorted(NodeCmp::compareRDFTerms).toList();
      String address = path + ".html?" + direction.parameter() + "=" + Addresses.encoded(iri) + "&";
      Pager pager =
          new Pager(Pager.requested(request.getParameter("page")), A_PAGE, sorted.size(), address);
      List<Property> shown =
          sorted.isEmpty()
              ? List.of()
              : List.of(
                  new Property(
                      name(property),
                      sorted.subList(pager.first(), pager.end()).stream()
                          .map(site.names()::link)
                          .toList(),
                      ""));
      boolean outgoing = direction == Direction.OF;
      return page(
          outgoing ? shown : List.of(), outgoing ? List.of() : shown, cut, pager, path + ".html");
    }

    /** Whether there are more values than are taken. */
    private static boolean read(
        ExtendedIterator<Triple> triples, Direction direction, Set<Node> values, int most) {
      try {
        for (int i = 0; triples.hasNext(); i++) {
          if (i >= most) {
            return true;
          }
          values.add(direction.other(triples.next()));
        }
        return false;
      } finally {
        triples.close();
      }
    }

    private Reply page(
        List<Property> details, List<Property> mentionedBy, boolean cut, Pager pager, String all) {
      String name = title();
      List<Link> types =
          graphs.stream()
              .flatMap(graph -> Facts.objects(graph, node, Terms.TYPE).stream())
              .distinct()
              .map(ThingPage::name)
              .toList();
      View view =
          new View(
              Frame.of(name).withTurtle(path + ".ttl"),
              node.getURI(),
              name,
              types,
              details,
              mentionedBy,
              cut,
              pager,
              all,
              PageQueries.statements(node));
      return Reply.page(200, Templates.render("thing", view));
    }

    private List<Property> properties(Direction direction, boolean[] cut) {
      Map<Node, Set<Node>> values = new TreeMap<>(Comparator.comparing(Node::toString));
      for (Graph graph : graphs) {
        ExtendedIterator<Triple> triples = direction.find(graph, Node.ANY, node);
        try {
          for (int i = 0; triples.hasNext(); i++) {
            if (i >= MOST_STATEMENTS) {
              cut[0] = true;
              break;
            }
            Triple triple = triples.next();
            values
                .computeIfAbsent(triple.getPredicate(), property -> new LinkedHashSet<>())
                .add(direction.other(triple));
          }
        } finally {
          triples.close();
        }
      }
      List<Property> properties = new ArrayList<>();
      values.forEach((property, nodes) -> properties.add(property(property, nodes, direction)));
      return properties.stream()
          .sorted(Comparator.comparing(property -> property.name().text()))
          .toList();
    }

    private Property property(Node property, Set<Node> values, Direction direction) {
      List<Link> shown =
          values.stream()
              .sorted(NodeCmp::compareRDFTerms)
              .limit(FEW_VALUES)
              .map(site.names()::link)
              .toList();
      String all =
          values.size() <= FEW_VALUES
              ? ""
              : path
                  + ".html?"
                  + direction.parameter()
                  + "="
                  + Addresses.encoded(property.getURI());
      return new Property(name(property), shown, all);
    }

    /** Terms that the graph does not name have names of their own. */
    private String title() {
      return graphs.stream()
          .flatMap(
              graph ->
                  Stream.concat(
                      Facts.texts(graph, node, Terms.PREFERRED),
                      Facts.texts(graph, node, Terms.LABEL)))
          .findFirst()
          .orElseGet(() -> site.names().name(node));
    }
  }

  private static Link name(Node term) {
    String name = PropertyNames.of(term);
    return Optional.of(term)
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith("http://") || iri.startsWith("https://"))
        .map(iri -> new Link(name, iri, true))
        .orElse(Link.none(name));
  }
}
