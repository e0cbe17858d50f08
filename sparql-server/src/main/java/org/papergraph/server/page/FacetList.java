package org.papergraph.server.page;

import java.util.List;
import java.util.Optional;
import org.papergraph.search.Facet;
import org.papergraph.search.SearchAnswer;

/**
 * The values that hits can be narrowed to.
 *
 * @param values the most frequent
 */
record FacetList(Facet facet, List<Value> values) {
  /** A value with how many hits have it, and the address of these. */
  record Value(String label, String hits, String href) {}

  String heading() {
    return heading(facet);
  }

  boolean isYear() {
    return facet == Facet.YEAR;
  }

  static String heading(Facet facet) {
    return switch (facet) {
      case KIND -> "Kind";
      case YEAR -> "Year";
      case VENUE -> "Venue";
      case TASK -> "Task";
      case METHOD -> "Method";
      case DATASET -> "Dataset";
      case CODE -> "Code";
    };
  }

  static List<Value> values(
      Facet facet, List<SearchAnswer.Count> counts, SearchForm form, Site site) {
    return counts.stream()
        .filter(count -> !form.has(facet, shortened(facet, count.value(), site)))
        .map(count -> value(facet, count, form, site))
        .toList();
  }

  private static Value value(Facet facet, SearchAnswer.Count count, SearchForm form, Site site) {
    String value = shortened(facet, count.value(), site);
    return new Value(
        label(facet, value, site),
        GraphSummary.grouped(count.hits()),
        form.with(facet, value).address());
  }

  private static String shortened(Facet facet, String value, Site site) {
    String shortened = site.addresses().shortened(value);
    return SearchForm.full(facet, shortened, site.addresses()).equals(value) ? shortened : value;
  }

  static String label(Facet facet, String value, Site site) {
    return switch (facet) {
      case KIND ->
          EntityKind.ofWord(value)
              .map(EntityKind::heading)
              .orElse(value.equals("person") ? "People" : value);
      case YEAR -> value;
      case CODE -> "With code";
      case VENUE, TASK, METHOD, DATASET ->
          Optional.of(SearchForm.full(facet, value, site.addresses()))
              .map(iri -> site.names().name(Terms.term(iri)))
              .orElse(value);
    };
  }
}
