package org.papergraph.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.papergraph.ontology.Papergraph;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Kind;

/** The methods, data sets, tasks and metrics of a graph, by the keys of their names. */
final class EntityNames {
  /**
   * An entity.
   *
   * @param labels all, the preferred one first
   * @param papers how many papers speak of it
   */
  record Entity(String iri, Kind kind, String preferred, List<Label> labels, int papers) {
    /** What one of its names is short for. */
    List<String> expansions(String acronym) {
      return labels.stream()
          .map(Label::text)
          .filter(text -> Spelling.isShortFor(acronym, text))
          .toList();
    }

    /** What one of its names is short for, where that is one thing. */
    List<String> surely(String acronym) {
      return labels.stream()
          .filter(label -> label.role() != LabelRole.SYNONYM)
          .map(Label::text)
          .filter(text -> Spelling.isShortFor(acronym, text))
          .toList();
    }
  }

  /** One of its names. */
  record Label(String text, LabelRole role) {}

  /** An entity and one of its labels. */
  record Named(Entity entity, Label label) {}

  /** From papers to what they speak of. */
  static final List<String> RELATIONS =
      List.of(
          Papergraph.MENTIONS_METHOD,
          Papergraph.INTRODUCES_METHOD,
          Papergraph.USES_DATASET,
          Papergraph.INTRODUCES_DATASET,
          Papergraph.ADDRESSES_TASK,
          Papergraph.REPORTS_METRIC);

  private final Map<String, List<Named>> byKey;
  private final Set<String> spaces;
  private final List<Entity> entities;

  private EntityNames(Map<String, List<Named>> byKey, Set<String> spaces, List<Entity> entities) {
    this.byKey = byKey;
    this.spaces = spaces;
    this.entities = entities;
  }

  /** All of a graph. It must be in a transaction. */
  static EntityNames of(DatasetGraph dataset, Map<Kind, Node> classes) {
    Map<Node, Kind> kinds = new HashMap<>();
    classes.forEach(
        (kind, type) ->
            dataset
                .find(Quad.defaultGraphIRI, Node.ANY, RDF.type.asNode(), type)
                .forEachRemaining(quad -> kinds.put(quad.getSubject(), kind)));
    Map<Node, String> preferred = new HashMap<>();
    each(
        dataset,
        SKOS.prefLabel.asNode(),
        kinds,
        (node, text) -> preferred.merge(node, text, EntityNames::first));
    Map<Node, List<String>> others = new HashMap<>();
    each(
        dataset,
        SKOS.altLabel.asNode(),
        kinds,
        (node, text) -> others.computeIfAbsent(node, k -> new ArrayList<>(1)).add(text));
    Map<String, Integer> papers = papers(dataset);
    Map<String, List<Named>> byKey = new HashMap<>();
    List<Entity> entities = new ArrayList<>();
    preferred.forEach(
        (node, text) -> {
          Entity entity =
              entity(
                  node.getURI(),
                  Objects.requireNonNull(kinds.get(node)),
                  text,
                  others.getOrDefault(node, List.of()),
                  papers.getOrDefault(node.getURI(), 0));
          entities.add(entity);
          for (Label label : entity.labels()) {
            String key = NameKey.of(label.text());
            if (!key.isEmpty()) {
              byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(new Named(entity, label));
            }
          }
        });
    Comparator<Named> order =
        Comparator.comparing((Named named) -> named.entity().iri())
            .thenComparing(named -> named.label().role())
            .thenComparing(named -> named.label().text());
    byKey.values().forEach(all -> all.sort(order));
    Set<String> spaces = new HashSet<>();
    preferred.keySet().forEach(node -> spaces.add(space(node.getURI())));
    return new EntityNames(byKey, spaces, entities);
  }

  private static String space(String iri) {
    return iri.substring(0, iri.lastIndexOf('/') + 1);
  }

  /** In how many papers each entity is, in any of its roles. Runs in the caller's transaction. */
  private static Map<String, Integer> papers(DatasetGraph dataset) {
    Map<String, Integer> papers = new HashMap<>();
    for (String relation : RELATIONS) {
      Node predicate = NodeFactory.createURI(relation);
      dataset
          .find(Quad.defaultGraphIRI, Node.ANY, predicate, Node.ANY)
          .forEachRemaining(quad -> papers.merge(quad.getObject().getURI(), 1, Integer::sum));
    }
    return papers;
  }

  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private interface Taken {
    void label(Node node, String text);
  }

  private static void each(
      DatasetGraph dataset, Node property, Map<Node, Kind> kinds, Taken taken) {
    dataset
        .find(Quad.defaultGraphIRI, Node.ANY, property, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (kinds.containsKey(quad.getSubject()) && quad.getObject().isLiteral()) {
                taken.label(quad.getSubject(), quad.getObject().getLiteralLexicalForm());
              }
            });
  }

  static Entity entity(String iri, Kind kind, String preferred, List<String> others, int papers) {
    List<Label> labels = new ArrayList<>();
    labels.add(new Label(preferred, LabelRole.OWN));
    String address = NameKey.of(iri.substring(iri.lastIndexOf('/') + 1).replace('-', ' '));
    String[] sorted = others.toArray(String[]::new);
    Arrays.sort(sorted);
    List<String> own = new ArrayList<>(List.of(preferred));
    for (String text : sorted) {
      if (NameKey.of(text).equals(address) || NameKey.of(text.replace("-", "")).equals(address)) {
        own.add(text);
      }
    }
    for (String text : sorted) {
      labels.add(new Label(text, role(text, own, sorted)));
    }
    return new Entity(iri, kind, preferred, List.copyOf(labels), papers);
  }

  private static LabelRole role(String text, List<String> own, String[] all) {
    if (own.contains(text)) {
      return LabelRole.OWN;
    }
    Optional<String> name = own.stream().filter(it -> !Spelling.isAcronym(it)).findFirst();
    if (name.isEmpty()) {
      return ofAcronym(text, own, all);
    }
    if (Spelling.isAcronym(text) && Spelling.isShortFor(text, name.get())) {
      return LabelRole.EXPANSION;
    }
    return own.stream().anyMatch(it -> Spelling.isHeaded(it, text))
        ? LabelRole.HEADED
        : LabelRole.SYNONYM;
  }

  /** The role of a label where all that the entity is called is short. */
  private static LabelRole ofAcronym(String text, List<String> own, String[] all) {
    String expansion = onlyExpansion(own.get(0), all);
    if (expansion.isEmpty()) {
      return LabelRole.SYNONYM;
    }
    if (NameKey.of(text).equals(NameKey.of(expansion))) {
      return LabelRole.EXPANSION;
    }
    return Spelling.isHeaded(text, expansion) ? LabelRole.HEADED : LabelRole.SYNONYM;
  }

  /** What a short form stands for; empty if it stands for several things. */
  private static String onlyExpansion(String acronym, String[] all) {
    String shortest = "";
    for (String text : all) {
      boolean shorter = shortest.isEmpty() || text.length() < shortest.length();
      if (Spelling.isShortFor(acronym, text) && shorter) {
        shortest = text;
      }
    }
    for (String text : all) {
      if (Spelling.isShortFor(acronym, text)
          && !NameKey.of(text).startsWith(NameKey.of(shortest))) {
        return "";
      }
    }
    return shortest;
  }

  /** Those with a label of that key. */
  List<Named> named(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** Whether any has a label of that key. */
  boolean has(String key) {
    return byKey.containsKey(key);
  }

  /** Whether an address is one that an entity of the graph could have. */
  boolean isAmong(String iri) {
    return spaces.contains(space(iri));
  }

  /** All of them, in no order. */
  List<Entity> all() {
    return entities;
  }
}
