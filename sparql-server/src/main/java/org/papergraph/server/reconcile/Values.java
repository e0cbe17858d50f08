package org.papergraph.server.reconcile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.papergraph.server.page.Authors;
import org.papergraph.server.page.EntityKind;
import org.papergraph.server.page.Facts;
import org.papergraph.server.page.Relation;
import org.papergraph.server.page.Terms;

/** Reads the properties of entities. Used inside a transaction. */
final class Values {
  private final Entities entities;
  private final Graph facts;

  Values(Entities entities) {
    this.entities = entities;
    this.facts = entities.site().facts().facts();
  }

  /** The values of a property, always in the same order. */
  List<Value> of(Node entity, Property property) {
    return switch (property) {
      case NAME -> List.of(Value.text(name(entity)));
      case OTHER_NAMES -> texts(entity, Terms.ALTERNATIVE);
      case TYPE -> entities.kinds(entity).stream().map(k -> Value.text(k.singular())).toList();
      case IRI -> List.of(Value.text(entity.getURI()));
      case IDENTIFIERS -> texts(entity, Terms.IDENTIFIER);
      case EXACT_MATCH -> addresses(entity, Terms.EXACT_MATCH);
      case CLOSE_MATCH -> addresses(entity, Terms.CLOSE_MATCH);
      case PAPER_COUNT -> List.of(Value.number(papers(entity, false).count()));
      case PAPERS -> entities(papers(entity, false));
      case INTRODUCED_BY -> entities(papers(entity, true));
      case YEAR -> year(entity).stream().map(Value::number).toList();
      case DATE -> texts(entity, Terms.ISSUED);
      case AUTHORS -> Authors.of(facts, entity).stream().map(n -> Value.text(name(n))).toList();
      case DOI -> identifiers(entity, "doi:");
      case ARXIV -> identifiers(entity, "arxiv:");
      case VENUE -> venues(entity);
      case ABSTRACT -> texts(entity, Terms.ABSTRACT);
      case METHODS -> things(entity, EntityKind.METHOD);
      case DATASETS -> things(entity, EntityKind.DATASET);
      case TASKS -> things(entity, EntityKind.TASK);
      case METRICS -> things(entity, EntityKind.METRIC);
      case REPOSITORIES -> things(entity, EntityKind.REPOSITORY);
      case ADDRESS -> addresses(entity, Terms.CODE_REPOSITORY);
    };
  }

  /** The year a paper was published in, if its date begins with one. */
  Optional<Integer> year(Node paper) {
    return Facts.texts(facts, paper, Terms.ISSUED)
        .filter(date -> date.matches("\\d{4}(?:-.*)?"))
        .map(date -> Integer.valueOf(date.substring(0, 4)))
        .findFirst();
  }

  String name(Node node) {
    return entities.site().names().name(node);
  }

  private List<Value> texts(Node entity, Node property) {
    return Facts.texts(facts, entity, property).map(Value::text).toList();
  }

  private List<Value> addresses(Node entity, Node property) {
    return Facts.objects(facts, entity, property).stream()
        .filter(Node::isURI)
        .map(node -> Value.text(node.getURI()))
        .toList();
  }

  private List<Value> identifiers(Node entity, String prefix) {
    return Facts.texts(facts, entity, Terms.IDENTIFIER)
        .filter(text -> text.startsWith(prefix))
        .map(text -> Value.text(text.substring(prefix.length())))
        .toList();
  }

  private List<Value> venues(Node paper) {
    return Facts.objects(facts, paper, Terms.PUBLISHED_IN).stream()
        .map(venue -> Value.text(name(venue)))
        .toList();
  }

  /** The papers that speak of a thing, or those that introduce it. */
  private Stream<Node> papers(Node thing, boolean introducing) {
    List<EntityKind> kinds = entities.kinds(thing);
    return Arrays.stream(Relation.values())
        .filter(relation -> kinds.contains(relation.kind()))
        .filter(relation -> relation.introduces() || !introducing)
        .flatMap(relation -> Facts.subjects(facts, relation.property(), thing).stream())
        .distinct();
  }

  private List<Value> things(Node paper, EntityKind kind) {
    return entities(
        Arrays.stream(Relation.values())
            .filter(relation -> relation.kind() == kind)
            .flatMap(relation -> Facts.objects(facts, paper, relation.property()).stream())
            .distinct());
  }

  private List<Value> entities(Stream<Node> nodes) {
    return nodes
        .filter(Node::isURI)
        .sorted(Comparator.comparing(Node::getURI))
        .map(node -> Value.entity(entities.id(node), name(node)))
        .toList();
  }
}
