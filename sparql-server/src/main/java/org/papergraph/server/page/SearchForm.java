package org.papergraph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.papergraph.search.Facet;
import org.papergraph.search.SearchRequest;

/**
 * What the address of a search asks for: {@code q}, a parameter for each {@link Facet}, which may
 * be repeated, {@code from} and {@code to} as years, {@code sort=year}, {@code page}.
 *
 * @param words as typed
 * @param only the values that hits must have
 * @param from the first year
 * @param to the last year
 * @param newestFirst whether sorted by year
 * @param page from 1
 */
record SearchForm(
    String words,
    Map<Facet, Set<String>> only,
    Optional<Integer> from,
    Optional<Integer> to,
    boolean newestFirst,
    int page) {
  static final int A_PAGE = 20;
  private static final int LAST_PAGE = SearchRequest.LAST_HIT / A_PAGE;
  private static final int MOST_VALUES = 12;
  private static final int LONGEST_VALUE = 1_000;
  private static final int LONGEST_WORDS = 2_000;

  SearchForm {
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    only.forEach((facet, values) -> copy.put(facet, new TreeSet<>(values)));
    only = copy;
  }

  static SearchForm of(HttpServletRequest request) {
    Map<Facet, Set<String>> only = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Stream.ofNullable(request.getParameterValues(facet.word()))
          .flatMap(Stream::of)
          .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
          .limit(MOST_VALUES)
          .forEach(value -> only.computeIfAbsent(facet, k -> new TreeSet<>()).add(value));
    }
    String typed = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
    return new SearchForm(
        typed.substring(0, Math.min(typed.length(), LONGEST_WORDS)),
        only,
        year(request.getParameter("from")),
        year(request.getParameter("to")),
        "year".equals(request.getParameter("sort")),
        Math.min(LAST_PAGE, Pager.requested(request.getParameter("page"))));
  }

  private static Optional<Integer> year(@Nullable String text) {
    return Optional.ofNullable(text).filter(it -> it.matches("\\d{4}")).map(Integer::valueOf);
  }

  /** Whether it asks for anything. */
  boolean asks() {
    return !words.isEmpty() || !only.isEmpty() || from.isPresent() || to.isPresent();
  }

  SearchForm with(Facet facet, String value) {
    Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
    more.putAll(only);
    Set<String> values = new TreeSet<>(only.getOrDefault(facet, Set.of()));
    values.add(value);
    more.put(facet, values);
    return new SearchForm(words, more, from, to, newestFirst, 1);
  }

  SearchForm without(Facet facet, String value) {
    Map<Facet, Set<String>> fewer = new EnumMap<>(Facet.class);
    fewer.putAll(only);
    Set<String> values = new TreeSet<>(only.getOrDefault(facet, Set.of()));
    values.remove(value);
    if (values.isEmpty()) {
      fewer.remove(facet);
    } else {
      fewer.put(facet, values);
    }
    return new SearchForm(words, fewer, from, to, newestFirst, 1);
  }

  SearchForm withoutYears() {
    return new SearchForm(words, only, Optional.empty(), Optional.empty(), newestFirst, 1);
  }

  SearchForm sorted(boolean byYear) {
    return new SearchForm(words, only, from, to, byYear, 1);
  }

  SearchForm withWords(String other) {
    return new SearchForm(other, only, from, to, newestFirst, 1);
  }

  boolean has(Facet facet, String value) {
    return only.getOrDefault(facet, Set.of()).contains(value);
  }

  /** What the index is asked; the values of facets are IRIs there. */
  SearchRequest request(Addresses addresses) {
    Map<Facet, Set<String>> full = new EnumMap<>(Facet.class);
    only.forEach(
        (facet, values) ->
            values.forEach(
                value ->
                    full.computeIfAbsent(facet, k -> new TreeSet<>())
                        .add(full(facet, value, addresses))));
    int first = (page - 1) * A_PAGE;
    return new SearchRequest(words, full, from, to, newestFirst, first, A_PAGE);
  }

  /** Values that are entities of the graph are written without its base. */
  static String full(Facet facet, String value, Addresses addresses) {
    boolean isEntity =
        facet == Facet.VENUE
            || facet == Facet.TASK
            || facet == Facet.METHOD
            || facet == Facet.DATASET;
    return isEntity && !value.contains("://")
        ? addresses.entity(Addresses.ENTITIES + value).getURI()
        : value;
  }

  /** The address of the search, without its page. */
  String address() {
    StringJoiner address = new StringJoiner("&", "/search?", "");
    address.add("q=" + Addresses.encoded(words));
    only.forEach(
        (facet, values) ->
            values.forEach(value -> address.add(facet.word() + "=" + Addresses.encoded(value))));
    from.ifPresent(year -> address.add("from=" + year));
    to.ifPresent(year -> address.add("to=" + year));
    if (newestFirst) {
      address.add("sort=year");
    }
    return address.toString();
  }
}
