package org.papergraph.server.reconcile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.papergraph.text.NameKey;

/**
 * What an entity should be like, beside its name.
 *
 * @param given any of these, as written by people; or identifiers of entities
 */
record Wanted(Property property, List<String> given) {
  private static final int YEAR = 4;

  Wanted {
    given = List.copyOf(given);
  }

  /** Whether any of the values is one of those that are wanted. */
  boolean isAmong(List<Value> values) {
    return given.stream().anyMatch(text -> values.stream().anyMatch(v -> agree(text, v)));
  }

  private boolean agree(String text, Value value) {
    return switch (property) {
      case YEAR -> text.strip().startsWith(value.text()) && value.text().length() == YEAR;
      case AUTHORS -> agreePersons(text, value.text());
      case DOI, ARXIV, IDENTIFIERS, ADDRESS -> Identifiers.agree(text, value.text());
      case IRI, EXACT_MATCH, CLOSE_MATCH -> text.strip().equals(value.text());
      default -> text.equals(value.id()) || agreeNames(text, value.text());
    };
  }

  private static boolean agreeNames(String one, String other) {
    String key = NameKey.of(one);
    return !key.isEmpty() && key.equals(NameKey.of(other));
  }

  /** {@code Heron, A.} may be {@code Anna Heron}: all words of the shorter name that are whole. */
  private static boolean agreePersons(String one, String other) {
    Set<String> words = wholeWords(one);
    Set<String> others = wholeWords(other);
    boolean within = words.containsAll(others) || others.containsAll(words);
    return !words.isEmpty() && !others.isEmpty() && within;
  }

  private static Set<String> wholeWords(String name) {
    Set<String> words = new TreeSet<>();
    for (String word : name.split("[^\\p{L}]+")) {
      String key = NameKey.of(word);
      if (key.length() > 1) {
        words.add(key);
      }
    }
    return words;
  }
}
