package org.papergraph.link;

import java.util.ArrayList;
import java.util.List;

/**
 * Slots of several values, which are <a
 * href="https://mapping-commons.github.io/sssom/spec-formats-tsv/">separated</a> by bars.
 */
final class MultiValue {
  private MultiValue() {}

  /** One value, with its own bars and backslashes escaped. */
  static String of(String value) {
    return value.replace("\\", "\\\\").replace("|", "\\|");
  }

  /** The values; a backslash before anything else is a backslash. */
  static List<String> split(String cell) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '|') {
        values.add(value.toString());
        value.setLength(0);
      } else {
        boolean escapes =
            c == '\\' && i + 1 < cell.length() && "\\|".indexOf(cell.charAt(i + 1)) >= 0;
        value.append(escapes ? cell.charAt(++i) : c);
      }
    }
    values.add(value.toString());
    return values;
  }
}
