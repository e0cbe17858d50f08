package org.papergraph.read.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.papergraph.read.JsonTree;
import org.papergraph.read.RecordDraft;
import org.papergraph.record.Property;

/** What trees of JSON and YAML say, by paths as in {@link org.papergraph.read.JsonFields}. */
final class Values {
  /** Takes a value that is a text. */
  @FunctionalInterface
  interface Leaves {
    void leaf(String path, String text);
  }

  private Values() {}

  /** Hands over all texts in a value; arrays, and what JSON-LD wraps around values, add nothing. */
  static void leaves(String path, JsonNode value, Leaves leaves) {
    if (value.isArray()) {
      value.forEach(item -> leaves(path, item, leaves));
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(
              field -> {
                String name = field.getKey();
                boolean isWrapper = name.equals("@value") || name.equals("@list");
                leaves(isWrapper ? path : path + "/" + name, field.getValue(), leaves);
              });
    } else if (value.isValueNode() && !value.isNull()) {
      leaves.leaf(path, value.asText());
    }
  }

  /** Takes all fields of an object that have a meaning. */
  static void take(JsonNode object, Map<String, Property> properties, RecordDraft draft) {
    object.properties().forEach(field -> take(field.getKey(), field.getValue(), properties, draft));
  }

  /** Takes what has a meaning in the value with that path. */
  static void take(
      String path, JsonNode value, Map<String, Property> properties, RecordDraft draft) {
    leaves(
        path,
        value,
        (at, text) -> {
          Property property = properties.get(at);
          if (property != null) {
            boolean isDate = property.type() == Property.Type.DATE;
            draft.field(property, isDate ? day(text) : text, at);
          }
        });
  }

  /** The items of an array, or the value alone. */
  static List<JsonNode> each(JsonNode value) {
    List<JsonNode> items = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> items.addAll(each(item)));
    } else if (value.has("@list")) {
      items.addAll(each(value.path("@list")));
    } else if (!value.isMissingNode() && !value.isNull()) {
      items.add(value);
    }
    return items;
  }

  /** The text of a value; of an object that of the first of these fields that is a text. */
  static Optional<String> text(JsonNode value, String... names) {
    if (value.isArray()) {
      return each(value).stream().flatMap(item -> text(item, names).stream()).findFirst();
    }
    if (value.isObject()) {
      for (String name : names) {
        Optional<String> text = text(value.path(name), names);
        if (text.isPresent()) {
          return text;
        }
      }
      return Optional.empty();
    }
    return Optional.of(value)
        .filter(it -> it.isValueNode() && !it.isNull())
        .map(it -> it.asText().strip())
        .filter(text -> !text.isEmpty());
  }

  /** The texts of the items of a value. */
  static List<String> texts(JsonNode value, String... names) {
    return each(value).stream().flatMap(item -> text(item, names).stream()).toList();
  }

  /** The same tree with other names of fields. */
  static JsonNode renamed(JsonNode value, UnaryOperator<String> name) {
    if (value.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> array.add(renamed(item, name)));
      return array;
    }
    if (value.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      value
          .properties()
          .forEach(
              field ->
                  JsonTree.add(
                      object, name.apply(field.getKey()), renamed(field.getValue(), name)));
      return object;
    }
    return value;
  }

  /** The day of a moment, or where an interval of days begins. */
  static String day(String moment) {
    String text = moment.strip();
    int slash = text.indexOf('/');
    String first = slash > 0 ? text.substring(0, slash).strip() : text;
    boolean hasTime = first.length() > 10 && (first.charAt(10) == 'T' || first.charAt(10) == ' ');
    return hasTime ? first.substring(0, 10) : first;
  }
}
