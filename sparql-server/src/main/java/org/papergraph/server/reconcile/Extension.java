package org.papergraph.server.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.papergraph.server.page.SentForm;

/** Values of properties of entities that have been reconciled: data extension. */
final class Extension {
  static final int MOST_IDS = 500;

  /** How many values of a property are told unless the settings say otherwise. */
  static final int USUAL_VALUES = 100;

  private static final int MOST_VALUES = 1_000;
  private static final int MOST_PROPERTIES = 30;

  private final Entities entities;
  private final Deadline deadline;

  Extension(Entities entities, Deadline deadline) {
    this.entities = entities;
    this.deadline = deadline;
  }

  /**
   * A property that is asked for.
   *
   * @param property nothing for one nobody knows, which has no values
   * @param most how many values are wanted
   */
  private record Asked(String id, Optional<Property> property, int most) {}

  /** The answer to a data extension query. Used inside a transaction. */
  ObjectNode answer(String json) throws RefusedException {
    JsonNode query = QuestionReader.object(json, "extend");
    List<JsonNode> ids = listed(query, "ids", MOST_IDS);
    List<Asked> asked = new ArrayList<>();
    for (JsonNode property : listed(query, "properties", MOST_PROPERTIES)) {
      asked.add(asked(property));
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode meta = answer.putArray("meta");
    asked.forEach(property -> meta.add(meta(property)));
    ObjectNode rows = answer.putObject("rows");
    for (JsonNode id : ids) {
      if (!id.isTextual()) {
        throw RefusedException.malformed("extend: an id is no string");
      }
      rows.set(id.textValue(), row(id.textValue(), asked));
    }
    return answer;
  }

  private static List<JsonNode> listed(JsonNode query, String name, int most)
      throws RefusedException {
    JsonNode list = query.path(name);
    if (!list.isArray()) {
      throw RefusedException.malformed("extend: " + name + " is no array");
    }
    if (list.size() > most) {
      throw RefusedException.tooMuch(
          "extend: " + list.size() + " " + name + " at once; at most " + most + " are answered");
    }
    return QuestionReader.list(list);
  }

  private static Asked asked(JsonNode property) throws RefusedException {
    if (!property.path("id").isTextual()) {
      throw RefusedException.malformed("extend: a property without id");
    }
    String id = property.path("id").textValue();
    JsonNode limit = property.path("settings").path("limit");
    if (limit.isMissingNode() || limit.isNull() || limit.asText().isEmpty()) {
      return new Asked(id, Property.of(id), USUAL_VALUES);
    }
    if (!limit.asText().matches("[1-9]\\d{0,8}")) {
      throw RefusedException.malformed("extend: the limit of " + id + " is no number from 1");
    }
    int most = Math.min(MOST_VALUES, Integer.parseInt(limit.asText()));
    return new Asked(id, Property.of(id), most);
  }

  private static ObjectNode meta(Asked asked) {
    ObjectNode meta =
        asked
            .property()
            .map(Property::json)
            .orElseGet(
                () ->
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("id", asked.id())
                        .put("name", asked.id()));
    asked
        .property()
        .flatMap(Property::target)
        .ifPresent(kind -> meta.set("type", Types.json(kind)));
    return meta;
  }

  private ObjectNode row(String id, List<Asked> asked) throws RefusedException {
    Values values = new Values(entities);
    Optional<Node> entity = entities.of(id);
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (Asked each : asked) {
      deadline.check();
      ArrayNode cells = row.putArray(each.id());
      if (entity.isPresent() && each.property().isPresent()) {
        values.of(entity.get(), each.property().get()).stream()
            .limit(each.most())
            .forEach(value -> cells.add(value.json()));
      }
    }
    return row;
  }

  /** The properties that entities of a type may have; all of them where the type is unknown. */
  static ObjectNode proposals(SentForm form) throws RefusedException {
    String type = form.field("type");
    String limit = form.field("limit");
    if (!limit.isEmpty() && !limit.matches("\\d{1,9}")) {
      throw RefusedException.malformed("the limit is no number");
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("type", type);
    long most = Property.values().length;
    if (!limit.isEmpty()) {
      most = Integer.parseInt(limit);
      answer.put("limit", most);
    }
    ArrayNode properties = answer.putArray("properties");
    Types.of(type).map(Property::ofType).orElse(Arrays.asList(Property.values())).stream()
        .limit(most)
        .forEach(property -> properties.add(property.json()));
    return answer;
  }
}
