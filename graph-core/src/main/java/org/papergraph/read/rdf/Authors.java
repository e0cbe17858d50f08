package org.papergraph.read.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SchemaDO;
import org.papergraph.ontology.Papergraph;
import org.papergraph.record.Agent;

/** The authors of a paper, in their order where the graph tells it. */
final class Authors {
  private static final String NAME = SchemaDO.NS + "name";
  private static final String AFFILIATION = SchemaDO.NS + "affiliation";

  private final Graph graph;

  Authors(Graph graph) {
    this.graph = graph;
  }

  List<Agent> of(Said paper) {
    List<Said> authorships =
        paper.objects(Papergraph.HAS_AUTHORSHIP).stream()
            .map(node -> Said.of(graph, node))
            .sorted(Comparator.comparingLong(Authors::position))
            .toList();
    List<Agent> authors = new ArrayList<>();
    for (Said authorship : authorships) {
      List<Node> people = authorship.objects(Papergraph.AUTHOR);
      agent(authorship, people.isEmpty() ? Optional.empty() : Optional.of(people.get(0)))
          .ifPresent(authors::add);
    }
    if (authors.isEmpty()) {
      for (Node person : paper.objects(DCTerms.creator.getURI())) {
        creator(person).ifPresent(authors::add);
      }
    }
    return authors;
  }

  private static long position(Said authorship) {
    return authorship
        .first(Papergraph.POSITION)
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Long::valueOf)
        .orElse(Long.MAX_VALUE);
  }

  private Optional<Agent> creator(Node person) {
    Said none = Said.of(graph, Node.ANY);
    if (person.isLiteral()) {
      return Optional.of(Said.text(person))
          .filter(name -> !name.isBlank())
          .map(name -> Agent.named(name.strip()));
    }
    return agent(none, Optional.of(person));
  }

  /** A person may go by several names; that of the authorship is the one that stands there. */
  private Optional<Agent> agent(Said authorship, Optional<Node> node) {
    Said person = node.map(it -> Said.of(graph, it)).orElseGet(() -> Said.of(graph, Node.ANY));
    Optional<String> name =
        authorship
            .first(NAME)
            .or(() -> person.first(NAME))
            .or(() -> node.filter(Node::isLiteral).map(Said::text))
            .map(String::strip)
            .filter(it -> !it.isEmpty());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String family = family(name.get(), person);
    return Optional.of(
        new Agent(
            name.get(),
            family,
            given(name.get(), family, person),
            person.texts(DCTerms.identifier.getURI()).stream()
                .flatMap(text -> DescribedThing.identifier(text).stream())
                .toList(),
            affiliations(authorship, person)));
  }

  private static String family(String name, Said person) {
    return person.texts(SchemaDO.NS + "familyName").stream()
        .filter(name::contains)
        .findFirst()
        .orElse("");
  }

  private static String given(String name, String family, Said person) {
    Optional<String> said =
        person.texts(SchemaDO.NS + "givenName").stream().filter(name::contains).findFirst();
    boolean isBehind = !family.isEmpty() && name.endsWith(" " + family);
    return said.orElse(isBehind ? name.substring(0, name.length() - family.length()).strip() : "");
  }

  private List<String> affiliations(Said authorship, Said person) {
    List<Node> told = authorship.objects(AFFILIATION);
    return (told.isEmpty() ? person.objects(AFFILIATION) : told)
        .stream().map(node -> Said.name(graph, node)).filter(name -> !name.isBlank()).toList();
  }
}
