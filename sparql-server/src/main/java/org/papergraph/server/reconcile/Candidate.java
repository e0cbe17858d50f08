package org.papergraph.server.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;

/**
 * An entity that a name may stand for.
 *
 * @param equal whether the name is one of its names as far as keys tell, or one of its identifiers
 * @param score from 0 to 100
 * @param agreements whether it is as wanted, by property; nothing where the graph does not know
 */
record Candidate(
    Entry entry,
    boolean equal,
    double similarity,
    double score,
    Map<Property, Boolean> agreements) {
  /** The best first; then what more papers speak of; then by IRI. */
  static final Comparator<Candidate> ORDER =
      Comparator.comparingDouble((Candidate candidate) -> -candidate.score())
          .thenComparingInt(candidate -> -candidate.entry().papers())
          .thenComparing(candidate -> candidate.entry().id());

  Candidate {
    agreements = Map.copyOf(agreements);
  }

  /** Whether the graph says otherwise of it than what is wanted. */
  boolean isContradicted() {
    return agreements.containsValue(false);
  }

  /**
   * @param match whether it is certain
   */
  ObjectNode json(boolean match, String description) {
    ObjectNode json =
        JsonNodeFactory.instance.objectNode().put("id", entry.id()).put("name", entry.name());
    if (!description.isEmpty()) {
      json.put("description", description);
    }
    entry.kinds().forEach(kind -> json.withArray("type").add(Types.json(kind)));
    json.put("score", score).put("match", match);
    feature(json, "name_equal").put("value", equal);
    feature(json, "name_similarity").put("value", similarity);
    feature(json, "papers").put("value", entry.papers());
    for (Property property : Property.values()) {
      Boolean agrees = agreements.get(property);
      if (agrees != null) {
        feature(json, "property_" + property.id()).put("value", agrees);
      }
    }
    return json;
  }

  private static ObjectNode feature(ObjectNode json, String id) {
    return json.withArray("features").addObject().put("id", id);
  }
}
