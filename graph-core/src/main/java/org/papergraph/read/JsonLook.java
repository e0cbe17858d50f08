package org.papergraph.read;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * What the beginning of an input looks like as JSON: which paths lead to a value.
 *
 * <p>A path is made of the names of fields, each after a full stop, and {@code []} for the items of
 * an array: {@code .papers[].title}. An input that is not JSON has none.
 */
public final class JsonLook {
  /** As deep as a format's own fields are: the title in the paper of an item of an array. */
  private static final int DEEPEST = 4;

  private static final int KEPT_OF_A_TEXT = 80;

  private final Map<String, String> firstTexts = new HashMap<>();

  private JsonLook() {}

  public static JsonLook at(String head) {
    JsonLook look = new JsonLook();
    String text = SourceText.withoutByteOrderMark(head).stripLeading();
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return look;
    }
    try (JsonTokens json = new JsonTokens(new StringReader(text), 0)) {
      json.roots(() -> look.value("", json, 0));
    } catch (IOException e) {
      // The head ends somewhere, and the input may be broken anywhere; what was seen counts.
      return look;
    }
    return look;
  }

  /**
   * Whether an input that begins like this has such a value, alone or in an array.
   *
   * @param isValue asked with the path to it
   */
  public static boolean hasOneOrMany(String head, BiPredicate<String, JsonLook> isValue) {
    JsonLook look = at(head);
    return isValue.test("", look) || isValue.test("[]", look);
  }

  private void value(String path, JsonTokens json, int depth) throws IOException {
    String text = json.atText() ? json.text() : "";
    firstTexts.putIfAbsent(path, text.substring(0, Math.min(KEPT_OF_A_TEXT, text.length())));
    if (depth == DEEPEST) {
      return;
    }
    if (json.atObject()) {
      json.fields(name -> value(path + "." + name, json, depth + 1));
    } else if (json.atArray()) {
      json.items(() -> value(path + "[]", json, depth + 1));
    }
  }

  public boolean has(String path) {
    return firstTexts.containsKey(path);
  }

  /** How the first value with that path begins; empty where it is no text, or there is none. */
  public String text(String path) {
    return firstTexts.getOrDefault(path, "");
  }
}
