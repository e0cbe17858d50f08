package org.papergraph.link;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prefixes that a mapping set is written with: those that go by one name everywhere, and names
 * made of the last word of a namespace ({@code method} for {@code https://…/id/method/}) for all
 * others.
 */
final class CurieMap {
  private static final Pattern LAST_WORD = Pattern.compile("([A-Za-z_]\\w*)\\W*$");

  private final Map<String, String> names = new HashMap<>();
  private final SortedMap<String, String> declared = new TreeMap<>();

  /**
   * @param iris all that will be shortened
   */
  CurieMap(Collection<String> iris) {
    TreeSet<String> namespaces = new TreeSet<>();
    iris.forEach(iri -> namespaces.add(Curies.halves(iri).namespace()));
    Curies.KNOWN.forEach(
        (name, namespace) -> {
          if (namespaces.remove(namespace)) {
            add(name, namespace);
          }
        });
    namespaces.forEach(namespace -> add(free(word(namespace)), namespace));
  }

  private void add(String name, String namespace) {
    names.put(namespace, name);
    if (!Curies.BUILT_IN.containsKey(name)) {
      declared.put(name, namespace);
    }
  }

  private static String word(String namespace) {
    Matcher matcher = LAST_WORD.matcher(namespace);
    String word = matcher.find() ? matcher.group(1) : "ns";
    return word.matches("https?|urn") ? "ns" : word;
  }

  private String free(String word) {
    String name = word;
    for (int i = 2; Curies.KNOWN.containsKey(name) || declared.containsKey(name); i++) {
      name = word + "_" + i;
    }
    return name;
  }

  String curie(String iri) {
    Curies.Halves halves = Curies.halves(iri);
    String name = names.get(halves.namespace());
    if (name == null) {
      throw new IllegalArgumentException("no prefix was made for " + iri);
    }
    return name + ":" + halves.local();
  }

  /** Prefix to namespace, without those of the standard. */
  SortedMap<String, String> declared() {
    return Collections.unmodifiableSortedMap(declared);
  }
}
