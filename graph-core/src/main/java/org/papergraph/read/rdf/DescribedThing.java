package org.papergraph.read.rdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.JsonFields;
import org.papergraph.read.RecordDraft;
import org.papergraph.record.Identifier;
import org.papergraph.record.Property;
import org.papergraph.record.PropertyTerms;
import org.papergraph.record.ReportedResult;
import org.papergraph.record.Scheme;
import org.papergraph.record.Subject;

/** A paper or another thing that a graph describes. */
final class DescribedThing {
  private static final String TITLE = DCTerms.title.getURI();
  private static final String ABSTRACT = DCTerms.NS + "abstract";
  private static final String DESCRIPTION = DCTerms.description.getURI();
  private static final String IDENTIFIER = DCTerms.identifier.getURI();
  private static final String LABEL = RDFS.getURI() + "label";
  private static final String CODE_REPOSITORY = SchemaDO.NS + "codeRepository";

  /** How a note begins: with the field's name. */
  private static final Pattern NOTE = Pattern.compile("([\\w./:@\\[\\]-]+): (.*)", Pattern.DOTALL);

  private final Graph graph;
  private final Subject subject;
  private final Said said;
  private final Readings readings;
  private final RecordDraft draft;

  DescribedThing(Graph graph, Node node, Subject subject) {
    this.graph = graph;
    this.subject = subject;
    this.said = Said.of(graph, node);
    this.readings = Readings.of(graph, node);
    this.draft = new RecordDraft(subject, 1);
  }

  /** Whether more is said of it than that there is something of that name. */
  boolean isDescribed() {
    return subject == Subject.PAPER
        || !said.objects(IDENTIFIER).isEmpty()
        || !said.objects(DESCRIPTION).isEmpty()
        || !said.objects(ABSTRACT).isEmpty();
  }

  RecordDraft draft() {
    Set<String> own = identifiers();
    names();
    texts();
    new Authors(graph).of(said).forEach(draft::author);
    for (String predicate : said.predicates()) {
      PropertyTerms.ofStatement(predicate)
          .filter(property -> property != Property.SUMMARY)
          .ifPresent(property -> statements(property, predicate, own));
    }
    PropertyTerms.ofThings().forEach(this::things);
    said.objects(Papergraph.HAS_RESULT).forEach(this::result);
    return draft;
  }

  /** Takes the identifiers, and returns the addresses that are theirs. */
  private Set<String> identifiers() {
    List<Identifier> identifiers = new ArrayList<>();
    for (String text : said.texts(IDENTIFIER)) {
      Optional<Identifier> identifier = identifier(text);
      identifier.ifPresentOrElse(
          identifiers::add, () -> draft.field(Property.NOTE, text, ShortTerms.of(IDENTIFIER)));
    }
    if (subject == Subject.REPOSITORY) {
      said.texts(CODE_REPOSITORY).stream()
          .flatMap(address -> Identifier.of(Scheme.REPOSITORY, address).stream())
          .forEach(identifiers::add);
    }
    Set<String> addresses = new HashSet<>();
    identifiers.stream()
        .sorted()
        .forEach(
            identifier -> {
              draft.identifier(identifier);
              identifier.address().ifPresent(addresses::add);
            });
    return addresses;
  }

  /** An identifier with its prefix, or in an address. */
  static Optional<Identifier> identifier(String text) {
    try {
      Identifier written = Identifier.parse(text.strip());
      return Identifier.of(written.scheme(), written.value());
    } catch (IllegalArgumentException e) {
      return Identifier.inAddress(text);
    }
  }

  private void names() {
    List<String> predicates =
        subject == Subject.PAPER
            ? List.of(TITLE, LABEL)
            : List.of(SKOS.getURI() + "prefLabel", TITLE, SchemaDO.NS + "name", LABEL);
    for (String predicate : predicates) {
      List<Node> names = said.objects(predicate);
      if (!names.isEmpty()) {
        String name = inEnglish(names);
        draft.title(name);
        others(names, name, Property.ALIAS, predicate);
        break;
      }
    }
    if (subject != Subject.PAPER) {
      String labels = SKOS.getURI() + "altLabel";
      said.texts(labels)
          .forEach(label -> draft.field(Property.ALIAS, label, ShortTerms.of(labels)));
    }
  }

  /** A paper has an abstract and may have summaries; the description of a thing is its own. */
  private void texts() {
    List<Node> abstracts = said.objects(ABSTRACT);
    List<Node> descriptions = said.objects(DESCRIPTION);
    boolean isOwn = subject != Subject.PAPER && abstracts.isEmpty();
    List<Node> texts = isOwn ? descriptions : abstracts;
    if (!texts.isEmpty()) {
      String text = inEnglish(texts);
      draft.abstractText(text);
      others(texts, text, Property.SUMMARY, isOwn ? DESCRIPTION : ABSTRACT);
    }
    if (!isOwn) {
      others(descriptions, "", Property.SUMMARY, DESCRIPTION);
    }
  }

  private void others(List<Node> texts, String taken, Property property, String predicate) {
    for (Node text : texts) {
      if (!Said.text(text).equals(taken)) {
        draft.field(property, Said.text(text), ShortTerms.of(predicate));
      }
    }
  }

  /** Of texts in several languages the one without a language, or in English, or the first. */
  private static String inEnglish(List<Node> texts) {
    for (String language : List.of("", "en")) {
      for (Node text : texts) {
        if (text.isLiteral() && text.getLiteralLanguage().equals(language)) {
          return Said.text(text);
        }
      }
    }
    return Said.text(texts.get(0));
  }

  private void statements(Property property, String predicate, Set<String> own) {
    for (Node object : said.objects(predicate)) {
      String value = Said.text(object);
      Matcher note = NOTE.matcher(value);
      if (property == Property.NOTE && note.matches()) {
        draft.field(property, note.group(2), note.group(1));
      } else if (property != Property.PAGE || !own.contains(value)) {
        boolean isDate = property.type() == Property.Type.DATE;
        draft.field(property, isDate ? JsonFields.day(value) : value, ShortTerms.of(predicate));
      }
    }
  }

  private void things(Property property) {
    for (String relation : PropertyTerms.relations(property)) {
      for (Node thing : said.objects(relation)) {
        if (!readings.isOnlyInText(thing)) {
          thing(property, relation, thing);
        }
      }
    }
  }

  private void thing(Property property, String relation, Node thing) {
    Collection<String> written = readings.inFields(thing);
    Property meant = property == Property.PROJECT ? ofLink(thing, !written.isEmpty()) : property;
    Said about = Said.of(graph, thing);
    Optional<String> address =
        meant.type() == Property.Type.NAME ? about.first(SchemaDO.NS + "url") : Optional.empty();
    for (String value : written.isEmpty() ? List.of(value(property, thing, about)) : written) {
      draft.field(meant, value, address, ShortTerms.of(relation));
    }
  }

  /** A link that a field gives is the project's page, or code that is at no known host. */
  private Property ofLink(Node page, boolean isOfField) {
    if (Said.of(graph, page).texts(Papergraph.LINK_KIND).contains("project")) {
      return Property.PROJECT;
    }
    return isOfField ? Property.CODE : Property.NOTE;
  }

  private String value(Property property, Node thing, Said about) {
    return switch (property) {
      case CODE -> about.first(CODE_REPOSITORY).orElseGet(() -> Said.text(thing));
      case PROJECT -> Said.text(thing);
      default -> Said.name(graph, thing);
    };
  }

  private void result(Node result) {
    Said about = Said.of(graph, result);
    Optional<String> value =
        readings.inFields(result).stream().findFirst().or(() -> valueWithUnit(about));
    String metric = name(about, Papergraph.METRIC);
    String dataset = name(about, Papergraph.ON_DATASET);
    boolean isWhole = value.isPresent() && !metric.isBlank() && !dataset.isBlank();
    if (isWhole && !readings.isOnlyInText(result)) {
      draft.result(
          new ReportedResult(
              value.get(),
              metric,
              dataset,
              name(about, Papergraph.ON_TASK),
              name(about, Papergraph.OF_METHOD),
              ShortTerms.of(Papergraph.HAS_RESULT)));
    }
  }

  private static Optional<String> valueWithUnit(Said result) {
    String unit = result.first(Papergraph.UNIT).orElse("");
    boolean isWord = !unit.isEmpty() && Character.isLetter(unit.charAt(0));
    return result
        .first(Papergraph.VALUE)
        .filter(value -> !value.isBlank())
        .map(value -> value + (isWord ? " " : "") + unit);
  }

  private String name(Said result, String property) {
    return result.objects(property).stream()
        .findFirst()
        .map(thing -> Said.name(graph, thing))
        .orElse("");
  }
}
