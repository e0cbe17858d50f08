package org.papergraph.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The mappings of a graph, as {@link MappingRdf} wrote them.
 *
 * <p>What lacks a subject, object or justification, or has another predicate or status than there
 * are, is no mapping of papergraph and passed over.
 */
public final class StoredMappings {
  private StoredMappings() {}

  /** All of them in their order. Runs in the transaction of the caller. */
  public static List<Mapping> of(DatasetGraph dataset) {
    List<Mapping> mappings = new ArrayList<>();
    forEach(dataset, mappings::add);
    Collections.sort(mappings);
    return mappings;
  }

  /** Those of a subject in their order. Runs in the transaction of the caller. */
  public static List<Mapping> of(DatasetGraph dataset, Node subject) {
    List<Mapping> mappings = new ArrayList<>();
    dataset
        .find(Slots.GRAPH, Node.ANY, Slots.SUBJECT, subject)
        .forEachRemaining(
            quad -> new Stored(dataset, quad.getSubject()).mapping().ifPresent(mappings::add));
    Collections.sort(mappings);
    return mappings;
  }

  /** Each of them, in any order; none is kept. Runs in the transaction of the caller. */
  public static void forEach(DatasetGraph dataset, Consumer<Mapping> consumer) {
    Iterator<Quad> axioms = dataset.find(Slots.GRAPH, Node.ANY, Slots.TYPE, Slots.AXIOM);
    while (axioms.hasNext()) {
      new Stored(dataset, axioms.next().getSubject()).mapping().ifPresent(consumer);
    }
  }

  /** What is said of one node. */
  private static final class Stored {
    private final Map<Node, TreeSet<String>> values = new HashMap<>();

    Stored(DatasetGraph dataset, Node node) {
      dataset
          .find(Slots.GRAPH, node, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad ->
                  values
                      .computeIfAbsent(quad.getPredicate(), slot -> new TreeSet<>())
                      .add(value(quad.getObject())));
    }

    private static String value(Node node) {
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : "";
    }

    private String one(Node slot) {
      TreeSet<String> all = values.get(slot);
      return all == null ? "" : all.first();
    }

    Optional<Mapping> mapping() {
      Optional<Mapping.Predicate> predicate = Mapping.Predicate.of(one(Slots.PREDICATE));
      Optional<Mapping.Status> status = Mapping.Status.of(one(Slots.STATUS));
      Optional<Mapping.Reason> reason = reason();
      if (predicate.isEmpty()
          || status.isEmpty()
          || reason.isEmpty()
          || one(Slots.SUBJECT).isEmpty()
          || one(Slots.OBJECT).isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Mapping(
              one(Slots.SUBJECT),
              one(Slots.SUBJECT_LABEL),
              predicate.get(),
              one(Slots.OBJECT),
              one(Slots.OBJECT_LABEL),
              status.get(),
              reason.get(),
              new Mapping.Source(
                  VocabularyNames.name(one(Slots.OBJECT_SOURCE)), one(Slots.OBJECT_SOURCE_VERSION)),
              maker()));
    }

    private Optional<Mapping.Reason> reason() {
      String justification = one(Slots.JUSTIFICATION);
      if (!justification.startsWith(Slots.SEMAPV)) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new Mapping.Reason(
                justification.substring(Slots.SEMAPV.length()),
                Optional.of(one(Slots.CONFIDENCE)).filter(it -> !it.isEmpty()).map(BigDecimal::new),
                all(Slots.SUBJECT_FIELD),
                all(Slots.OBJECT_FIELD),
                one(Slots.MATCHED),
                one(Slots.COMMENT)));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    private String all(Node slot) {
      return String.join(Curies.SEPARATOR, values.getOrDefault(slot, new TreeSet<>()));
    }

    private Mapping.Maker maker() {
      String id = one(Slots.AUTHOR_ID);
      return new Mapping.Maker(
          one(Slots.TOOL),
          one(Slots.TOOL_VERSION),
          id.isEmpty() ? one(Slots.AUTHOR_LABEL) : id,
          one(Slots.DATE));
    }
  }
}
