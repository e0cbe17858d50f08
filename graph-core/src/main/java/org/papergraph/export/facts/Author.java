package org.papergraph.export.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.papergraph.ontology.Papergraph;

/**
 * Somebody who made a thing.
 *
 * @param person the person's node
 * @param name as the thing gives it
 * @param affiliations as the thing gives them
 */
public record Author(Node person, String name, List<String> affiliations) {
  public Author {
    affiliations = List.copyOf(affiliations);
  }

  /** An author with the place in the list. */
  private record Placed(long position, Author author) {}

  /** The authors of a thing in their order; those without a place last, by name. */
  public static List<Author> of(Thing thing) {
    List<Placed> placed = new ArrayList<>();
    for (Node authorship : thing.facts().objects(Papergraph.HAS_AUTHORSHIP)) {
      Facts facts = thing.graph().facts(authorship);
      facts
          .object(Papergraph.AUTHOR)
          .map(person -> new Placed(position(facts), author(thing, person, facts)))
          .ifPresent(placed::add);
    }
    for (Node person : thing.facts().objects(Terms.CREATOR)) {
      if (placed.stream().noneMatch(it -> it.author().person().equals(person))) {
        placed.add(new Placed(Long.MAX_VALUE, author(thing, person, thing.graph().facts(person))));
      }
    }
    placed.sort(
        Comparator.comparingLong(Placed::position)
            .thenComparing(it -> it.author().name(), ByteOrder.TEXTS)
            .thenComparing(it -> it.author().person(), ByteOrder.NODES));
    return placed.stream().map(Placed::author).toList();
  }

  private static long position(Facts authorship) {
    return authorship.text(Papergraph.POSITION).flatMap(Values::integer).orElse(Long.MAX_VALUE);
  }

  private static Author author(Thing thing, Node person, Facts authorship) {
    String name =
        authorship
            .text(Terms.NAME)
            .or(() -> thing.graph().facts(person).text(Terms.NAME))
            .orElseGet(() -> ByteOrder.text(person));
    return new Author(person, name, authorship.texts(Terms.AFFILIATION));
  }
}
