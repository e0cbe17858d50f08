package org.papergraph.export.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The fields of an object, in the order in which they are added; what is not known is left out. */
final class Fields {
  private final ObjectNode object = JsonNodeFactory.instance.objectNode();

  /** An object of a type. */
  static Fields ofType(String type) {
    return new Fields().text("@type", type);
  }

  /** A thing with an IRI. */
  static Fields of(String type, String iri) {
    return new Fields().text("@id", iri).text("@type", type);
  }

  /** A thing of which only the name is known. */
  static JsonNode named(String type, String name) {
    return ofType(type).text("name", name).object();
  }

  Fields text(String name, String text) {
    if (!text.isEmpty()) {
      object.put(name, text);
    }
    return this;
  }

  Fields text(String name, Optional<String> text) {
    text.ifPresent(it -> text(name, it));
    return this;
  }

  /** A text, or a list of them where there are several. */
  Fields texts(String name, Collection<String> texts) {
    return things(name, texts.stream().map(TextNode::new).toList());
  }

  /** A thing, or a list of them where there are several. */
  Fields things(String name, List<? extends JsonNode> things) {
    if (things.size() == 1) {
      object.set(name, things.get(0));
    } else if (!things.isEmpty()) {
      list(name, things);
    }
    return this;
  }

  /** A list, even of one. */
  Fields list(String name, List<? extends JsonNode> things) {
    if (!things.isEmpty()) {
      ArrayNode list = object.putArray(name);
      things.forEach(list::add);
    }
    return this;
  }

  /** A list of texts, even of one: a single text may be taken apart at its commas. */
  Fields textList(String name, Collection<String> texts) {
    return list(name, texts.stream().map(TextNode::new).toList());
  }

  Fields set(String name, JsonNode value) {
    object.set(name, value);
    return this;
  }

  ObjectNode object() {
    return object;
  }
}
