package org.papergraph.server.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives terms numbers from 0, in the order they come. */
final class Numbering<T> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> terms = new ArrayList<>();

  int of(T term) {
    Integer number = numbers.putIfAbsent(term, terms.size());
    if (number != null) {
      return number;
    }
    terms.add(term);
    return terms.size() - 1;
  }

  /** The number of a term, or -1 if it has none. */
  int find(T term) {
    return numbers.getOrDefault(term, -1);
  }

  T term(int number) {
    return terms.get(number);
  }

  /** The terms by their numbers. */
  List<T> terms() {
    return List.copyOf(terms);
  }

  int size() {
    return terms.size();
  }
}
