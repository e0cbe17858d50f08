package org.papergraph.server.reconcile;

import java.util.List;
import org.papergraph.server.page.EntityKind;

/**
 * What the index knows of an entity.
 *
 * @param id the part of its IRI after the base
 * @param keys of its names, the preferred one first; none is empty
 * @param papers how many speak of it
 */
record Entry(String id, String name, List<String> keys, List<EntityKind> kinds, int papers) {
  Entry {
    keys = List.copyOf(keys);
    kinds = List.copyOf(kinds);
  }
}
