package org.papergraph.link.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a vocabulary calls itself, of all that it says it is. */
final class OwnNames {
  /** More name none. */
  private static final int MOST = 100;

  private final Map<String, Name> names = new LinkedHashMap<>();

  private record Name(boolean isOntology, int rank, String version) {}

  /**
   * Takes a subject that is an ontology or a concept scheme.
   *
   * @param rank of the version; the lowest counts
   */
  void add(String iri, boolean isOntology, int rank, String version) {
    if (iri.startsWith(Reading.NOWHERE) || (names.size() >= MOST && !names.containsKey(iri))) {
      return;
    }
    names.merge(
        iri,
        new Name(isOntology, rank, version),
        (a, b) -> {
          Name better = a.rank <= b.rank ? a : b;
          return new Name(a.isOntology || b.isOntology, better.rank, better.version);
        });
  }

  /** Tells the one ontology, or else the one concept scheme. */
  void tell(Reading reading) {
    one(true)
        .or(() -> one(false))
        .ifPresent(name -> reading.is(name.getKey(), name.getValue().version));
  }

  private Optional<Map.Entry<String, Name>> one(boolean isOntology) {
    List<Map.Entry<String, Name>> all =
        names.entrySet().stream().filter(it -> it.getValue().isOntology == isOntology).toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }
}
