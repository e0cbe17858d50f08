package org.papergraph.read.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.RecordDraft;

/**
 * The fields of one record as a tree of texts, as {@link org.papergraph.read.YamlTree} makes them
 * of YAML. A field given twice and more values than a record may have are its faults.
 */
final class JsonTree {
  /** The largest known has a few thousand. */
  private static final int MOST_VALUES = 100_000;

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private RecordDraft.@Nullable Fault fault;
  private int values;

  /** Hands on what is wrong with what has been taken. */
  void tell(RecordDraft draft) {
    if (fault != null) {
      draft.fault(fault.reason(), fault.advice());
    }
  }

  /** What has been taken. */
  ObjectNode root() {
    return root;
  }

  /** Takes the value the parser stands at as a field of the record. */
  void take(String name, JsonTokens json) throws IOException {
    put(root, name, json);
  }

  private void put(ObjectNode object, String name, JsonTokens json) throws IOException {
    if (object.has(name)) {
      fault = new RecordDraft.Fault("field given twice", "there is one " + name + " at most");
    } else {
      object.set(name, value(json));
    }
  }

  private JsonNode value(JsonTokens json) throws IOException {
    values++;
    if (values > MOST_VALUES) {
      fault = new RecordDraft.Fault("record too large", "more than " + MOST_VALUES + " values");
      return JsonNodeFactory.instance.nullNode();
    }
    if (json.atObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      json.fields(name -> put(object, name, json));
      return object;
    }
    if (json.atArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      json.items(() -> append(array, json));
      return array;
    }
    Optional<String> text = json.scalar();
    return text.isPresent()
        ? JsonNodeFactory.instance.textNode(text.get())
        : JsonNodeFactory.instance.nullNode();
  }

  private void append(ArrayNode array, JsonTokens json) throws IOException {
    JsonNode item = value(json);
    if (values <= MOST_VALUES) {
      array.add(item);
    }
  }
}
