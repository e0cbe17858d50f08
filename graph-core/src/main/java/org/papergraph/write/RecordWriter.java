package org.papergraph.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.extract.CodeAddress;
import org.papergraph.ontology.Papergraph;
import org.papergraph.record.Field;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.PropertyTerms;
import org.papergraph.record.ReportedResult;
import org.papergraph.record.Subject;
import org.papergraph.resolve.Paper;
import org.papergraph.resolve.PaperKey;
import org.papergraph.resolve.SourceEntry;
import org.papergraph.resolve.Thing;
import org.papergraph.vocabulary.Kind;

/**
 * Writes what records say of a paper or another thing in fields of their own.
 *
 * <p>Texts, dates and numbers are said of the thing, and of the record in the provenance graph, so
 * that it can be asked who says so. Other things are pointed to, with a field reading in the
 * evidence graph.
 */
final class RecordWriter {
  private static final int HASH_DIGITS = 16;

  /**
   * A date of which several are one: the first for what is issued, the last for what is changed.
   */
  private static final Comparator<String> BY_YEAR_THEN_PRECISION =
      Comparator.comparing((String date) -> date.substring(0, 4))
          .thenComparingInt(date -> -date.length())
          .thenComparing(Comparator.naturalOrder());

  private final Statements out;
  private final Iris iris;
  private final Names names;

  RecordWriter(Statements out, Iris iris, Names names) {
    this.out = out;
    this.iris = iris;
    this.names = names;
  }

  /**
   * What records describe.
   *
   * @param slug what addresses of its parts are made of
   */
  private record Described(Subject subject, Node node, String slug) {
    boolean isPaper() {
      return subject == Subject.PAPER;
    }
  }

  void paper(Paper paper, Node node) {
    for (PaperKey former : paper.formerKeys()) {
      out.fact(iris.paper(former), Terms.IS_REPLACED_BY, node);
    }
    String slug = paper.key().slug();
    new AuthorWriter(out, iris).authors(paper.authors(), slug, node);
    described(new Described(Subject.PAPER, node, slug), paper.identifiers(), paper.entries());
  }

  /** Writes a data set, method or repository. */
  Node thing(Thing thing) {
    Node node = node(thing);
    Described described = new Described(thing.subject(), node, slug(thing));
    out.fact(node, Terms.NAME, GraphWriter.text(thing.name()));
    if (!thing.description().isEmpty()) {
      out.fact(node, Terms.DESCRIPTION, GraphWriter.text(thing.description()));
    }
    new AuthorWriter(out, iris).authors(thing.authors(), described.slug(), node);
    described(described, thing.identifiers(), thing.entries());
    return node;
  }

  private String slug(Thing thing) {
    return thing.subject().name().toLowerCase(Locale.ROOT)
        + "/"
        + thing.slug().orElseGet(() -> names.entities().ownSlug(thing));
  }

  private Node node(Thing thing) {
    if (thing.kind().isPresent()) {
      return iris.entity(names.entities().of(thing));
    }
    List<String> addresses = thing.addresses();
    if (addresses.isEmpty()) {
      String address = "https://" + thing.slug().orElse(thing.name());
      Node node = iris.repository(names.repositories().canonical(address));
      out.fact(node, Terms.TYPE, Terms.SOURCE_CODE);
      return node;
    }
    Node node = repository("https://" + addresses.get(0));
    for (String former : addresses) {
      Node other = iris.repository("https://" + former);
      if (!other.equals(node)) {
        out.fact(other, Terms.IS_REPLACED_BY, node);
      }
    }
    return node;
  }

  private void described(Described thing, List<Identifier> identifiers, List<SourceEntry> entries) {
    for (Identifier identifier : identifiers) {
      identifier(out, thing.node(), identifier);
    }
    dates(entries, thing.node());
    List<Set<String>> reasons = reasons(entries);
    for (int i = 0; i < entries.size(); i++) {
      SourceEntry entry = entries.get(i);
      Node record = iris.sourceRecord(entry.place());
      String which = thing.isPaper() ? Integer.toString(i + 1) : hash(record);
      for (String reason : reasons.get(i)) {
        out.quad(
            Terms.PROVENANCE,
            record,
            GraphWriter.term(Papergraph.MERGE_REASON),
            GraphWriter.text(reason));
      }
      for (int j = 0; j < entry.fields().size(); j++) {
        field(thing, record, entry.fields().get(j), iris.reading(thing.slug(), which, j + 1));
      }
      List<ReportedResult> results = entry.description().results();
      for (int j = 0; j < results.size(); j++) {
        int number = entry.fields().size() + j + 1;
        result(thing, record, results.get(j), iris.reading(thing.slug(), which, number));
      }
    }
  }

  /** Records that are not one may be of one entity all the same, so a number would not do. */
  private static String hash(Node record) {
    return PaperKey.sha256(record.getURI()).substring(0, HASH_DIGITS);
  }

  /** Writes an identifier, and its address as that of the same thing elsewhere. */
  static void identifier(Statements out, Node thing, Identifier identifier) {
    out.fact(thing, Terms.IDENTIFIER, GraphWriter.text(identifier.toString()));
    identifier
        .address()
        .ifPresent(
            at -> {
              out.fact(thing, Terms.SAME_PAGE, address(at));
              if (identifier.scheme().isOfThings()) {
                out.fact(thing, Terms.SAME_AS, address(at));
              }
            });
  }

  private static Node address(String address) {
    return NodeFactory.createURI(WebIri.escaped(address));
  }

  private void field(Described thing, Node record, Field field, Node reading) {
    Optional<Node> predicate = FieldTerms.predicate(field.property());
    if (predicate.isPresent()) {
      Node object = FieldTerms.object(field);
      if (field.property() != Property.ISSUED && field.property() != Property.MODIFIED) {
        out.fact(thing.node(), predicate.get(), object);
      }
      out.quad(Terms.PROVENANCE, record, predicate.get(), object);
      return;
    }
    Node other = thing.isPaper() ? ofPaper(thing.node(), field) : ofThing(thing, field);
    reading(thing, record, reading, other, field.path(), field.value());
  }

  private void reading(
      Described thing, Node record, Node reading, Node denoted, String path, String value) {
    Node relation = GraphWriter.term(thing.isPaper() ? Papergraph.IN_PAPER : Papergraph.ABOUT);
    evidence(reading, Terms.TYPE, GraphWriter.term(Papergraph.FIELD_READING));
    evidence(reading, relation, thing.node());
    evidence(reading, GraphWriter.term(Papergraph.DENOTES), denoted);
    evidence(reading, GraphWriter.term(Papergraph.IN_RECORD), record);
    evidence(reading, GraphWriter.term(Papergraph.FIELD), GraphWriter.text(path));
    evidence(reading, GraphWriter.term(Papergraph.EXACT), GraphWriter.text(value));
    evidence(reading, GraphWriter.term(Papergraph.CONFIDENCE), GraphWriter.decimal(BigDecimal.ONE));
    evidence(reading, GraphWriter.term(Papergraph.RULE), GraphWriter.text("field"));
  }

  private void evidence(Node reading, Node predicate, Node object) {
    out.quad(Terms.EVIDENCE, reading, predicate, object);
  }

  private Node ofPaper(Node paper, Field field) {
    return switch (field.property()) {
      case CODE -> code(paper, field.value());
      case PROJECT ->
          CodeAddress.repository(field.value()).isPresent()
              ? code(paper, field.value())
              : link(paper, field.value(), "project");
      case VENUE -> named(paper, Papergraph.VENUE, iris.venue(field.value()), field);
      case ORGANIZATION -> organization(paper, field);
      default -> entity(field);
    };
  }

  private Node ofThing(Described thing, Field field) {
    Node node = thing.node();
    Property property = field.property();
    if (property == Property.ORGANIZATION) {
      return organization(node, field);
    }
    if (property == Property.CODE && CodeAddress.repository(field.value()).isPresent()) {
      Node repository = repository(CodeAddress.repository(field.value()).get());
      out.fact(node, Terms.RELATION, repository);
      return repository;
    }
    if (property == Property.CODE || property == Property.PROJECT) {
      out.fact(node, Terms.URL, address(field.value()));
      return address(field.value());
    }
    if (FieldNames.kind(property).isEmpty()) {
      Node venue = iris.venue(field.value());
      out.fact(node, Terms.RELATION, venue);
      return venue;
    }
    Node other = entity(field);
    boolean supports = property == Property.TASK && thing.subject() == Subject.DATASET;
    out.fact(node, supports ? GraphWriter.term(Papergraph.SUPPORTS_TASK) : Terms.RELATION, other);
    return other;
  }

  private Node organization(Node of, Field field) {
    return named(
        of,
        Terms.SCHEMA + "Organization",
        iris.organization(field.address().orElse(field.value())),
        field);
  }

  private Node code(Node paper, String address) {
    Optional<String> url = CodeAddress.repository(address);
    if (url.isEmpty()) {
      return link(paper, address, "other");
    }
    Node repository = repository(url.get());
    out.fact(paper, GraphWriter.term(PropertyTerms.relation(Property.CODE)), repository);
    return repository;
  }

  /** Writes that there is a repository at the end of an address. */
  Node repository(String url) {
    String canonical = names.repositories().canonical(url);
    Node repository = iris.repository(canonical);
    out.fact(repository, Terms.TYPE, GraphWriter.term(Papergraph.REPOSITORY));
    out.fact(repository, Terms.CODE_REPOSITORY, NodeFactory.createURI(canonical));
    for (String former : names.repositories().merged(canonical)) {
      out.fact(iris.repository(former), Terms.IS_REPLACED_BY, repository);
    }
    return repository;
  }

  private Node link(Node paper, String address, String kind) {
    Node page = address(address);
    out.fact(paper, GraphWriter.term(PropertyTerms.relation(Property.PROJECT)), page);
    out.fact(page, Terms.TYPE, GraphWriter.term(Papergraph.WEB_PAGE));
    out.fact(page, GraphWriter.term(Papergraph.LINK_KIND), GraphWriter.text(kind));
    return page;
  }

  private Node named(Node paper, String type, Node thing, Field field) {
    out.fact(paper, GraphWriter.term(PropertyTerms.relation(field.property())), thing);
    out.fact(thing, Terms.TYPE, GraphWriter.term(type));
    out.fact(thing, Terms.NAME, GraphWriter.text(field.value()));
    field.address().ifPresent(at -> out.fact(thing, Terms.URL, address(at)));
    return thing;
  }

  /** A paper's relation to it is stated with those that its text tells. */
  private Node entity(Field field) {
    Kind kind = FieldNames.kind(field.property()).orElseThrow();
    Node thing = iris.entity(names.entities().of(kind, field.value()));
    field.address().ifPresent(at -> out.fact(thing, Terms.URL, address(at)));
    return thing;
  }

  private void result(Described thing, Node record, ReportedResult reported, Node reading) {
    String content = reported.toString();
    Node result = iris.result(thing.slug(), PaperKey.sha256(content).substring(0, 16));
    out.fact(thing.node(), GraphWriter.term(Papergraph.HAS_RESULT), result);
    out.fact(result, Terms.TYPE, GraphWriter.term(Papergraph.RESULT));
    new ValueWriter(out).value(result, reported.value());
    out.fact(result, GraphWriter.term(Papergraph.IS_RELATIVE), GraphWriter.bool(false));
    part(result, Papergraph.METRIC, Kind.METRIC, reported.metric());
    part(result, Papergraph.ON_DATASET, Kind.DATASET, reported.dataset());
    part(result, Papergraph.ON_TASK, Kind.TASK, reported.task());
    part(result, Papergraph.OF_METHOD, Kind.METHOD, reported.method());
    reading(thing, record, reading, result, reported.path(), reported.value());
  }

  private void part(Node result, String property, Kind kind, String name) {
    if (!name.isBlank()) {
      out.fact(result, GraphWriter.term(property), iris.entity(names.entities().of(kind, name)));
    }
  }

  private void dates(List<SourceEntry> entries, Node node) {
    values(entries, Property.ISSUED)
        .min(BY_YEAR_THEN_PRECISION)
        .ifPresent(date -> out.fact(node, Terms.ISSUED, FieldTerms.date(date)));
    values(entries, Property.MODIFIED)
        .max(BY_YEAR_THEN_PRECISION)
        .ifPresent(date -> out.fact(node, Terms.MODIFIED, FieldTerms.date(date)));
  }

  private static Stream<String> values(List<SourceEntry> entries, Property property) {
    return entries.stream().flatMap(entry -> entry.values(property).stream());
  }

  /** Why each record is of one thing with the others. */
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
    boolean paper = one.description().subject() == Subject.PAPER;
    boolean signed = !one.authors().isEmpty() && !other.authors().isEmpty();
    String title = paper ? "same title" : "same name";
    return List.of(
        signed ? title + ", authors agree" : title + (paper ? ", one without authors" : ""));
  }
}
