package org.papergraph.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.papergraph.correct.Correction;
import org.papergraph.correct.StoredCorrections;
import org.papergraph.explain.Explanation.Reading;
import org.papergraph.explain.Explanation.Statement;
import org.papergraph.link.StoredMappings;
import org.papergraph.ontology.Papergraph;
import org.papergraph.query.Prefixes;
import org.papergraph.text.NameKey;

/** Finds a thing by name or address and tells what the graph says of it and where that was read. */
public final class GraphExplanation {
  private static final Node EVIDENCE = NodeFactory.createURI(Papergraph.EVIDENCE_GRAPH);
  private static final Node PROVENANCE = NodeFactory.createURI(Papergraph.PROVENANCE_GRAPH);
  private static final Node RUNS = NodeFactory.createURI(Papergraph.RUNS_GRAPH);
  private static final Node DERIVED_FROM =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
  private static final List<Node> LABELS =
      List.of(
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode(),
          RDFS.label.asNode(),
          DCTerms.title.asNode(),
          term(Papergraph.SHORT_FORM),
          term(Papergraph.LONG_FORM),
          NodeFactory.createURI("https://schema.org/name"),
          NodeFactory.createURI("https://schema.org/codeRepository"));

  /** Texts are shown apart, or are part of the name. */
  private static final List<Node> NOT_SHOWN =
      List.of(
          RDF.type.asNode(),
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode(),
          RDFS.label.asNode(),
          DCTerms.abstract_.asNode(),
          DCTerms.creator.asNode(),
          term(Papergraph.HAS_AUTHORSHIP));

  private static final Node NAME = NodeFactory.createURI("https://schema.org/name");

  private static final PrefixMap PREFIXES = PrefixMapFactory.create(Prefixes.all());

  private final DatasetGraph dataset;
  private final PrefixMapping prefixes = Prefixes.mapping();

  public GraphExplanation(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /**
   * What the graph says of everything with that name or address.
   *
   * @param nameOrIri an IRI, in angle brackets or not, or a name; case, hyphens and plural endings
   *     do not count
   * @return sorted by kind and address; empty when nothing is so named
   */
  public List<Explanation> explain(String nameOrIri) {
    return Txn.calculateRead(
        dataset, () -> find(nameOrIri).stream().map(this::explanation).toList());
  }

  private List<Node> find(String nameOrIri) {
    String iri = nameOrIri.replaceAll("^<|>$", "");
    if (iri.matches("https?://\\S+")) {
      Node node = current(NodeFactory.createURI(iri));
      if (dataset.contains(Quad.defaultGraphIRI, node, Node.ANY, Node.ANY)) {
        return List.of(node);
      }
    }
    String key = NameKey.of(nameOrIri);
    TreeSet<Node> found = new TreeSet<>(Comparator.comparing(this::place));
    for (Node label : LABELS) {
      dataset
          .find(Quad.defaultGraphIRI, Node.ANY, label, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (matches(quad.getObject(), nameOrIri, key) && !isOfOthers(quad.getSubject())) {
                  found.add(quad.getSubject());
                }
              });
    }
    return List.copyOf(found);
  }

  /** Whether it is a concept of another vocabulary, which is told of with the entity. */
  private boolean isOfOthers(Node node) {
    return dataset.contains(Quad.defaultGraphIRI, node, SKOS.inScheme.asNode(), Node.ANY);
  }

  /** What stands for a thing now that was known by another address once. */
  private Node current(Node node) {
    return object(Quad.defaultGraphIRI, node, DCTerms.isReplacedBy.asNode()).orElse(node);
  }

  private static boolean matches(Node label, String name, String key) {
    String text = label.isLiteral() ? label.getLiteralLexicalForm() : label.toString();
    return text.equalsIgnoreCase(name) || (!key.isEmpty() && NameKey.of(text).equals(key));
  }

  private String place(Node node) {
    return kind(node) + " " + node;
  }

  private static Node term(String iri) {
    return NodeFactory.createURI(iri);
  }

  private List<Node> objects(Node graph, Node subject, Node predicate) {
    List<Node> objects = new ArrayList<>();
    dataset
        .find(graph, subject, predicate, Node.ANY)
        .forEachRemaining(quad -> objects.add(quad.getObject()));
    objects.sort(Comparator.comparing(Node::toString));
    return objects;
  }

  private Optional<Node> object(Node graph, Node subject, Node predicate) {
    return objects(graph, subject, predicate).stream().findFirst();
  }

  private Optional<String> literal(Node graph, Node subject, Node predicate) {
    return object(graph, subject, predicate)
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString());
  }

  private String kind(Node node) {
    return object(Quad.defaultGraphIRI, node, RDF.type.asNode())
        .map(type -> type.getURI().replaceFirst("^.*[#/]", ""))
        .orElse("Thing");
  }

  private String label(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    for (Node property :
        List.of(
            SKOS.prefLabel.asNode(),
            RDFS.label.asNode(),
            NodeFactory.createURI("https://schema.org/codeRepository"),
            NAME,
            term(Papergraph.SHORT_FORM))) {
      Optional<String> label = literal(Quad.defaultGraphIRI, node, property);
      if (label.isPresent()) {
        return label.get();
      }
    }
    return resultLabel(node).orElse(node.toString());
  }

  /** A result has no name; its figures stand for it. */
  private Optional<String> resultLabel(Node node) {
    return literal(Quad.defaultGraphIRI, node, term(Papergraph.VALUE))
        .map(
            value -> {
              StringBuilder text = new StringBuilder(value);
              literal(Quad.defaultGraphIRI, node, term(Papergraph.UNIT)).ifPresent(text::append);
              object(Quad.defaultGraphIRI, node, term(Papergraph.METRIC))
                  .ifPresent(metric -> text.append(' ').append(label(metric)));
              object(Quad.defaultGraphIRI, node, term(Papergraph.ON_DATASET))
                  .ifPresent(data -> text.append(" on ").append(label(data)));
              return text.toString();
            });
  }

  private Explanation explanation(Node node) {
    boolean paper = kind(node).equals("Paper");
    return new Explanation(
        node.toString(),
        kind(node),
        label(node),
        objects(Quad.defaultGraphIRI, node, SKOS.altLabel.asNode()).stream()
            .map(this::label)
            .toList(),
        facts(node),
        StoredMappings.of(dataset, node),
        corrections(node),
        paper ? said(node) : saidBy(node),
        places(node));
  }

  /** Those that name it as it is known now or was known once. */
  private List<String> corrections(Node node) {
    Set<Node> names = new LinkedHashSet<>(Set.of(node));
    dataset
        .find(Quad.defaultGraphIRI, Node.ANY, DCTerms.isReplacedBy.asNode(), node)
        .forEachRemaining(quad -> names.add(quad.getSubject()));
    return names.stream()
        .flatMap(name -> StoredCorrections.about(dataset, name).stream())
        .map(this::correction)
        .distinct()
        .sorted()
        .toList();
  }

  private String correction(Correction one) {
    List<String> terms = new ArrayList<>(List.of(one.decision().term(), written(one.subject())));
    one.predicate().ifPresent(it -> terms.add(written(it)));
    one.object().ifPresent(it -> terms.add(written(it)));
    one.replacement().ifPresent(it -> terms.add("to " + written(it)));
    String who = written(one.by().who()).replaceAll("^\"|\"$", "");
    String when = one.by().when().map(date -> ", " + date).orElse("");
    return String.join(" ", terms) + " (" + who + when + ": " + one.by().why() + ")";
  }

  private String written(Node node) {
    return NodeFmtLib.str(node, null, PREFIXES);
  }

  private List<String> facts(Node node) {
    Set<String> linked = new HashSet<>();
    StoredMappings.of(dataset, node)
        .forEach(mapping -> linked.add(mapping.predicate().iri() + " " + mapping.object()));
    List<String> facts = new ArrayList<>();
    dataset
        .find(Quad.defaultGraphIRI, node, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              Node object = quad.getObject();
              boolean relation =
                  object.isURI()
                      && dataset.contains(EVIDENCE, Node.ANY, term(Papergraph.DENOTES), object);
              if (!NOT_SHOWN.contains(quad.getPredicate())
                  && !relation
                  && !linked.contains(quad.getPredicate() + " " + object)) {
                facts.add(shortened(quad.getPredicate()) + " " + shown(object));
              }
            });
    facts.sort(Comparator.naturalOrder());
    authors(node).ifPresent(authors -> facts.add(0, "by " + authors));
    return facts;
  }

  /** The names of a paper's authors in their order. */
  private Optional<String> authors(Node paper) {
    Map<Long, String> byPosition = new TreeMap<>();
    for (Node authorship : objects(Quad.defaultGraphIRI, paper, term(Papergraph.HAS_AUTHORSHIP))) {
      object(Quad.defaultGraphIRI, authorship, term(Papergraph.AUTHOR))
          .ifPresent(
              person ->
                  byPosition.put(
                      literal(Quad.defaultGraphIRI, authorship, term(Papergraph.POSITION))
                          .map(Long::parseLong)
                          .orElse(0L),
                      literal(Quad.defaultGraphIRI, authorship, NAME).orElse(label(person))));
    }
    return byPosition.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", byPosition.values()));
  }

  private String shortened(Node node) {
    return node.isURI() ? prefixes.shortForm(node.getURI()) : node.toString();
  }

  private String shown(Node node) {
    return node.isURI() ? "<" + node.getURI() + ">" : label(node);
  }

  /** What a paper says. */
  private List<Statement> said(Node paper) {
    List<Statement> statements = new ArrayList<>();
    dataset
        .find(Quad.defaultGraphIRI, paper, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              List<Reading> readings = readings(paper, quad.getObject());
              if (!readings.isEmpty()) {
                statements.add(statement(quad.getPredicate(), quad.getObject(), readings));
              }
            });
    return sorted(statements);
  }

  /** What papers say of a thing. */
  private List<Statement> saidBy(Node node) {
    List<Statement> statements = new ArrayList<>();
    dataset
        .find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, node)
        .forEachRemaining(
            quad -> {
              Node paper = quad.getSubject();
              List<Reading> readings = readings(paper, node);
              if (!readings.isEmpty()) {
                statements.add(statement(quad.getPredicate(), paper, readings));
              }
            });
    return sorted(statements);
  }

  private Statement statement(Node relation, Node other, List<Reading> readings) {
    return new Statement(shortened(relation), label(other), other.toString(), readings);
  }

  private static List<Statement> sorted(List<Statement> statements) {
    return statements.stream()
        .sorted(
            Comparator.comparing(Statement::relation)
                .thenComparing(Statement::other)
                .thenComparing(Statement::otherIri))
        .toList();
  }

  private List<Reading> readings(Node paper, Node denoted) {
    List<Reading> readings = new ArrayList<>();
    if (!denoted.isURI()) {
      return readings;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    dataset
        .find(EVIDENCE, Node.ANY, term(Papergraph.DENOTES), denoted)
        .forEachRemaining(
            quad -> {
              Node mention = quad.getSubject();
              if (dataset.contains(EVIDENCE, mention, term(Papergraph.IN_PAPER), paper)) {
                readings.add(reading(paper, mention, texts));
              }
            });
    readings.sort(Comparator.comparing(Reading::part).reversed().thenComparingLong(Reading::begin));
    return readings;
  }

  private Reading reading(Node paper, Node mention, Map<String, String> texts) {
    Optional<String> field = literal(EVIDENCE, mention, term(Papergraph.FIELD));
    if (field.isPresent()) {
      return new Reading(
          "field " + field.get(),
          0,
          0,
          "",
          literal(EVIDENCE, mention, term(Papergraph.EXACT)).orElse(""),
          "",
          literal(EVIDENCE, mention, term(Papergraph.CONFIDENCE)),
          literal(EVIDENCE, mention, term(Papergraph.RULE)));
    }
    String part = literal(EVIDENCE, mention, term(Papergraph.IN_PART)).orElse("");
    @Nullable String text =
        texts.computeIfAbsent(
            part,
            p ->
                literal(
                        Quad.defaultGraphIRI,
                        paper,
                        p.equals("title") ? DCTerms.title.asNode() : DCTerms.abstract_.asNode())
                    .orElse(""));
    long begin = number(mention, Papergraph.BEGIN);
    long end = number(mention, Papergraph.END);
    Excerpt excerpt = Excerpt.of(text == null ? "" : text, begin, end);
    return new Reading(
        part,
        begin,
        end,
        excerpt.before(),
        literal(EVIDENCE, mention, term(Papergraph.EXACT)).orElse(""),
        excerpt.after(),
        literal(EVIDENCE, mention, term(Papergraph.CONFIDENCE)),
        literal(EVIDENCE, mention, term(Papergraph.RULE)));
  }

  private long number(Node mention, String property) {
    return literal(EVIDENCE, mention, term(property)).map(Long::parseLong).orElse(0L);
  }

  /**
   * {@code page.txt:12} for each record the paper was read from, and why it is one of this paper.
   */
  private List<String> places(Node paper) {
    List<String> places = new ArrayList<>();
    for (Node record : objects(PROVENANCE, paper, DERIVED_FROM)) {
      Optional<Node> source = object(PROVENANCE, record, term(Papergraph.IN_SOURCE));
      String line = literal(PROVENANCE, record, term(Papergraph.LINE)).orElse("?");
      String file =
          source
              .flatMap(s -> literal(RUNS, s, term(Papergraph.FILE_NAME)))
              .or(() -> source.map(Node::toString))
              .orElse("?");
      List<String> reasons =
          objects(PROVENANCE, record, term(Papergraph.MERGE_REASON)).stream()
              .map(this::label)
              .toList();
      String why = reasons.isEmpty() ? "" : " (" + String.join("; ", reasons) + ")";
      places.add(file + ":" + line + why);
    }
    places.sort(Comparator.naturalOrder());
    return places;
  }
}
