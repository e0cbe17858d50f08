package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.papergraph.ontology.Papergraph;

/** The page of a source: what was read from it, in the order it stands there. */
final class SourcePage {
  private static final int A_PAGE = 100;

  private final Site site;

  SourcePage(Site site) {
    this.site = site;
  }

  /**
   * What the template shows.
   *
   * @param entries those of this page
   */
  record View(
      Frame frame,
      String iri,
      String name,
      List<Detail> details,
      String count,
      List<Entry> entries,
      Pager pager) {}

  /** A record of the source, and the papers it describes. */
  record Entry(Link lines, List<Link> papers) {}

  Reply reply(Node source, String path, int page) {
    Graph provenance = site.facts().provenance();
    List<Node> inOrder =
        Facts.subjects(provenance, Terms.IN_SOURCE, source).stream()
            .filter(node -> provenance.contains(node, Terms.TYPE, Terms.SOURCE_RECORD))
            .sorted(
                Comparator.comparing(node -> Facts.number(provenance, node, Terms.LINE).orElse(0)))
            .toList();
    Pager pager = new Pager(page, A_PAGE, inOrder.size(), path + ".html?");
    String name = site.names().name(source);
    View view =
        new View(
            Frame.of(name).withTurtle(path + ".ttl"),
            source.getURI(),
            name,
            details(source),
            GraphSummary.grouped(inOrder.size()) + (inOrder.size() == 1 ? " record" : " records"),
            inOrder.subList(pager.first(), pager.end()).stream().map(this::entry).toList(),
            pager);
    return Reply.page(200, Templates.render("source", view));
  }

  private Entry entry(Node sourceRecord) {
    String lines = site.names().lines(sourceRecord);
    List<Link> papers =
        Facts.subjects(site.facts().provenance(), Terms.DERIVED_FROM, sourceRecord).stream()
            .map(site.names()::link)
            .toList();
    return new Entry(site.addresses().link(sourceRecord, lines).orElse(Link.none(lines)), papers);
  }

  private List<Detail> details(Node source) {
    Facts facts = site.facts();
    List<Detail> details = new ArrayList<>();
    add(details, "Given as", facts.runs(), source, Papergraph.FILE_NAME);
    add(details, "Read as", facts.provenance(), source, Papergraph.FORMAT);
    add(details, "Bytes", facts.provenance(), source, Papergraph.BYTE_COUNT);
    add(details, "SHA-256", facts.provenance(), source, Papergraph.SHA256);
    return details;
  }

  private void add(List<Detail> details, String name, Graph graph, Node source, String property) {
    Detail.of(name, Facts.objects(graph, source, Terms.term(property)), site)
        .ifPresent(details::add);
  }
}
