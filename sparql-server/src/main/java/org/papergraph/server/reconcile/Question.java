package org.papergraph.server.reconcile;

import java.util.List;
import java.util.Set;
import org.papergraph.server.page.EntityKind;

/**
 * One reconciliation query.
 *
 * @param text a name, an identifier or an IRI; may be empty where there are properties
 * @param kinds what the entity may be
 * @param limit how many candidates are wanted
 */
record Question(String text, Set<EntityKind> kinds, int limit, List<Wanted> wanted) {
  Question {
    kinds = Set.copyOf(kinds);
    wanted = List.copyOf(wanted);
  }
}
