package org.papergraph.server.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.papergraph.ontology.Papergraph;

/** The page of the ontology: its terms, and all that it says of each. */
final class OntologyPage {
  private static final Map<String, Node> SECTIONS =
      ordered(
          "Classes", OWL.Class.asNode(),
          "Properties between things", OWL.ObjectProperty.asNode(),
          "Properties with values", OWL.DatatypeProperty.asNode(),
          "Measures of quality", Terms.term("http://www.w3.org/ns/dqv#Metric"),
          "Vocabularies", SKOS.ConceptScheme.asNode(),
          "Graphs", Terms.term("http://www.w3.org/ns/sparql-service-description#Graph"),
          "Entailment",
              Terms.term("http://www.w3.org/ns/sparql-service-description#EntailmentRegime"));

  private static final Map<String, Node> RELATIONS =
      ordered(
          "Sub-class of", RDFS.subClassOf.asNode(),
          "Sub-property of", RDFS.subPropertyOf.asNode(),
          "Domain", RDFS.domain.asNode(),
          "Range", RDFS.range.asNode(),
          "Close to", SKOS.closeMatch.asNode(),
          "Related to", SKOS.relatedMatch.asNode(),
          "See also", RDFS.seeAlso.asNode());

  private final Graph ontology = Definitions.ontology();

  private OntologyPage() {}

  /**
   * What the template shows.
   *
   * @param sections the terms by their kind
   */
  record View(
      Frame frame, String title, String description, String version, List<Section> sections) {}

  /** Terms of a kind. */
  record Section(String heading, List<Term> terms) {}

  /**
   * A term.
   *
   * @param anchor the fragment of the page that it is at
   * @param name as it is written with its prefix, or its IRI
   * @param notes what else there is to say, in words
   */
  record Term(
      String anchor,
      String name,
      String iri,
      String label,
      String definition,
      List<String> notes,
      List<Detail> details) {}

  static Reply reply() {
    return Reply.page(200, Templates.render("ontology", new OntologyPage().view()));
  }

  private static Map<String, Node> ordered(Object... pairs) {
    Map<String, Node> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], (Node) pairs[i + 1]);
    }
    return Collections.unmodifiableMap(map);
  }

  private View view() {
    Node self = Terms.term(Papergraph.ONTOLOGY);
    List<Section> sections = new ArrayList<>();
    SECTIONS.forEach((heading, kind) -> sections.add(new Section(heading, terms(kind))));
    return new View(
        Frame.of("Ontology").withTurtle(PublishedFiles.ONTOLOGY + ".ttl"),
        text(self, DCTerms.title),
        text(self, DCTerms.description),
        text(self, OWL.versionInfo),
        sections);
  }

  private List<Term> terms(Node kind) {
    return Facts.subjects(ontology, RDF.type.asNode(), kind).stream()
        .filter(Node::isURI)
        .map(this::term)
        .toList();
  }

  private Term term(Node term) {
    String iri = term.getURI();
    boolean own = iri.startsWith(Papergraph.NAMESPACE);
    String local = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    String parent = iri.substring(0, iri.length() - local.length() - 1);
    String anchor = own ? local : parent.substring(parent.lastIndexOf('/') + 1) + "-" + local;
    List<Detail> details = new ArrayList<>();
    RELATIONS.forEach(
        (name, relation) -> {
          List<Link> links =
              Facts.objects(ontology, term, relation).stream().flatMap(this::alternatives).toList();
          if (!links.isEmpty()) {
            details.add(new Detail(name, links));
          }
        });
    return new Term(
        anchor,
        own ? "pg:" + local : iri,
        iri,
        text(term, RDFS.label),
        text(term, SKOS.definition),
        Facts.texts(ontology, term, SKOS.scopeNote.asNode()).toList(),
        details);
  }

  /** What a domain or range allows: itself, the members of its union, or some values. */
  private Stream<Link> alternatives(Node node) {
    if (node.isURI()) {
      return Stream.of(link(node.getURI()));
    }
    if (node.isLiteral()) {
      return Stream.of(Link.none("\"" + node.getLiteralLexicalForm() + "\""));
    }
    Node oneOf = Terms.term(OWL.getURI() + "oneOf");
    return Stream.of(OWL.unionOf.asNode(), oneOf)
        .flatMap(property -> Facts.objects(ontology, node, property).stream())
        .flatMap(list -> members(list).stream())
        .flatMap(this::alternatives);
  }

  private List<Node> members(Node list) {
    List<Node> members = new ArrayList<>();
    Node rest = list;
    while (!rest.equals(RDF.nil.asNode())) {
      members.addAll(Facts.objects(ontology, rest, RDF.first.asNode()));
      rest =
          Facts.objects(ontology, rest, RDF.rest.asNode()).stream()
              .findFirst()
              .orElse(RDF.nil.asNode());
    }
    return members;
  }

  private Link link(String iri) {
    String shown = ontology.getPrefixMapping().shortForm(iri);
    return iri.startsWith(Papergraph.NAMESPACE)
        ? new Link(shown, "#" + iri.substring(Papergraph.NAMESPACE.length()), false)
        : new Link(shown, iri, true);
  }

  private String text(Node subject, Resource property) {
    return Facts.texts(ontology, subject, property.asNode()).findFirst().orElse("");
  }
}
