package org.papergraph.server.page;

import java.util.Optional;
import org.papergraph.server.scan.ResultIndex.Claim;

/**
 * What a value counts and from where.
 *
 * @param unit as texts write it; empty where they write none
 * @param kind {@code absolute}, {@code relative} (a difference or a ratio) or {@code other} (no
 *     single number)
 */
record Scale(String unit, String kind) {
  static Scale of(Claim claim) {
    if (Double.isNaN(claim.value())) {
      return new Scale(claim.unit(), "other");
    }
    return new Scale(claim.unit(), claim.relative() ? "relative" : "absolute");
  }

  /** The scale that a request chooses, if it chooses one. */
  static Optional<Scale> asked(Wish wish) {
    return wish.text("scale")
        .filter(kind -> kind.matches("absolute|relative|other"))
        .map(kind -> new Scale(wish.text("unit").orElse(""), kind));
  }

  String parameters() {
    return parameters(unit, kind);
  }

  static String parameters(String unit, String kind) {
    return "&unit=" + Addresses.encoded(unit) + "&scale=" + kind;
  }

  /** In words: {@code in %}. */
  String words() {
    String of = unit.isEmpty() ? "without a unit" : "in " + unit;
    return switch (kind) {
      case "relative" -> "differences and ratios, " + of;
      case "other" -> "ranges and words, " + of;
      default -> of;
    };
  }

  /** Why values on it do not compare; empty where they do. */
  String reason() {
    if (kind.equals("relative")) {
      return "Each is counted from another result, so they are not put in order.";
    }
    if (kind.equals("other")) {
      return "These are no single numbers, so they are not put in order.";
    }
    return unit.isEmpty()
        ? "The texts give bare numbers, which may be percentages or shares, so they are not put in"
            + " order."
        : "";
  }

  /** Triples and filters that choose its results. */
  String pattern() {
    String ofUnit =
        unit.isEmpty()
            ? " FILTER NOT EXISTS { ?result pg:unit ?any }"
            : " ?result pg:unit \"" + unit.replace("\\", "\\\\").replace("\"", "\\\"") + "\" .";
    return switch (kind) {
      case "relative" -> ofUnit + " ?result pg:isRelative true . FILTER (isNumeric(?value))";
      case "absolute" -> ofUnit + " ?result pg:isRelative false . FILTER (isNumeric(?value))";
      default -> ofUnit + " FILTER (!isNumeric(?value))";
    };
  }
}
