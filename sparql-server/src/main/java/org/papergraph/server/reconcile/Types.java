package org.papergraph.server.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.papergraph.ontology.Papergraph;
import org.papergraph.server.page.EntityKind;

/** The types of entities one can reconcile with; each is known by the name of its class. */
final class Types {
  /** Those a client is offered unless it names one. */
  static final List<EntityKind> DEFAULT =
      List.of(
          EntityKind.METHOD,
          EntityKind.DATASET,
          EntityKind.TASK,
          EntityKind.METRIC,
          EntityKind.PAPER);

  static final List<EntityKind> ALL =
      List.of(
          EntityKind.METHOD,
          EntityKind.DATASET,
          EntityKind.TASK,
          EntityKind.METRIC,
          EntityKind.PAPER,
          EntityKind.REPOSITORY);

  private Types() {}

  /** {@code Method} for {@code https://w3id.org/papergraph/ontology#Method}. */
  static String id(EntityKind kind) {
    return kind.type().getURI().substring(Papergraph.NAMESPACE.length());
  }

  /** The type with that identifier, or that IRI. */
  static Optional<EntityKind> of(String id) {
    return ALL.stream()
        .filter(kind -> id.equals(id(kind)) || id.equals(kind.type().getURI()))
        .findFirst();
  }

  static ObjectNode json(EntityKind kind) {
    return JsonNodeFactory.instance.objectNode().put("id", id(kind)).put("name", kind.singular());
  }
}
