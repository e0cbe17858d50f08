package org.papergraph.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.extract.CodeAddress;
import org.papergraph.extract.Finding.Role;
import org.papergraph.ontology.Papergraph;
import org.papergraph.record.Agent;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.PropertyTerms;
import org.papergraph.resolve.Entity;
import org.papergraph.resolve.NameIndex;
import org.papergraph.resolve.Paper;
import org.papergraph.resolve.PaperKey;
import org.papergraph.resolve.SourceEntry;
import org.papergraph.vocabulary.Kind;

/**
 * Writes what records say of a paper in fields of their own.
 *
 * <p>Texts, dates and numbers are said of the paper, and of the record in the provenance graph, so
 * that it can be asked who says so. Things are pointed to by the paper, with a field reading in the
 * evidence graph.
 */
final class RecordWriter {
  /**
   * A date of which several are one: the first for what is issued, the last for what is changed.
   */
  private static final Comparator<String> BY_YEAR_THEN_PRECISION =
      Comparator.comparing((String date) -> date.substring(0, 4))
          .thenComparingInt(date -> -date.length())
          .thenComparing(Comparator.naturalOrder());

  private static final Map<Property, Kind> KINDS =
      Map.of(
          Property.DATASET, Kind.DATASET, Property.TASK, Kind.TASK, Property.METHOD, Kind.METHOD);

  private final Statements out;
  private final Iris iris;
  private final NameIndex.Entities entities;

  RecordWriter(Statements out, Iris iris, NameIndex.Entities entities) {
    this.out = out;
    this.iris = iris;
    this.entities = entities;
  }

  /** The kind of thing that a field names, if the graph knows things by such names. */
  static Optional<Kind> kind(Property property) {
    return Optional.ofNullable(KINDS.get(property));
  }

  /** What a paper has to do with a thing that a field of its records names. */
  static Role role(Kind kind) {
    return kind == Kind.TASK ? Role.CENTRAL : Role.MENTIONED;
  }

  void paper(Paper paper, Node node) {
    for (Identifier identifier : paper.identifiers()) {
      out.fact(node, Terms.IDENTIFIER, GraphWriter.text(identifier.toString()));
      identifier
          .address()
          .ifPresent(at -> out.fact(node, Terms.URL, NodeFactory.createURI(WebIri.escaped(at))));
    }
    for (PaperKey former : paper.formerKeys()) {
      out.fact(iris.paper(former), Terms.IS_REPLACED_BY, node);
    }
    authors(paper, node);
    dates(paper, node);
    List<Set<String>> reasons = reasons(paper.entries());
    for (int i = 0; i < paper.entries().size(); i++) {
      SourceEntry entry = paper.entries().get(i);
      Node record = iris.sourceRecord(entry.place());
      for (String reason : reasons.get(i)) {
        out.quad(
            Terms.PROVENANCE,
            record,
            GraphWriter.term(Papergraph.MERGE_REASON),
            GraphWriter.text(reason));
      }
      for (int j = 0; j < entry.fields().size(); j++) {
        Field field = entry.fields().get(j);
        field(node, record, field, iris.reading(paper.key(), i + 1, j + 1));
      }
    }
  }

  private void field(Node paper, Node record, Field field, Node reading) {
    Optional<Node> predicate = FieldTerms.predicate(field.property());
    if (predicate.isPresent()) {
      Node object = FieldTerms.object(field);
      if (field.property() != Property.ISSUED && field.property() != Property.MODIFIED) {
        out.fact(paper, predicate.get(), object);
      }
      out.quad(Terms.PROVENANCE, record, predicate.get(), object);
      return;
    }
    Node thing = thing(paper, field);
    out.quad(Terms.EVIDENCE, reading, Terms.TYPE, GraphWriter.term(Papergraph.FIELD_READING));
    out.quad(Terms.EVIDENCE, reading, GraphWriter.term(Papergraph.IN_PAPER), paper);
    out.quad(Terms.EVIDENCE, reading, GraphWriter.term(Papergraph.DENOTES), thing);
    out.quad(Terms.EVIDENCE, reading, GraphWriter.term(Papergraph.IN_RECORD), record);
    out.quad(
        Terms.EVIDENCE,
        reading,
        GraphWriter.term(Papergraph.FIELD),
        GraphWriter.text(field.path()));
    out.quad(
        Terms.EVIDENCE,
        reading,
        GraphWriter.term(Papergraph.EXACT),
        GraphWriter.text(field.value()));
    out.quad(
        Terms.EVIDENCE,
        reading,
        GraphWriter.term(Papergraph.CONFIDENCE),
        GraphWriter.decimal(BigDecimal.ONE));
    out.quad(Terms.EVIDENCE, reading, GraphWriter.term(Papergraph.RULE), GraphWriter.text("field"));
  }

  private Node thing(Node paper, Field field) {
    return switch (field.property()) {
      case CODE -> code(paper, field.value());
      case PROJECT ->
          CodeAddress.repository(field.value()).isPresent()
              ? code(paper, field.value())
              : link(paper, field.value(), "project");
      case VENUE -> named(paper, Papergraph.VENUE, iris.venue(field.value()), field);
      case ORGANIZATION ->
          named(
              paper,
              Terms.SCHEMA + "Organization",
              iris.organization(field.address().orElse(field.value())),
              field);
      default -> entity(field);
    };
  }

  private Node code(Node paper, String address) {
    Optional<String> url = CodeAddress.repository(address);
    if (url.isEmpty()) {
      return link(paper, address, "other");
    }
    Node repository = iris.repository(url.get());
    out.fact(paper, GraphWriter.term(PropertyTerms.relation(Property.CODE)), repository);
    out.fact(repository, Terms.TYPE, GraphWriter.term(Papergraph.REPOSITORY));
    out.fact(
        repository,
        Terms.CODE_REPOSITORY,
        NodeFactory.createURI(url.get().toLowerCase(Locale.ROOT)));
    return repository;
  }

  private Node link(Node paper, String address, String kind) {
    Node page = NodeFactory.createURI(WebIri.escaped(address));
    out.fact(paper, GraphWriter.term(PropertyTerms.relation(Property.PROJECT)), page);
    out.fact(page, Terms.TYPE, GraphWriter.term(Papergraph.WEB_PAGE));
    out.fact(page, GraphWriter.term(Papergraph.LINK_KIND), GraphWriter.text(kind));
    return page;
  }

  private Node named(Node paper, String type, Node thing, Field field) {
    out.fact(paper, GraphWriter.term(PropertyTerms.relation(field.property())), thing);
    out.fact(thing, Terms.TYPE, GraphWriter.term(type));
    out.fact(thing, Terms.NAME, GraphWriter.text(field.value()));
    field
        .address()
        .ifPresent(at -> out.fact(thing, Terms.URL, NodeFactory.createURI(WebIri.escaped(at))));
    return thing;
  }

  /** The paper's relation to it is stated with those that its text tells. */
  private Node entity(Field field) {
    Kind kind = kind(field.property()).orElseThrow();
    Entity entity = entities.of(kind, field.value());
    Node thing = iris.entity(entity);
    field
        .address()
        .ifPresent(at -> out.fact(thing, Terms.URL, NodeFactory.createURI(WebIri.escaped(at))));
    return thing;
  }

  private void dates(Paper paper, Node node) {
    values(paper, Property.ISSUED)
        .min(BY_YEAR_THEN_PRECISION)
        .ifPresent(date -> out.fact(node, Terms.ISSUED, FieldTerms.date(date)));
    values(paper, Property.MODIFIED)
        .max(BY_YEAR_THEN_PRECISION)
        .ifPresent(date -> out.fact(node, Terms.MODIFIED, FieldTerms.date(date)));
  }

  private static Stream<String> values(Paper paper, Property property) {
    return paper.entries().stream().flatMap(entry -> entry.values(property).stream());
  }

  private void authors(Paper paper, Node node) {
    List<Agent> authors = paper.authors();
    for (int i = 0; i < authors.size(); i++) {
      Agent author = authors.get(i);
      Node person =
          author.identifiers().isEmpty()
              ? iris.person(paper.key(), i + 1)
              : iris.person(author.identifiers().get(0));
      out.fact(node, Terms.CREATOR, person);
      out.fact(person, Terms.TYPE, Terms.PERSON);
      out.fact(person, Terms.NAME, GraphWriter.text(author.name()));
      if (!author.family().isEmpty()) {
        out.fact(person, Terms.FAMILY_NAME, GraphWriter.text(author.family()));
      }
      for (Identifier identifier : author.identifiers()) {
        out.fact(person, Terms.IDENTIFIER, GraphWriter.text(identifier.toString()));
      }
      Node authorship = iris.authorship(paper.key(), i + 1);
      out.fact(node, GraphWriter.term(Papergraph.HAS_AUTHORSHIP), authorship);
      out.fact(authorship, Terms.TYPE, GraphWriter.term(Papergraph.AUTHORSHIP));
      out.fact(authorship, GraphWriter.term(Papergraph.AUTHOR), person);
      out.fact(authorship, GraphWriter.term(Papergraph.POSITION), GraphWriter.integer(i + 1L));
      if (!author.identifiers().isEmpty()) {
        // A person may go by several names; this is the one that stands here.
        out.fact(authorship, Terms.NAME, GraphWriter.text(author.name()));
      }
      for (String affiliation : author.affiliations()) {
        out.fact(authorship, Terms.AFFILIATION, GraphWriter.text(affiliation));
      }
    }
  }

  /** Why each record is of one paper with the others. */
  private static List<Set<String>> reasons(List<SourceEntry> entries) {
    if (entries.size() == 1) {
      return List.of(Set.of());
    }
    List<String> titles =
        entries.stream().map(entry -> PaperKey.ofTitle(entry.title()).title()).toList();
    List<Set<String>> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Set<String> reasons = new TreeSet<>();
      for (int j = 0; j < entries.size(); j++) {
        if (i != j) {
          boolean sameTitle = titles.get(i).equals(titles.get(j));
          reasons.addAll(reasons(entries.get(i), entries.get(j), sameTitle));
        }
      }
      all.add(reasons);
    }
    return all;
  }

  private static List<String> reasons(SourceEntry one, SourceEntry other, boolean sameTitle) {
    List<String> shared =
        one.identifiers().stream()
            .filter(other.identifiers()::contains)
            .map(identifier -> "same identifier " + identifier)
            .toList();
    if (!shared.isEmpty() || !sameTitle) {
      return shared;
    }
    boolean signed = !one.authors().isEmpty() && !other.authors().isEmpty();
    return List.of(signed ? "same title, authors agree" : "same title, one without authors");
  }
}
