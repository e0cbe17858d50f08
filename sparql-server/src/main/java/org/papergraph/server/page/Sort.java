package org.papergraph.server.page;

import java.util.List;
import java.util.Optional;

/**
 * An order that a table can have.
 *
 * @param name of it in an address; with a hyphen before it the other way round
 * @param label what to click on
 * @param href the same page in that order
 * @param chosen {@code ascending}, {@code descending}, or empty where the table has another order
 */
record Sort(String name, String label, String href, String chosen) {
  /** What comes after the label for those who see. */
  String arrow() {
    return switch (chosen) {
      case "ascending" -> " ▲";
      case "descending" -> " ▼";
      default -> "";
    };
  }

  /**
   * A column to sort by. What is chosen turns round when it is chosen again.
   *
   * @param current what the request asks for
   * @param address up to where the order goes
   * @param firstDown whether the largest come first at first
   */
  static Sort of(String name, String label, String current, String address, boolean firstDown) {
    boolean up = current.equals(name);
    boolean down = current.equals("-" + name);
    boolean nextDown = up || (firstDown && !down);
    return new Sort(
        name,
        label,
        address + "sort=" + (nextDown ? "-" : "") + name,
        up ? "ascending" : down ? "descending" : "");
  }

  /** The order a request asks for, if it is one of some; the first one otherwise. */
  static String requested(Optional<String> parameter, List<String> names) {
    return parameter
        .filter(text -> names.contains(text.replaceFirst("^-", "")))
        .orElse("-" + names.get(0));
  }
}
