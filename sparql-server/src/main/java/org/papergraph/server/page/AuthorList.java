package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * The authors of a paper by the names that stand on it, in its order.
 *
 * @param first those that are shown at once
 * @param rest the others; empty for most papers
 * @param affiliations where they work, as far as the paper tells, by name
 */
record AuthorList(List<Link> first, List<Link> rest, List<String> affiliations) {
  private static final int SHOWN_AT_ONCE = 25;

  private record Author(int position, Node person, Optional<String> name) {}

  static AuthorList of(Node paper, Site site) {
    Graph facts = site.facts().facts();
    List<Author> authors = new ArrayList<>();
    Set<String> affiliations = new TreeSet<>();
    Set<Node> seen = new HashSet<>();
    for (Node authorship : Facts.objects(facts, paper, Terms.HAS_AUTHORSHIP)) {
      int position = Facts.number(facts, authorship, Terms.POSITION).orElse(Integer.MAX_VALUE);
      Optional<String> name = Facts.texts(facts, authorship, Terms.NAME).findFirst();
      for (Node person : Facts.objects(facts, authorship, Terms.AUTHOR)) {
        authors.add(new Author(position, person, name));
        seen.add(person);
      }
      Facts.texts(facts, authorship, RecordTerms.AFFILIATION).forEach(affiliations::add);
    }
    for (Node person : Facts.objects(facts, paper, Terms.CREATOR)) {
      if (seen.add(person)) {
        authors.add(new Author(Integer.MAX_VALUE, person, Optional.empty()));
      }
    }
    List<Link> links =
        authors.stream()
            .sorted(Comparator.comparingInt(Author::position))
            .map(author -> link(author, site))
            .toList();
    int cut = Math.min(SHOWN_AT_ONCE, links.size());
    return new AuthorList(
        links.subList(0, cut), links.subList(cut, links.size()), List.copyOf(affiliations));
  }

  /** Readers need no more of a person than the name, which is quicker than any name of a thing. */
  private static Link link(Author author, Site site) {
    String name =
        author
            .name()
            .or(() -> site.facts().text(author.person(), Terms.NAME))
            .orElseGet(() -> site.names().name(author.person()));
    return site.addresses().link(author.person(), name).orElse(Link.none(name));
  }

  boolean isEmpty() {
    return first.isEmpty();
  }

  /** How many there are. */
  int size() {
    return first.size() + rest.size();
  }
}
