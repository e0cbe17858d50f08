package org.papergraph.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which of several mappings of an entity to a concept counts. */
final class Settled {
  private Settled() {}

  /** What is one for all mappings of an entity to a concept. */
  static String pair(Mapping mapping) {
    return mapping.subject() + " " + mapping.object();
  }

  /** Of two on one pair the decided one, of two decisions the later. */
  static Mapping stronger(Mapping one, Mapping other) {
    if (one.status().isDecided() != other.status().isDecided()) {
      return one.status().isDecided() ? one : other;
    }
    return one.maker().date().compareTo(other.maker().date()) > 0 ? one : other;
  }

  /** A decision for each pair that has one, and one mapping for each predicate of the others. */
  static List<Mapping> of(Collection<Mapping> mappings) {
    List<Mapping> sorted = new ArrayList<>(mappings);
    Collections.sort(sorted);
    Map<String, Mapping> decided = new TreeMap<>();
    Map<String, Mapping> found = new TreeMap<>();
    for (Mapping mapping : sorted) {
      if (mapping.status().isDecided()) {
        decided.merge(pair(mapping), mapping, Settled::stronger);
      } else {
        found.putIfAbsent(pair(mapping) + " " + mapping.predicate(), mapping);
      }
    }
    List<Mapping> settled = new ArrayList<>(decided.values());
    found.values().stream().filter(it -> !decided.containsKey(pair(it))).forEach(settled::add);
    return settled;
  }
}
