package org.papergraph.server.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A value of a property.
 *
 * @param form what it is told as
 * @param id of an entity; otherwise empty
 * @param text a name, a text, or a number as it is written
 */
record Value(Form form, String id, String text) {
  /** The forms of values. */
  enum Form {
    ENTITY,
    TEXT,
    NUMBER
  }

  static Value entity(String id, String name) {
    return new Value(Form.ENTITY, id, name);
  }

  static Value text(String text) {
    return new Value(Form.TEXT, "", text);
  }

  static Value number(long number) {
    return new Value(Form.NUMBER, "", Long.toString(number));
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return switch (form) {
      case ENTITY -> json.put("id", id).put("name", text);
      case TEXT -> json.put("str", text);
      case NUMBER -> json.put("int", Long.parseLong(text));
    };
  }
}
