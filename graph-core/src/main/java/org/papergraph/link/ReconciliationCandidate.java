package org.papergraph.link;

import java.util.List;
import java.util.Optional;

/**
 * What a reconciliation service thinks a name may stand for.
 *
 * @param id as the service has it
 * @param iri the same as an IRI; nothing where the service does not tell how to make one
 * @param types by the service's identifiers
 * @param score as the service gives it: the higher the better, on a scale of its own
 * @param match whether the service is certain
 */
public record ReconciliationCandidate(
    String id, Optional<String> iri, String name, List<String> types, double score, boolean match) {
  public ReconciliationCandidate {
    types = List.copyOf(types);
  }
}
