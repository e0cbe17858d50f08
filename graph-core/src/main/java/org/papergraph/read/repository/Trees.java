package org.papergraph.read.repository;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.papergraph.record.Agent;
import org.papergraph.record.Identifier;
import org.papergraph.record.Scheme;

/** Looks at trees whose scalars are texts. */
final class Trees {
  private Trees() {}

  /** The value, or the values where it is a list; none where it is null or missing. */
  static List<JsonNode> all(@Nullable JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return List.of();
    }
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false).filter(it -> !it.isNull()).toList()
        : List.of(value);
  }

  /** The texts of a value, or of a list. */
  static List<String> texts(@Nullable JsonNode value) {
    return all(value).stream()
        .filter(JsonNode::isTextual)
        .map(it -> it.textValue().strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The first text of a field; empty where there is none. */
  static String text(JsonNode object, String field) {
    return texts(object.get(field)).stream().findFirst().orElse("");
  }

  /** The first of these fields that has a text. */
  static String firstText(JsonNode object, String... fields) {
    for (String field : fields) {
      String text = text(object, field);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** These parts with a blank between them; empty ones are left out. */
  static String joined(String... parts) {
    return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }

  /**
   * Someone by name and the parts of it.
   *
   * @param addresses where an ORCID may be among them
   */
  static Optional<Agent> agent(
      String name, String family, String given, List<String> addresses, List<String> affiliations) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<Identifier> identifiers = new ArrayList<>();
    for (String address : addresses) {
      Identifier.of(Scheme.ORCID, address).ifPresent(identifiers::add);
    }
    return Optional.of(new Agent(name, family, given, identifiers, affiliations));
  }
}
