package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The page of anything else, such as a run or a mention: its statements, as they are. */
final class ThingPage {
  /** Nobody reads further on a page; the endpoint has them all. */
  private static final int MOST_VALUES = 200;

  /** Statements of one graph that are looked at, in either direction. */
  private static final int MOST_READ = 10_000;

  private final Site site;

  ThingPage(Site site) {
    this.site = site;
  }

  /**
   * What the template shows.
   *
   * @param details what is said of it
   * @param mentionedBy what else refers to it
   */
  record View(
      Frame frame, String iri, String name, List<Detail> details, List<Detail> mentionedBy) {}

  /**
   * @param more graphs to read beside those of the store
   */
  Reply reply(Node node, String path, List<Graph> more) {
    List<Graph> graphs = new ArrayList<>(site.facts().graphs());
    graphs.addAll(more);
    String name = name(node, more);
    View view =
        new View(
            Frame.of(name).withTurtle(path + ".ttl"),
            node.getURI(),
            name,
            statements(node, true, graphs),
            statements(node, false, graphs));
    return Reply.page(200, Templates.render("thing", view));
  }

  private String name(Node node, List<Graph> more) {
    return more.stream()
        .flatMap(
            graph ->
                Stream.concat(
                    Facts.texts(graph, node, Terms.PREFERRED),
                    Facts.texts(graph, node, Terms.LABEL)))
        .findFirst()
        .orElseGet(() -> site.names().name(node));
  }

  private List<Detail> statements(Node node, boolean outgoing, List<Graph> graphs) {
    Map<String, List<Link>> values = new TreeMap<>();
    for (Graph graph : graphs) {
      var found =
          outgoing ? graph.find(node, Node.ANY, Node.ANY) : graph.find(Node.ANY, Node.ANY, node);
      for (int read = 0; read < MOST_READ && found.hasNext(); read++) {
        Triple triple = found.next();
        List<Link> links =
            values.computeIfAbsent(localName(triple.getPredicate()), property -> new ArrayList<>());
        if (links.size() < MOST_VALUES) {
          links.add(site.names().link(outgoing ? triple.getObject() : triple.getSubject()));
        }
      }
      found.close();
    }
    return values.entrySet().stream()
        .map(entry -> new Detail(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The last words of a property's IRI, apart: {@code last line} of {@code pg:lastLine}. */
  private static String localName(Node property) {
    String iri = property.getURI();
    String name = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
  }
}
