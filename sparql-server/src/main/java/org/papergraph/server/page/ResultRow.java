package org.papergraph.server.page;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * A result in a table.
 *
 * @param value with its unit, leading to its page
 * @param change whether it is a difference or ratio
 */
record ResultRow(
    Link value,
    boolean change,
    List<Link> metric,
    List<Link> dataset,
    List<Link> method,
    List<Link> baseline,
    List<Link> paper) {

  static ResultRow of(Node result, Site site) {
    Graph graph = site.facts().facts();
    Optional<String> unit = site.facts().text(result, Terms.UNIT);
    String shown =
        site.facts().text(result, Terms.VALUE).map(v -> Names.measure(v, unit)).orElse("?");
    return new ResultRow(
        site.addresses().link(result, shown).orElse(Link.none(shown)),
        site.facts().text(result, Terms.IS_RELATIVE).filter("true"::equals).isPresent(),
        links(site, result, Terms.METRIC),
        links(site, result, Terms.ON_DATASET),
        links(site, result, Terms.OF_METHOD),
        links(site, result, Terms.BASELINE),
        Facts.subjects(graph, Terms.HAS_RESULT, result).stream().map(site.names()::link).toList());
  }

  private static List<Link> links(Site site, Node result, Node property) {
    return Facts.objects(site.facts().facts(), result, property).stream()
        .map(site.names()::link)
        .toList();
  }
}
