package org.papergraph.export.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.papergraph.export.facts.Terms;
import org.papergraph.export.facts.Thing;

/** What profiles have in common. */
final class Told {
  private Told() {}

  /** The longest description, which is seldom the short summary beside it. */
  static Optional<String> description(Thing thing) {
    return thing.facts().texts(Terms.DESCRIPTION).stream()
        .filter(it -> !it.isBlank())
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()));
  }

  /** Addresses of the same thing at other places. */
  static List<String> elsewhere(Thing thing) {
    return thing.facts().iris(Terms.SAME_PAGE, Terms.SAME_THING);
  }

  /** Terms of use, by address or by name. */
  static List<String> licenses(Thing thing) {
    return thing.facts().objects(Terms.RIGHTS).stream()
        .map(it -> it.isLiteral() ? it.getLiteralLexicalForm() : it.toString())
        .filter(it -> !it.isBlank())
        .toList();
  }

  /** Names besides the one that is shown. */
  static List<String> otherNames(Thing thing, String shown) {
    return thing
        .facts()
        .texts(Terms.PREFERRED_LABEL, Terms.ALTERNATIVE_LABEL, Terms.NAME, Terms.ALTERNATE_NAME)
        .stream()
        .filter(it -> !it.equals(shown))
        .toList();
  }

  /** Identifiers, each with its scheme. */
  static List<JsonNode> identifiers(Thing thing) {
    List<JsonNode> identifiers = new ArrayList<>();
    for (String identifier : thing.facts().texts(Terms.IDENTIFIER)) {
      int colon = identifier.indexOf(':');
      identifiers.add(
          Fields.ofType("PropertyValue")
              .text("propertyID", identifier.substring(0, Math.max(0, colon)))
              .text("value", identifier.substring(colon + 1))
              .object());
    }
    return identifiers;
  }

  /** Organizations by their names. */
  static List<JsonNode> organizations(List<String> names) {
    return names.stream().map(it -> Fields.named("Organization", it)).toList();
  }

  /** Things that one of these properties leads to, each with its name, in their order. */
  static List<JsonNode> things(Thing thing, String type, String... predicates) {
    return Stream.of(predicates)
        .flatMap(it -> thing.facts().objects(it).stream())
        .filter(Node::isURI)
        .distinct()
        .map(it -> thing(thing, type, it))
        .toList();
  }

  /** Things that have a property with this value. */
  static List<JsonNode> subjects(Thing thing, String type, String predicate) {
    return thing.graph().subjectIris(predicate, thing.node()).stream()
        .map(it -> thing(thing, type, org.apache.jena.graph.NodeFactory.createURI(it)))
        .toList();
  }

  private static JsonNode thing(Thing of, String type, Node node) {
    return Fields.of(type, node.getURI()).text("name", of.graph().name(node)).object();
  }

  static boolean isAddress(String text) {
    return text.startsWith("https://") || text.startsWith("http://");
  }
}
