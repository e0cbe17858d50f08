package org.papergraph.server.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.papergraph.text.NameKey;

/**
 * Finds what names stand for. Used inside a transaction.
 *
 * <p>An identifier, or the key of a preferred name, scores 100; that of another name 98; what is
 * only similar up to 90. Each wanted property that the graph knows otherwise takes a part of it.
 */
final class Matcher {
  private static final int MOST_EQUAL = 50;
  private static final int MOST_LIKE = 50;

  private static final double OTHER_NAME = 98;
  private static final double MOST_FOR_SIMILARITY = 90;
  private static final double LEAST_SIMILARITY = 0.3;
  private static final double LOST_BY_CONTRADICTION = 0.3;

  private final NameIndex index;
  private final Entities entities;
  private final Values values;

  Matcher(NameIndex index, Entities entities) {
    this.index = index;
    this.entities = entities;
    this.values = new Values(entities);
  }

  /** The candidates for a query, as the API has them. */
  ArrayNode answer(Question question) {
    List<Candidate> candidates = candidates(question);
    Optional<Candidate> certain = certain(candidates);
    ArrayNode answer = JsonNodeFactory.instance.arrayNode();
    candidates.stream()
        .limit(question.limit())
        .forEach(
            c -> answer.add(c.json(certain.filter(c::equals).isPresent(), description(c.entry()))));
    return answer;
  }

  /** The only one that has the name or the identifier and is as wanted. */
  private static Optional<Candidate> certain(List<Candidate> candidates) {
    List<Candidate> fitting =
        candidates.stream().filter(c -> c.equal() && !c.isContradicted()).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  List<Candidate> candidates(Question question) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (Entry entry : identified(question)) {
      found.put(entry.id(), new Candidate(entry, true, 1, 100, agreements(entry, question)));
    }
    if (found.isEmpty()) {
      for (Entry entry : named(question)) {
        candidate(entry, question).ifPresent(it -> found.putIfAbsent(entry.id(), it));
      }
    }
    return found.values().stream().map(Matcher::weighed).sorted(Candidate.ORDER).toList();
  }

  private List<Entry> identified(Question question) {
    Set<String> identifiers = new LinkedHashSet<>(Identifiers.in(question.text()));
    entities.of(question.text()).ifPresent(entity -> identifiers.add(entities.id(entity)));
    for (Wanted wanted : question.wanted()) {
      if (Property.IDENTIFYING.contains(wanted.property())) {
        wanted.given().forEach(text -> identifiers.addAll(Identifiers.in(text)));
      }
      if (wanted.property() == Property.IRI) {
        wanted.given().stream()
            .flatMap(text -> entities.of(text).stream())
            .forEach(entity -> identifiers.add(entities.id(entity)));
      }
    }
    return identifiers.isEmpty()
        ? List.of()
        : index.withIdentifier(identifiers, question.kinds(), MOST_EQUAL);
  }

  private List<Entry> named(Question question) {
    String key = NameKey.of(question.text());
    if (key.isEmpty()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>(index.withKey(key, question.kinds(), MOST_EQUAL));
    entries.addAll(index.like(question.text(), question.kinds(), MOST_LIKE));
    return entries;
  }

  private Optional<Candidate> candidate(Entry entry, Question question) {
    String key = NameKey.of(question.text());
    boolean equal = entry.keys().contains(key);
    double similarity =
        entry.keys().stream().mapToDouble(other -> Similarity.of(key, other)).max().orElse(0);
    if (!equal && similarity < LEAST_SIMILARITY) {
      return Optional.empty();
    }
    double score = MOST_FOR_SIMILARITY * similarity;
    if (equal) {
      score = entry.keys().get(0).equals(key) ? 100 : OTHER_NAME;
    }
    return Optional.of(
        new Candidate(
            entry,
            equal,
            Math.round(similarity * 1_000) / 1_000.0,
            score,
            agreements(entry, question)));
  }

  private Map<Property, Boolean> agreements(Entry entry, Question question) {
    Map<Property, Boolean> agreements = new EnumMap<>(Property.class);
    if (question.wanted().isEmpty()) {
      return agreements;
    }
    Optional<Node> entity = entities.of(entry.id());
    for (Wanted wanted : question.wanted()) {
      List<Value> known = entity.map(node -> values.of(node, wanted.property())).orElse(List.of());
      if (!known.isEmpty()) {
        agreements.merge(wanted.property(), wanted.isAmong(known), Boolean::logicalAnd);
      }
    }
    return agreements;
  }

  private static Candidate weighed(Candidate candidate) {
    long against = candidate.agreements().values().stream().filter(agrees -> !agrees).count();
    int asked = Math.max(1, candidate.agreements().size());
    double score = candidate.score() * (1 - LOST_BY_CONTRADICTION * against / asked);
    return new Candidate(
        candidate.entry(),
        candidate.equal(),
        candidate.similarity(),
        Math.round(score * 100) / 100.0,
        candidate.agreements());
  }

  /** What tells an entity from others of its name: {@code method in 12 papers}. */
  String description(Entry entry) {
    String kinds = String.join(", ", entry.kinds().stream().map(k -> k.singular()).toList());
    if (entry.papers() > 0) {
      return kinds + " in " + entry.papers() + (entry.papers() == 1 ? " paper" : " papers");
    }
    return entities
        .of(entry.id())
        .flatMap(values::year)
        .map(year -> kinds + " of " + year)
        .orElse(kinds);
  }
}
