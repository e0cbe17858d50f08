package org.papergraph.export;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Short forms of IRIs: a prefix and a local name, as <a
 * href="https://www.w3.org/TR/turtle/#grammar-production-PrefixedName">Turtle</a> has them.
 *
 * <p>Only names that need no escape are shortened.
 */
final class ShortNames {
  private final Map<String, String> namespaces;
  private final Map<String, String> prefixes = new TreeMap<>();

  /**
   * @param namespaces by prefix
   */
  ShortNames(Map<String, String> namespaces) {
    this.namespaces = new TreeMap<>(namespaces);
    namespaces.forEach((prefix, namespace) -> prefixes.put(namespace, prefix));
  }

  /** All namespaces by their prefix, sorted. */
  Map<String, String> all() {
    return namespaces;
  }

  /** The short form of an IRI, if it has one. */
  Optional<String> of(String iri) {
    int end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
    String prefix = prefixes.get(iri.substring(0, end));
    String local = iri.substring(end);
    return prefix != null && isPlain(local) ? Optional.of(prefix + ":" + local) : Optional.empty();
  }

  private static boolean isPlain(String local) {
    for (int i = 0; i < local.length(); i++) {
      char c = local.charAt(i);
      boolean inside = i > 0 && (c == '-' || (c == '.' && i < local.length() - 1));
      if (!isLetterOrDigit(c) && c != '_' && !inside) {
        return false;
      }
    }
    return !local.isEmpty();
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
