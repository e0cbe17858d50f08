package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** What is broader and what is narrower, in the vocabularies that a thing is linked to. */
record Surroundings(List<Link> broader, List<Link> narrower, int more, Optional<Behind> behind)
    implements Section {
  private static final Node BROADER = Terms.term("http://www.w3.org/2004/02/skos/core#broader");
  private static final int MOST = 30;

  Surroundings {
    broader = List.copyOf(broader);
    narrower = List.copyOf(narrower);
  }

  @Override
  public String id() {
    return "topics";
  }

  @Override
  public String heading() {
    return "Broader and narrower topics";
  }

  static Optional<Section> of(Subject subject, Site site) {
    Graph facts = site.facts().facts();
    Set<Node> broader = new LinkedHashSet<>();
    Set<Node> narrower = new LinkedHashSet<>();
    concepts(facts, subject.node())
        .forEach(
            concept -> {
              broader.addAll(Facts.objects(facts, concept, BROADER));
              narrower.addAll(Facts.subjects(facts, BROADER, concept));
            });
    if (broader.isEmpty() && narrower.isEmpty()) {
      return Optional.empty();
    }
    List<Link> above = links(broader, subject.node(), site);
    List<Link> below = links(narrower, subject.node(), site);
    return Optional.of(
        new Surroundings(
            above.stream().limit(MOST).toList(),
            below.stream().limit(MOST).toList(),
            Math.max(0, above.size() - MOST) + Math.max(0, below.size() - MOST),
            subject.queries().map(EntityQueries::topics)));
  }

  private static Stream<Node> concepts(Graph facts, Node thing) {
    return Stream.of(Terms.EXACT_MATCH, Terms.CLOSE_MATCH)
        .flatMap(match -> Facts.objects(facts, thing, match).stream());
  }

  /** The things of the graph that the concepts are, or else the concepts; each name once. */
  private static List<Link> links(Set<Node> concepts, Node except, Site site) {
    List<Link> links = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Node concept : concepts) {
      Node shown =
          Facts.subjects(site.facts().facts(), Terms.EXACT_MATCH, concept).stream()
              .filter(it -> it.isURI() && site.addresses().isOwn(it.getURI()))
              .findFirst()
              .orElse(concept);
      Link link = site.names().link(shown);
      if (!shown.equals(except) && names.add(link.text().toLowerCase(java.util.Locale.ROOT))) {
        links.add(link);
      }
    }
    links.sort(Comparator.comparing(Link::text, String.CASE_INSENSITIVE_ORDER));
    return links;
  }
}
