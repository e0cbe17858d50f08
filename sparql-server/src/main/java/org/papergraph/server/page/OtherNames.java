package org.papergraph.server.page;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The other names of a thing, those with capitals and the shortest first, and what else goes by one
 * of its names.
 *
 * @param first a few of them
 * @param others the rest
 * @param shared other things that have one of the names
 */
record OtherNames(List<String> first, List<String> others, List<Detail> shared) {
  private static final int FIRST = 8;
  private static final int MOST_COMPARED = 40;
  private static final int MOST_SHARED = 10;

  OtherNames {
    first = List.copyOf(first);
    others = List.copyOf(others);
    shared = List.copyOf(shared);
  }

  static OtherNames of(Node entity, Site site) {
    Graph facts = site.facts().facts();
    List<String> names =
        Facts.texts(facts, entity, Terms.ALTERNATIVE)
            .sorted(
                Comparator.comparing(OtherNames::isPlainWords)
                    .thenComparingInt(String::length)
                    .thenComparing(String.CASE_INSENSITIVE_ORDER))
            .toList();
    int cut = Math.min(FIRST, names.size());
    return new OtherNames(
        names.subList(0, cut), names.subList(cut, names.size()), shared(entity, names, site));
  }

  /** Names in small letters are more often a description. */
  private static boolean isPlainWords(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT));
  }

  private static List<Detail> shared(Node entity, List<String> names, Site site) {
    Stream<String> own = Facts.texts(site.facts().facts(), entity, Terms.PREFERRED);
    return Stream.concat(own, names.stream())
        .distinct()
        .limit(MOST_COMPARED)
        .map(name -> new Detail(name, meaning(name, entity, site)))
        .filter(detail -> !detail.values().isEmpty())
        .limit(MOST_SHARED)
        .toList();
  }

  /** What else has a name, or has it as its short form. */
  private static List<Link> meaning(String name, Node entity, Site site) {
    Node literal = NodeFactory.createLiteralString(name);
    Graph facts = site.facts().facts();
    Set<Node> found = new LinkedHashSet<>();
    for (Node label : List.of(Terms.PREFERRED, Terms.ALTERNATIVE)) {
      found.addAll(Facts.subjects(facts, label, literal));
    }
    found.remove(entity);
    return found.stream()
        .filter(node -> node.isURI() && site.addresses().isOwn(node.getURI()))
        .limit(MOST_SHARED)
        .map(node -> kinded(node, name, site))
        .toList();
  }

  /** Where the name says no more than what is asked about, the end of the IRI does. */
  private static Link kinded(Node node, String asked, Site site) {
    Link link = site.names().link(node);
    String iri = node.getURI();
    String name =
        link.text().equalsIgnoreCase(asked) ? iri.substring(iri.lastIndexOf('/') + 1) : link.text();
    String kind = site.facts().kind(node).map(it -> it.singular() + " ").orElse("");
    return new Link(kind + name, link.href(), link.external());
  }
}
