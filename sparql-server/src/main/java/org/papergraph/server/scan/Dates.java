package org.papergraph.server.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** Dates as numbers. */
final class Dates {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d))?.*");

  private Dates() {}

  /**
   * The digits of year, month and day: 20310502; what is not known is 00. 0 where it is no date.
   */
  static int day(Node node) {
    Matcher date = DATE.matcher(node.isLiteral() ? node.getLiteralLexicalForm() : "");
    return date.matches()
        ? number(date.group(1)) * 10_000 + number(date.group(2)) * 100 + number(date.group(3))
        : 0;
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
