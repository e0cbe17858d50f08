package org.papergraph.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object held at once, for formats in which one field tells how to read
 * another. All scalars are texts as written, as {@link YamlTree} makes them of YAML.
 */
public final class JsonTree {
  /** Of names and texts in one record. */
  public static final int MOST_CHARACTERS = 8 << 20;

  public static final int MOST_VALUES = 200_000;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Set<String> leftOut;
  private final boolean unique;
  private final ObjectNode root = NODES.objectNode();
  private RecordDraft.@Nullable Fault fault;
  private long characters;
  private int values;

  private JsonTree(Set<String> leftOut, boolean unique) {
    this.leftOut = leftOut;
    this.unique = unique;
  }

  /**
   * One in which a field that is given twice has the values of both.
   *
   * @param leftOut names of fields that are passed over at any depth
   */
  public static JsonTree ofAllFields(Set<String> leftOut) {
    return new JsonTree(leftOut, false);
  }

  /** One in which a field that is given twice is a fault. */
  public static JsonTree ofUniqueFields() {
    return new JsonTree(Set.of(), true);
  }

  /**
   * The object the parser stands at; one too large is a rejection.
   *
   * @param leftOut as for {@link #ofAllFields}
   */
  public static Optional<JsonNode> read(JsonTokens json, Set<String> leftOut, WholePage page)
      throws IOException {
    long line = json.line();
    JsonTree tree = ofAllFields(leftOut);
    json.fields(name -> tree.field(name, json));
    return tree.whole(line, page);
  }

  /** Takes the field whose value the parser stands at. */
  public void field(String name, JsonTokens json) throws IOException {
    field(root, name, json);
  }

  /** What has been taken. */
  public ObjectNode root() {
    return root;
  }

  /** What is wrong with what has been taken. */
  public Optional<RecordDraft.Fault> fault() {
    return isTooLarge()
        ? Optional.of(
            new RecordDraft.Fault(
                "record too large",
                "at most "
                    + MOST_VALUES
                    + " values and "
                    + MOST_CHARACTERS
                    + " characters are taken"))
        : Optional.ofNullable(fault);
  }

  /** All fields taken; if anything is wrong with them, that is a rejection. */
  public Optional<JsonNode> whole(long line, WholePage page) throws IOException {
    Optional<RecordDraft.Fault> wrong = fault();
    if (wrong.isPresent()) {
      page.reject(line, wrong.get().reason(), wrong.get().advice(), "");
      return Optional.empty();
    }
    return Optional.of(root);
  }

  private boolean isTooLarge() {
    return characters > MOST_CHARACTERS || values > MOST_VALUES;
  }

  private void field(ObjectNode object, String name, JsonTokens json) throws IOException {
    if (leftOut.contains(name) || isTooLarge()) {
      return;
    }
    characters += name.length();
    if (unique && object.has(name)) {
      fault = new RecordDraft.Fault("field given twice", "there is one " + name + " at most");
    } else {
      add(object, name, value(json));
    }
  }

  /** Puts a field beside another of that name. */
  public static void add(ObjectNode object, String name, JsonNode value) {
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
