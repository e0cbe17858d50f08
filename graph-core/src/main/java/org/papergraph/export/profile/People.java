package org.papergraph.export.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.papergraph.export.facts.Author;
import org.papergraph.export.facts.Facts;
import org.papergraph.export.facts.Terms;
import org.papergraph.export.facts.Thing;

/** Who made a thing, in the words of schema.org. */
final class People {
  private static final String ORCID = "https://orcid.org/";

  private People() {}

  /** Them in their order. */
  static List<JsonNode> of(Thing thing) {
    return Author.of(thing).stream()
        .map(
            author ->
                (JsonNode)
                    person(thing, author)
                        .text("familyName", facts(thing, author).text(Terms.FAMILY_NAME))
                        .object())
        .toList();
  }

  /** The same by their whole names alone, for those who take a family name for all of it. */
  static List<JsonNode> byWholeNames(Thing thing) {
    return Author.of(thing).stream()
        .map(author -> (JsonNode) person(thing, author).object())
        .toList();
  }

  private static Facts facts(Thing thing, Author author) {
    return thing.graph().facts(author.person());
  }

  /** A person with an ORCID is known by it; others by the graph's IRI. */
  private static Fields person(Thing thing, Author author) {
    List<String> elsewhere = facts(thing, author).iris(Terms.SAME_THING, Terms.SAME_PAGE);
    String iri =
        elsewhere.stream()
            .filter(it -> it.startsWith(ORCID))
            .findFirst()
            .orElseGet(() -> author.person().toString());
    return Fields.of("Person", iri)
        .text("name", author.name())
        .things(
            "affiliation",
            author.affiliations().stream().map(it -> Fields.named("Organization", it)).toList())
        .texts("sameAs", elsewhere.stream().filter(it -> !it.equals(iri)).toList());
  }
}
