package org.papergraph.server.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.papergraph.ontology.Papergraph;

/** What a paper has to do with something it speaks of, the stronger of a pair first. */
public enum Relation {
  INTRODUCES_METHOD(Papergraph.INTRODUCES_METHOD, EntityKind.METHOD, "introduces", "introduced"),
  MENTIONS_METHOD(Papergraph.MENTIONS_METHOD, EntityKind.METHOD, "mentions", "mentioned"),
  INTRODUCES_DATASET(Papergraph.INTRODUCES_DATASET, EntityKind.DATASET, "introduces", "introduced"),
  USES_DATASET(Papergraph.USES_DATASET, EntityKind.DATASET, "uses", "used"),
  ADDRESSES_TASK(Papergraph.ADDRESSES_TASK, EntityKind.TASK, "addresses", "addressed"),
  MENTIONS_TASK(Papergraph.MENTIONS_TASK, EntityKind.TASK, "mentions", "mentioned"),
  REPORTS_METRIC(Papergraph.REPORTS_METRIC, EntityKind.METRIC, "reports", "reported"),
  MENTIONS_METRIC(Papergraph.MENTIONS_METRIC, EntityKind.METRIC, "mentions", "mentioned"),
  HAS_REPOSITORY(Papergraph.HAS_REPOSITORY, EntityKind.REPOSITORY, "has", "linked"),
  HAS_RESULT(Papergraph.HAS_RESULT, EntityKind.RESULT, "reports", "reported"),
  DEFINES_ACRONYM(Papergraph.DEFINES_ACRONYM, EntityKind.ACRONYM, "defines", "defined");

  private static final List<Relation> TO_SHARED_THINGS =
      Stream.of(values()).filter(it -> it != HAS_RESULT && it != DEFINES_ACRONYM).toList();

  private final String iri;
  private final EntityKind kind;
  private final String verb;
  private final String participle;

  Relation(String iri, EntityKind kind, String verb, String participle) {
    this.iri = iri;
    this.kind = kind;
    this.verb = verb;
    this.participle = participle;
  }

  /** The relation with that property. */
  static Optional<Relation> of(String iri) {
    return Stream.of(values()).filter(relation -> relation.iri.equals(iri)).findFirst();
  }

  /** The properties of the relations to things that several papers share. */
  static List<Node> toSharedThings() {
    return TO_SHARED_THINGS.stream().map(Relation::property).toList();
  }

  /** The place of its property among those; -1 for others. */
  int code() {
    return TO_SHARED_THINGS.indexOf(this);
  }

  /** From a paper to the thing. */
  public Node property() {
    return Terms.term(iri);
  }

  /** Of the thing. */
  public EntityKind kind() {
    return kind;
  }

  /** What the paper does: {@code introduces}. */
  String verb() {
    return verb;
  }

  /** What happens to the thing: {@code introduced}. */
  String participle() {
    return participle;
  }

  /** Whether it is the paper's own contribution. */
  public boolean introduces() {
    return this == INTRODUCES_METHOD || this == INTRODUCES_DATASET;
  }
}
