package org.papergraph.read.pwc;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import org.papergraph.read.JsonLook;
import org.papergraph.read.JsonRecords;
import org.papergraph.read.JsonTokens;
import org.papergraph.read.WholePage;

/** The objects of a dump, which is an array of them or has one a line. */
final class DumpItems {
  private DumpItems() {}

  /** Takes the object the parser stands at. */
  @FunctionalInterface
  interface Item {
    void object(JsonTokens json) throws IOException;
  }

  /**
   * Reads a dump to its end.
   *
   * @param what an item is, with its article
   * @param isItem whether a line that looks like this is an item by itself
   */
  static void read(
      InputStream input, WholePage page, String what, Predicate<JsonLook> isItem, Item item)
      throws IOException {
    JsonRecords.read(input, page, isItem, json -> root(json, page, what, item));
  }

  private static void root(JsonTokens json, WholePage page, String what, Item item)
      throws IOException {
    if (json.atArray()) {
      json.items(() -> object(json, page, what, item));
    } else {
      object(json, page, what, item);
    }
  }

  /** Hands over an object; anything else is rejected. */
  static void object(JsonTokens json, WholePage page, String what, Item item) throws IOException {
    if (json.atObject()) {
      item.object(json);
    } else {
      page.reject(
          json.line(),
          "wrong type",
          "there is " + json.type() + " where " + what + ", an object, belongs",
          json.atText() ? json.text() : "");
    }
  }
}
