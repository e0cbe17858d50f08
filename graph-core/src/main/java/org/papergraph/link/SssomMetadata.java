package org.papergraph.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.YamlTree;

/** What a mapping set says of itself, as far as its rows depend on it. */
final class SssomMetadata {
  private static final Set<String> PROPAGATED =
      Set.of(
          "mapping_date",
          "mapping_tool",
          "mapping_tool_id",
          "mapping_tool_version",
          "object_match_field",
          "object_source",
          "object_source_version",
          "subject_match_field");

  private final JsonNode slots;
  private final Map<String, String> prefixes = new HashMap<>();
  private final List<String> wrongPrefixes = new ArrayList<>();

  private SssomMetadata(JsonNode slots) {
    this.slots = slots;
    slots.path("curie_map").properties().forEach(this::prefix);
    prefixes.putAll(Curies.BUILT_IN);
  }

  static SssomMetadata none() {
    return new SssomMetadata(MissingNode.getInstance());
  }

  /**
   * Reads the block.
   *
   * @param yaml without the {@code #} of its lines
   */
  static SssomMetadata read(String yaml, long firstLine) throws DamagedInputException {
    return new SssomMetadata(YamlTree.read(yaml, firstLine));
  }

  private void prefix(Map.Entry<String, JsonNode> entry) {
    String namespace = entry.getValue().asText();
    String builtIn = Curies.BUILT_IN.getOrDefault(entry.getKey(), namespace);
    if (!entry.getValue().isTextual() || !Curies.isIri(namespace)) {
      wrongPrefixes.add("\"" + entry.getKey() + "\" in curie_map wants an IRI");
    } else if (!builtIn.equals(namespace)) {
      wrongPrefixes.add("\"" + entry.getKey() + "\" always stands for " + builtIn);
    } else {
      prefixes.put(entry.getKey(), namespace);
    }
  }

  /** What is wrong with prefixes, and what would have been right. */
  List<String> wrongPrefixes() {
    return wrongPrefixes;
  }

  Map<String, String> prefixes() {
    return prefixes;
  }

  /**
   * The value of a slot for all rows, as a cell would say it; empty if there is none, or if the
   * slot is one that speaks of the set itself.
   */
  String slot(String name) {
    if (!PROPAGATED.contains(name)) {
      return "";
    }
    JsonNode value = slots.path(name);
    if (!value.isArray()) {
      return value.asText("");
    }
    List<String> values = new ArrayList<>();
    value.forEach(one -> values.add(MultiValue.of(one.asText(""))));
    return String.join("|", values);
  }
}
