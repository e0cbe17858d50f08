package org.papergraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/** Objects of one kind, in an array or alone. What stands in their place is rejected. */
public final class JsonObjects {
  /** Takes the object the parser stands at. */
  @FunctionalInterface
  public interface Item {
    void object(JsonTokens json, WholePage page) throws IOException;
  }

  private final String found;
  private final String noun;
  private final Item item;

  /**
   * @param noun what an object is, with its article
   */
  public JsonObjects(String noun, Item item) {
    this("there is ", noun, item);
  }

  /**
   * @param found what a rejection says before the type that was found
   * @param noun what an object is, with its article
   */
  public JsonObjects(String found, String noun, Item item) {
    this.found = found;
    this.noun = noun;
    this.item = item;
  }

  /**
   * Reads an input to its end.
   *
   * @param isItem whether a line that looks like this is an object by itself
   */
  public void read(InputStream input, WholePage page, Predicate<JsonLook> isItem)
      throws IOException {
    JsonRecords.read(input, page, isItem, json -> all(json, page));
  }

  /** Hands over the objects in the array the parser stands at, or the one it stands at. */
  public void all(JsonTokens json, WholePage page) throws IOException {
    json.each(() -> one(json, page));
  }

  /** Hands over the object the parser stands at. */
  public void one(JsonTokens json, WholePage page) throws IOException {
    if (json.atObject()) {
      item.object(json, page);
      return;
    }
    String advice = found + json.type() + " where " + noun + ", an object, belongs";
    page.reject(json.line(), "wrong type", advice, json.atText() ? json.text() : "");
  }
}
