package org.papergraph.read.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.WholePage;

/**
 * The fields of one JSON object held at once, for formats in which one field tells how to read
 * another.
 *
 * <p>All scalars are texts as written. A field given twice has the values of both.
 */
final class JsonTree {
  /** Of names and texts in one record. */
  static final int MOST_CHARACTERS = 8 << 20;

  static final int MOST_VALUES = 200_000;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Set<String> leftOut;
  private final ObjectNode root = NODES.objectNode();
  private long characters;
  private int values;

  /**
   * @param leftOut names of fields that are passed over at any depth
   */
  JsonTree(Set<String> leftOut) {
    this.leftOut = leftOut;
  }

  /**
   * The object the parser stands at; what is none, or too large, is a rejection.
   *
   * @param noun what belongs there
   */
  static Optional<JsonNode> read(JsonTokens json, Set<String> leftOut, String noun, WholePage page)
      throws IOException {
    if (!json.atObject()) {
      rejectType(json, noun, page);
      return Optional.empty();
    }
    long line = json.line();
    JsonTree tree = new JsonTree(leftOut);
    json.fields(name -> tree.field(name, json));
    return tree.whole(line, page);
  }

  static void rejectType(JsonTokens json, String noun, WholePage page) throws IOException {
    String advice = "there is " + json.type() + " where " + noun + ", an object, belongs";
    page.reject(json.line(), "wrong type", advice, json.atText() ? json.text() : "");
  }

  /** Takes the field whose value the parser stands at. */
  void field(String name, JsonTokens json) throws IOException {
    field(root, name, json);
  }

  JsonNode get(String name) {
    return root.path(name);
  }

  /** All fields taken, unless they were too many. */
  Optional<JsonNode> whole(long line, WholePage page) throws IOException {
    if (!isTooLarge()) {
      return Optional.of(root);
    }
    page.reject(
        line,
        "record too large",
        "at most " + MOST_VALUES + " values and " + MOST_CHARACTERS + " characters are taken",
        "");
    return Optional.empty();
  }

  private boolean isTooLarge() {
    return characters > MOST_CHARACTERS || values > MOST_VALUES;
  }

  private void field(ObjectNode object, String name, JsonTokens json) throws IOException {
    if (leftOut.contains(name) || isTooLarge()) {
      return;
    }
    characters += name.length();
    add(object, name, value(json));
  }

  /** Puts a field beside another of that name. */
  static void add(ObjectNode object, String name, JsonNode value) {
    JsonNode before = object.get(name);
    object.set(name, before == null ? value : NODES.arrayNode().add(before).add(value));
  }

  private JsonNode value(JsonTokens json) throws IOException {
    values++;
    if (json.atObject()) {
      ObjectNode object = NODES.objectNode();
      json.fields(name -> field(object, name, json));
      return object;
    }
    if (json.atArray()) {
      ArrayNode array = NODES.arrayNode();
      json.items(
          () -> {
            if (!isTooLarge()) {
              array.add(value(json));
            }
          });
      return array;
    }
    Optional<String> text = json.scalar();
    characters += text.map(String::length).orElse(0);
    return text.isPresent() ? NODES.textNode(text.get()) : NODES.nullNode();
  }
}
