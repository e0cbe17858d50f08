package org.papergraph.server.reconcile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papergraph.server.page.EntityKind;

/** Reads queries out of JSON, within limits. */
final class QuestionReader {
  static final int MOST_QUERIES = 100;
  static final int LONGEST_TEXT = 1_000;

  private static final int MOST_PROPERTIES = 20;
  private static final int MOST_VALUES = 50;
  private static final int USUAL_LIMIT = 10;
  private static final int HIGHEST_LIMIT = 50;
  private static final int DEEPEST = 10;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private QuestionReader() {}

  /**
   * Reads a JSON object.
   *
   * @param what it is called in messages
   */
  static JsonNode object(String json, String what) throws RefusedException {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw RefusedException.malformed(what + " is no JSON: " + place(e));
    }
    if (!root.isObject()) {
      throw RefusedException.malformed(what + " is no JSON object");
    }
    return root;
  }

  private static String place(JsonProcessingException e) {
    String reason = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ");
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
    return "line " + line + ", column " + column + ": " + reason;
  }

  /** Reads a batch: queries by the names their results are to have. */
  static Map<String, Question> batch(String json) throws RefusedException {
    JsonNode root = object(json, "queries");
    if (root.size() > MOST_QUERIES) {
      throw RefusedException.tooMuch(
          root.size() + " queries at once; at most " + MOST_QUERIES + " are answered");
    }
    Map<String, Question> batch = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> query : root.properties()) {
      batch.put(query.getKey(), question(query.getValue(), "query " + query.getKey()));
    }
    return batch;
  }

  /** Reads a query alone: as JSON, or just its text. */
  static Question single(String query) throws RefusedException {
    if (query.strip().startsWith("{")) {
      return question(object(query, "query"), "query");
    }
    return new Question(text(query, "query"), EnumSet.copyOf(Types.ALL), USUAL_LIMIT, List.of());
  }

  private static Question question(JsonNode query, String what) throws RefusedException {
    if (!query.isObject()) {
      throw RefusedException.malformed(what + " is no JSON object");
    }
    JsonNode text = query.path("query");
    if (!text.isMissingNode() && !text.isNull() && !text.isValueNode()) {
      throw RefusedException.malformed(what + ": its text is no string");
    }
    String name = text.isValueNode() && !text.isNull() ? text(text.asText(), what) : "";
    List<Wanted> wanted = wanted(query.path("properties"), what);
    if (name.isEmpty() && wanted.isEmpty() && query.path("properties").isEmpty()) {
      throw RefusedException.malformed(what + " has neither a text nor properties");
    }
    return new Question(name, kinds(query.path("type")), limit(query.path("limit"), what), wanted);
  }

  private static String text(String text, String what) throws RefusedException {
    if (text.length() > LONGEST_TEXT) {
      throw RefusedException.malformed(
          what + ": its text is longer than " + LONGEST_TEXT + " characters");
    }
    return text.strip();
  }

  private static int limit(JsonNode limit, String what) throws RefusedException {
    if (limit.isMissingNode() || limit.isNull()) {
      return USUAL_LIMIT;
    }
    if (!limit.asText().matches("[1-9]\\d{0,8}")) {
      throw RefusedException.malformed(what + ": its limit is no number from 1");
    }
    return Math.min(HIGHEST_LIMIT, Integer.parseInt(limit.asText()));
  }

  /** All where none is named, and none where only unknown ones are. */
  private static Set<EntityKind> kinds(JsonNode type) {
    Set<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
    List<JsonNode> named = list(type);
    for (JsonNode one : named) {
      Types.of(one.isObject() ? one.path("id").asText() : one.asText()).ifPresent(kinds::add);
    }
    return named.isEmpty() ? EnumSet.copyOf(Types.ALL) : kinds;
  }

  /** A property nobody knows tells nothing, and is left out. */
  private static List<Wanted> wanted(JsonNode properties, String what) throws RefusedException {
    List<JsonNode> listed = list(properties);
    if (listed.size() > MOST_PROPERTIES) {
      throw RefusedException.malformed(what + " has more than " + MOST_PROPERTIES + " properties");
    }
    List<Wanted> wanted = new ArrayList<>();
    for (JsonNode each : listed) {
      if (!each.isObject() || !each.path("pid").isTextual()) {
        throw RefusedException.malformed(what + " has a property without pid");
      }
      Optional<Property> property = Property.of(each.path("pid").textValue());
      List<String> values = values(each.path("v"), what);
      if (property.isPresent() && !values.isEmpty()) {
        wanted.add(new Wanted(property.get(), values));
      }
    }
    return wanted;
  }

  private static List<String> values(JsonNode given, String what) throws RefusedException {
    List<JsonNode> listed = list(given);
    if (listed.size() > MOST_VALUES) {
      throw RefusedException.malformed(what + " has more than " + MOST_VALUES + " values");
    }
    List<String> values = new ArrayList<>();
    for (JsonNode each : listed) {
      String value = text(each.isObject() ? each.path("id").asText() : each.asText(), what);
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    return values;
  }

  /** The elements of an array, or a value alone; nothing for nothing. */
  static List<JsonNode> list(JsonNode node) {
    List<JsonNode> elements = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(elements::add);
    } else if (!node.isMissingNode() && !node.isNull()) {
      elements.add(node);
    }
    return elements;
  }
}
