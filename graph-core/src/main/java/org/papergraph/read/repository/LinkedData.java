package org.papergraph.read.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.papergraph.record.Agent;

/** Looks at trees of JSON-LD in the words of schema.org, without knowing what a context is. */
final class LinkedData {
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?:schema|codemeta):|https?://schema\\.org/|https://w3id\\.org/codemeta/terms/"
              + "|https://codemeta\\.github\\.io/terms/");

  private static final Pattern SPDX =
      Pattern.compile(
          "https?://(?:www\\.)?spdx\\.org/licenses/([\\w.+-]+?)(?:\\.(?:html|json))?/?");

  private static final Map<String, String> KEYWORDS = Map.of("id", "@id", "type", "@type");

  private LinkedData() {}

  /** The same with fields under their plain names, and values out of their wrappings. */
  static JsonNode plain(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(plain(item)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    for (String wrapping : List.of("@list", "@set", "@value")) {
      if (node.has(wrapping)) {
        return plain(node.get(wrapping));
      }
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = PREFIX.matcher(field.getKey()).replaceFirst("");
      object.putIfAbsent(KEYWORDS.getOrDefault(name, name), plain(field.getValue()));
    }
    return object;
  }

  /** What a value is called. */
  static String words(JsonNode value) {
    if (!value.isObject()) {
      return Trees.texts(value).stream().findFirst().orElse("");
    }
    String name = Trees.firstText(value, "name", "reviewBody", "funderName");
    String person = Trees.joined(Trees.text(value, "givenName"), Trees.text(value, "familyName"));
    return !name.isEmpty() ? name : !person.isEmpty() ? person : address(value);
  }

  /** Where a value is to be found. */
  static String address(JsonNode value) {
    return value.isObject()
        ? Stream.of("@id", "url", "URL", "contentUrl", "identifier")
            .map(name -> Trees.text(value, name))
            .filter(text -> !text.isEmpty() && !text.startsWith("_:"))
            .findFirst()
            .orElse("")
        : words(value);
  }

  /** What a value is known by. */
  static String identifier(JsonNode value) {
    String text = value.isObject() ? Trees.text(value, "value") : "";
    return text.isEmpty() ? address(value) : text;
  }

  /** A licence by its sign at SPDX, or as it was written. */
  static String license(JsonNode value) {
    Matcher spdx = SPDX.matcher(address(value));
    return spdx.matches() ? spdx.group(1) : words(value);
  }

  /** Texts in a list, or in one text with commas or semicolons between them. */
  static List<String> keywords(JsonNode value) {
    return value.isTextual()
        ? Stream.of(value.textValue().split("[,;]", -1)).map(String::strip).toList()
        : Trees.all(value).stream().map(LinkedData::words).toList();
  }

  /** Someone who made something; nobody who only holds the rights in it. */
  static Optional<Agent> agent(JsonNode agent) {
    boolean holder =
        Trees.texts(agent.path("role").get("roleCode")).equals(List.of("copyrightHolder"));
    if (holder && !Trees.text(agent, "mustBeCited").equals("true")) {
      return Optional.empty();
    }
    String family = Trees.text(agent, "familyName");
    String given = Trees.text(agent, "givenName");
    String person = Trees.joined(given, family);
    String name = agent.isObject() ? Trees.text(agent, "name") : words(agent);
    List<String> addresses =
        Stream.of("@id", "identifier", "sameAs").map(it -> address(agent.path(it))).toList();
    List<String> affiliations =
        Trees.all(agent.get("affiliation")).stream()
            .map(LinkedData::words)
            .filter(it -> !it.isEmpty())
            .toList();
    return Trees.agent(person.isEmpty() ? name : person, family, given, addresses, affiliations);
  }
}
