package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * What papers of a person brought, and who else signed them.
 *
 * @param coAuthors those of most papers first
 * @param brought methods, datasets and code
 */
record Contributions(List<CoAuthor> coAuthors, List<Brought> brought) {
  /** Who signs with more than this many others need not know them. */
  static final int LARGEST_TEAM = 100;

  static final int MOST_LISTED = 24;

  /** Somebody, and the number of papers they signed together. */
  record CoAuthor(Link person, int papers) {}

  /** The things of a kind that the papers introduced or come with. */
  record Brought(String heading, EntityKind kind, List<Link> things, int more) {}

  /**
   * @param papers what is read of each is bounded, so their number decides on the time
   */
  static Contributions of(Node person, List<Node> papers, Site site) {
    List<Brought> brought = new ArrayList<>();
    brought(papers, Relation.INTRODUCES_METHOD, "Methods introduced", site).ifPresent(brought::add);
    brought(papers, Relation.INTRODUCES_DATASET, "Datasets introduced", site)
        .ifPresent(brought::add);
    brought(papers, Relation.HAS_REPOSITORY, "Code", site).ifPresent(brought::add);
    return new Contributions(coAuthors(person, papers, site), brought);
  }

  private static List<CoAuthor> coAuthors(Node person, List<Node> papers, Site site) {
    Map<Node, Integer> counts = new HashMap<>();
    for (Node paper : papers) {
      List<Node> authors = Facts.objects(site.facts().facts(), paper, Terms.CREATOR);
      if (authors.size() <= LARGEST_TEAM) {
        authors.forEach(author -> counts.merge(author, 1, Integer::sum));
      }
    }
    counts.remove(person);
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Node, Integer>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().toString()))
        .limit(MOST_LISTED)
        .map(e -> new CoAuthor(named(e.getKey(), site), e.getValue()))
        .toList();
  }

  private static Link named(Node person, Site site) {
    String name = site.facts().text(person, Terms.NAME).orElseGet(() -> site.names().name(person));
    return site.addresses().link(person, name).orElse(Link.none(name));
  }

  private static Optional<Brought> brought(
      List<Node> papers, Relation relation, String heading, Site site) {
    Graph facts = site.facts().facts();
    List<Node> things =
        papers.stream()
            .flatMap(paper -> Facts.objects(facts, paper, relation.property()).stream())
            .distinct()
            .toList();
    List<Link> links =
        things.stream()
            .limit(MOST_LISTED)
            .map(site.names()::link)
            .sorted(Comparator.comparing(Link::text, String.CASE_INSENSITIVE_ORDER))
            .toList();
    return links.isEmpty()
        ? Optional.empty()
        : Optional.of(new Brought(heading, relation.kind(), links, things.size() - links.size()));
  }
}
