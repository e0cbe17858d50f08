package org.papergraph.server.reconcile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.papergraph.server.page.EntityKind;

/** What can be asked of entities, and be used to tell them apart. */
enum Property {
  NAME("name", "name", Owner.ANY),
  OTHER_NAMES("otherNames", "other names", Owner.NAMED),
  TYPE("type", "type", Owner.ANY),
  IRI("iri", "IRI", Owner.ANY),
  IDENTIFIERS("identifiers", "identifiers", Owner.ANY),
  EXACT_MATCH("exactMatch", "the same elsewhere", Owner.NAMED),
  CLOSE_MATCH("closeMatch", "nearly the same elsewhere", Owner.NAMED),
  PAPER_COUNT("paperCount", "number of papers", Owner.SPOKEN_OF),
  PAPERS("papers", "papers", Owner.SPOKEN_OF, EntityKind.PAPER),
  INTRODUCED_BY("introducedBy", "introduced by", Owner.INTRODUCED, EntityKind.PAPER),
  YEAR("year", "year", Owner.PAPER),
  DATE("date", "date", Owner.PAPER),
  AUTHORS("authors", "authors", Owner.PAPER),
  DOI("doi", "DOI", Owner.PAPER),
  ARXIV("arxiv", "arXiv identifier", Owner.PAPER),
  VENUE("venue", "published in", Owner.PAPER),
  ABSTRACT("abstract", "abstract", Owner.PAPER),
  METHODS("methods", "methods", Owner.PAPER, EntityKind.METHOD),
  DATASETS("datasets", "datasets", Owner.PAPER, EntityKind.DATASET),
  TASKS("tasks", "tasks", Owner.PAPER, EntityKind.TASK),
  METRICS("metrics", "metrics", Owner.PAPER, EntityKind.METRIC),
  REPOSITORIES("repositories", "code", Owner.PAPER, EntityKind.REPOSITORY),
  ADDRESS("address", "address", Owner.REPOSITORY);

  /** Those whose values belong to one entity, so that they find it. */
  static final Set<Property> IDENTIFYING =
      Set.of(IRI, IDENTIFIERS, DOI, ARXIV, EXACT_MATCH, ADDRESS);

  private final String id;
  private final String label;
  private final Owner owner;
  private final Optional<EntityKind> target;

  Property(String id, String label, Owner owner) {
    this.id = id;
    this.label = label;
    this.owner = owner;
    this.target = Optional.empty();
  }

  Property(String id, String label, Owner owner, EntityKind target) {
    this.id = id;
    this.label = label;
    this.owner = owner;
    this.target = Optional.of(target);
  }

  /** Who may have a property. */
  private enum Owner {
    ANY,
    NAMED,
    SPOKEN_OF,
    INTRODUCED,
    PAPER,
    REPOSITORY;

    boolean is(EntityKind kind) {
      return switch (this) {
        case ANY -> true;
        case NAMED -> kind != EntityKind.PAPER && kind != EntityKind.REPOSITORY;
        case SPOKEN_OF -> kind != EntityKind.PAPER;
        case INTRODUCED -> kind == EntityKind.METHOD || kind == EntityKind.DATASET;
        case PAPER -> kind == EntityKind.PAPER;
        case REPOSITORY -> kind == EntityKind.REPOSITORY;
      };
    }
  }

  static Optional<Property> of(String id) {
    return Arrays.stream(values()).filter(property -> property.id.equals(id)).findFirst();
  }

  /** The properties of a type. */
  static List<Property> ofType(EntityKind kind) {
    return Arrays.stream(values()).filter(property -> property.owner.is(kind)).toList();
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  /** The type of its values, where they are entities. */
  Optional<EntityKind> target() {
    return target;
  }

  ObjectNode json() {
    return JsonNodeFactory.instance.objectNode().put("id", id).put("name", label);
  }
}
