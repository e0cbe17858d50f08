package org.papergraph.link;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A name that a reconciliation service is asked for.
 *
 * @param type what it is, by the service's identifier of types ({@code Q2695280}); nothing asks for
 *     anything of that name
 * @param properties what else is known of it, by the service's identifiers of properties
 */
public record ReconciliationQuery(
    String name, Optional<String> type, SortedMap<String, List<String>> properties) {
  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public ReconciliationQuery {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a query needs a name");
    }
    SortedMap<String, List<String>> copy = new TreeMap<>();
    for (Map.Entry<String, List<String>> property : properties.entrySet()) {
      copy.put(property.getKey(), List.copyOf(property.getValue()));
    }
    properties = Collections.unmodifiableSortedMap(copy);
  }

  /** A query by name and type alone. */
  public static ReconciliationQuery of(String name, String type) {
    return new ReconciliationQuery(name, Optional.of(type), new TreeMap<>());
  }

  /** As the API has it; the same query always gives the same bytes. */
  ObjectNode json(int limit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("query", name);
    type.ifPresent(id -> json.put("type", id));
    json.put("limit", limit);
    properties.forEach(
        (id, values) -> {
          ArrayNode array = json.withArray("properties").addObject().put("pid", id).putArray("v");
          values.forEach(array::add);
        });
    return json;
  }
}
