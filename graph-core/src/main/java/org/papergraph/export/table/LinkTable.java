package org.papergraph.export.table;

import static org.papergraph.export.table.Column.number;
import static org.papergraph.export.table.Column.required;
import static org.papergraph.export.table.Column.text;
import static org.papergraph.export.table.Column.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.papergraph.export.facts.Terms;
import org.papergraph.export.facts.Thing;
import org.papergraph.link.Mapping;
import org.papergraph.link.StoredMappings;
import org.papergraph.ontology.Papergraph;

/** A row for each statement that leads from one thing to another, inside the graph or outside. */
final class LinkTable {
  /** What a statement leads to. */
  enum Kind {
    /** From a paper to a method, dataset, task or metric, or from a dataset to a task. */
    ENTITY,
    /** From a paper to code. */
    REPOSITORY,
    /** From a paper to an address that stands in its text or record. */
    PAGE,
    /** From a thing to a page about it, its text or its files. */
    ADDRESS,
    /** From a thing to the same thing elsewhere. */
    SAME,
    /** From a dataset or repository to a work about it. */
    CITATION,
    /** From a thing to a concept of another vocabulary. */
    MAPPING;

    String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static final Map<String, Kind> KINDS = new TreeMap<>();

  static {
    for (String predicate :
        List.of(
            Papergraph.INTRODUCES_METHOD,
            Papergraph.MENTIONS_METHOD,
            Papergraph.INTRODUCES_DATASET,
            Papergraph.USES_DATASET,
            Papergraph.ADDRESSES_TASK,
            Papergraph.MENTIONS_TASK,
            Papergraph.REPORTS_METRIC,
            Papergraph.MENTIONS_METRIC,
            Papergraph.SUPPORTS_TASK)) {
      KINDS.put(predicate, Kind.ENTITY);
    }
    KINDS.put(Papergraph.HAS_REPOSITORY, Kind.REPOSITORY);
    KINDS.put(Papergraph.HAS_LINK, Kind.PAGE);
    KINDS.put(Terms.URL, Kind.ADDRESS);
    KINDS.put(Terms.FULL_TEXT, Kind.ADDRESS);
    KINDS.put(Terms.ATTACHMENT, Kind.ADDRESS);
    KINDS.put(Terms.VIDEO, Kind.ADDRESS);
    KINDS.put(Terms.DOWNLOAD_URL, Kind.ADDRESS);
    KINDS.put(Terms.SAME_PAGE, Kind.SAME);
    KINDS.put(Terms.SAME_THING, Kind.SAME);
    KINDS.put(Terms.CITATION, Kind.CITATION);
    KINDS.put(Terms.EXACT_MATCH, Kind.MAPPING);
    KINDS.put(Terms.CLOSE_MATCH, Kind.MAPPING);
    KINDS.put(Terms.BROAD_MATCH, Kind.MAPPING);
    KINDS.put(Terms.NARROW_MATCH, Kind.MAPPING);
    KINDS.put(Terms.RELATED_MATCH, Kind.MAPPING);
  }

  /**
   * A statement.
   *
   * @param mapping why it was made, if it is one that linking made
   */
  record Link(Thing subject, String predicate, Kind kind, Node object, Optional<Mapping> mapping) {
    Optional<Mapping.Reason> reason() {
      return mapping.map(Mapping::reason);
    }
  }

  private LinkTable() {}

  static Table<Link> table() {
    List<Column<Link>> columns = new ArrayList<>(statement());
    columns.addAll(said());
    return new Table<>(
        List.of(
            Papergraph.PAPER,
            Papergraph.METHOD,
            Papergraph.DATASET,
            Papergraph.TASK,
            Papergraph.METRIC_CLASS,
            Papergraph.REPOSITORY,
            Terms.SOURCE_CODE),
        columns,
        LinkTable::links);
  }

  private static List<Link> links(Thing subject) {
    List<Link> links = new ArrayList<>();
    List<Mapping> mappings = new ArrayList<>();
    if (KINDS.keySet().stream().anyMatch(it -> isMapped(subject, it))) {
      mappings.addAll(StoredMappings.of(subject.graph().dataset(), subject.node()));
    }
    KINDS.forEach(
        (predicate, kind) -> {
          for (Node object : subject.facts().objects(predicate)) {
            if (object.isURI()) {
              links.add(
                  new Link(subject, predicate, kind, object, mapping(mappings, predicate, object)));
            }
          }
        });
    return links;
  }

  private static boolean isMapped(Thing subject, String predicate) {
    return KINDS.get(predicate) == Kind.MAPPING && !subject.facts().objects(predicate).isEmpty();
  }

  private static Optional<Mapping> mapping(List<Mapping> mappings, String predicate, Node object) {
    return mappings.stream()
        .filter(it -> it.predicate().iri().equals(predicate) && it.object().equals(object.getURI()))
        .filter(it -> it.status().isStated())
        .findFirst();
  }

  private static List<Column<Link>> statement() {
    return List.of(
        required("subject", "The thing it leads from, by its id.", it -> it.subject().id()),
        required("subject_iri", "The same by its IRI.", it -> it.subject().iri()),
        required("kind", "What it leads to; see below.", it -> it.kind().label()),
        required(
            "predicate",
            "The property, by IRI: the most specific that holds.",
            it -> it.predicate()),
        required(
            "object",
            "What it leads to, by its id; outside the graph by its IRI.",
            it -> it.subject().graph().id(it.object().getURI())),
        required("object_iri", "The same by its IRI.", it -> it.object().getURI()),
        text(
            "object_label",
            "What it is called, of entities, repositories and concepts.",
            LinkTable::label),
        text(
            "url",
            "An address to open: of a repository where its code is, of all outside the graph the"
                + " IRI.",
            LinkTable::url));
  }

  private static Optional<String> label(Link link) {
    return switch (link.kind()) {
      case ENTITY, REPOSITORY -> link.subject().graph().name(link.object());
      case MAPPING ->
          link.mapping()
              .map(Mapping::objectLabel)
              .filter(it -> !it.isEmpty())
              .or(() -> link.subject().graph().name(link.object()));
      default -> Optional.empty();
    };
  }

  private static Optional<String> url(Link link) {
    return switch (link.kind()) {
      case ENTITY -> Optional.empty();
      case REPOSITORY ->
          link.subject().graph().facts(link.object()).iris(Terms.CODE_REPOSITORY).stream()
              .findFirst();
      default -> Optional.of(link.object().getURI());
    };
  }

  private static List<Column<Link>> said() {
    return List.of(
        texts(
            "page_kinds",
            "Of a page what papers link to it for: project, dataset, paper, demo, other.",
            it ->
                it.kind() == Kind.PAGE
                    ? it.subject().graph().facts(it.object()).texts(Papergraph.LINK_KIND)
                    : List.of()),
        number(
            "confidence",
            "How sure a mapping is, from 0 to 1, where linking says so.",
            it -> it.reason().flatMap(Mapping.Reason::confidence)),
        text(
            "justification",
            "Why a mapping was made: a term of the vocabulary semapv.",
            it -> it.reason().map(Mapping.Reason::justification)),
        text(
            "status",
            "Of a mapping: asserted by a rule, or accepted by somebody.",
            it -> it.mapping().map(mapping -> mapping.status().label())));
  }
}
