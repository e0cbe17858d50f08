package org.papergraph.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The ontology as a page for people, in Markdown.
 *
 * <p>It says what {@code papergraph.ttl} says and nothing else, in an order that depends on the
 * names alone, so that the same ontology gives the same page.
 */
final class OntologyPage {
  /** A relation to other terms, and how the page calls it. */
  private record Relation(Property property, String name) {}

  private static final List<Relation> RELATIONS =
      List.of(
          new Relation(RDFS.subClassOf, "Sub-class of"),
          new Relation(RDFS.subPropertyOf, "Sub-property of"),
          new Relation(RDFS.domain, "Domain"),
          new Relation(RDFS.range, "Range"),
          new Relation(OWL.equivalentClass, "Same as"),
          new Relation(OWL.equivalentProperty, "Same as"),
          new Relation(SKOS.closeMatch, "Close to"),
          new Relation(SKOS.relatedMatch, "Related to"));

  private static final Property ONE_OF = ResourceFactory.createProperty(OWL.getURI() + "oneOf");

  private final Model ontology;
  private final StringBuilder out = new StringBuilder();

  private OntologyPage(Model ontology) {
    this.ontology = ontology;
  }

  /** The page of an ontology. */
  static String of(Model ontology) {
    OntologyPage page = new OntologyPage(ontology);
    page.introduction();
    page.terms("Classes", OWL.Class);
    page.terms("Object properties", OWL.ObjectProperty);
    page.terms("Datatype properties", OWL.DatatypeProperty);
    page.others("Metrics of quality", OntologyFiles.QUALITY_METRIC);
    page.others("Vocabularies", SKOS.ConceptScheme);
    page.others("Graphs", OntologyFiles.GRAPH);
    return page.out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void introduction() {
    Resource self = ontology.getResource(Papergraph.ONTOLOGY);
    line("<!-- Written by OntologyPage from papergraph.ttl; edit that file, then renew this page:");
    line("     mvn -pl ontology test -Dpapergraph.write=true -->");
    line("");
    line("# The " + text(self, DCTerms.title));
    line("");
    line(text(self, DCTerms.description));
    line("");
    line("Version " + text(self, OWL.versionInfo) + ", in [papergraph.ttl](papergraph.ttl), where");
    line("also stands how the graph uses properties of other vocabularies. What must hold in a");
    line("graph is in [shapes.ttl](shapes.ttl), the names known beforehand are in");
    line("[vocabulary](vocabulary).");
    line("Licence: <" + self.getPropertyResourceValue(DCTerms.license).getURI() + ">.");
    line("The prefix `pg:` stands for `" + Papergraph.NAMESPACE + "`.");
    line("");
    line(
        "A sub-property or sub-class is stated alone: a paper that `pg:introducesMethod` X is not");
    line("also said to `pg:mentionsMethod` X. Queries sent to a store find both.");
    line("");
    diagram();
    line("");
    line(
        "\"Close to\" leads to a term of another vocabulary that means nearly the same, \"related");
    line("to\" to one that is wider, narrower or drawn along other lines.");
  }

  /** The object properties from class to class, those between the same two on one arrow. */
  private void diagram() {
    Map<String, List<String>> arrows = new TreeMap<>();
    for (Resource property : resources(OWL.ObjectProperty)) {
      for (String domain : classes(property, RDFS.domain)) {
        for (String range : classes(property, RDFS.range)) {
          String arrow = domain + " -->|%s| " + range;
          arrows.computeIfAbsent(arrow, k -> new ArrayList<>()).add(property.getLocalName());
        }
      }
    }
    line("```mermaid");
    line("flowchart LR");
    arrows.forEach((arrow, names) -> line("  " + arrow.replace("%s", String.join("<br/>", names))));
    line("```");
  }

  private static List<String> classes(Resource property, Property side) {
    Resource object = property.getPropertyResourceValue(side);
    return object == null
        ? List.of()
        : alternatives(object).stream().map(node -> node.asResource().getLocalName()).toList();
  }

  private void terms(String heading, Resource kind) {
    line("");
    line("## " + heading);
    for (Resource term : resources(kind)) {
      line("");
      line("<a id=\"" + term.getLocalName() + "\"></a>");
      line("### " + ontology.shortForm(term.getURI()));
      line("");
      line(text(term, SKOS.definition));
      line("");
      line("- IRI: `" + term.getURI() + "`");
      line("- Label: " + text(term, RDFS.label));
      for (Relation relation : RELATIONS) {
        relation(term, relation);
      }
      if (kind.equals(OWL.Class)) {
        properties(term);
      }
      notes(term);
    }
  }

  private void relation(Resource term, Relation relation) {
    List<String> objects = new ArrayList<>();
    term.listProperties(relation.property())
        .mapWith(Statement::getObject)
        .mapWith(this::shown)
        .forEachRemaining(objects::add);
    if (!objects.isEmpty()) {
      objects.sort(Comparator.naturalOrder());
      line("- " + relation.name() + ": " + String.join(", ", objects));
    }
  }

  /** The properties that a class has, and those that lead to it. */
  private void properties(Resource type) {
    properties("Properties", RDFS.domain, type);
    properties("Led to by", RDFS.range, type);
  }

  private void properties(String name, Property side, Resource type) {
    List<Resource> found = new ArrayList<>();
    for (Resource kind : List.of(OWL.ObjectProperty, OWL.DatatypeProperty)) {
      for (Resource property : resources(kind)) {
        RDFNode object = property.getPropertyResourceValue(side);
        if (object != null && alternatives(object).contains(type)) {
          found.add(property);
        }
      }
    }
    if (!found.isEmpty()) {
      found.sort(Comparator.comparing(Resource::getURI));
      line("- " + name + ": " + found.stream().map(this::shown).collect(Collectors.joining(", ")));
    }
  }

  private void notes(Resource term) {
    List<String> notes = new ArrayList<>();
    term.listProperties(SKOS.scopeNote).mapWith(Statement::getString).forEachRemaining(notes::add);
    notes.stream().sorted().forEach(note -> line("- Note: " + note));
  }

  private void others(String heading, Resource kind) {
    line("");
    line("## " + heading);
    line("");
    line("| IRI | label | what it is |");
    line("|---|---|---|");
    for (Resource resource : resources(kind)) {
      line(
          String.format(
              "| `%s` | %s | %s |",
              resource.getURI(), text(resource, RDFS.label), text(resource, SKOS.definition)));
    }
  }

  private List<Resource> resources(Resource kind) {
    List<Resource> found = new ArrayList<>();
    ontology
        .listSubjectsWithProperty(RDF.type, kind)
        .filterKeep(RDFNode::isURIResource)
        .forEachRemaining(found::add);
    found.sort(
        Comparator.comparing((Resource term) -> term.getURI().toLowerCase(Locale.ROOT))
            .thenComparing(Resource::getURI));
    return found;
  }

  private static String text(Resource subject, Property property) {
    Statement statement = subject.getProperty(property);
    if (statement == null) {
      throw new IllegalArgumentException(subject + " has no " + property);
    }
    return statement.getString();
  }

  /** What a domain or range allows: itself, or the members of its union. */
  private static List<RDFNode> alternatives(RDFNode node) {
    Resource resource = node.asResource();
    return list(resource, OWL.unionOf).orElse(List.of(node));
  }

  private static Optional<List<RDFNode>> list(Resource subject, Property property) {
    return Optional.ofNullable(subject.getPropertyResourceValue(property))
        .map(list -> list.as(RDFList.class).asJavaList());
  }

  private String shown(RDFNode node) {
    if (node.isLiteral()) {
      return "\"" + node.asLiteral().getLexicalForm() + "\"";
    }
    Resource resource = node.asResource();
    if (resource.isURIResource()) {
      return link(resource.getURI());
    }
    Optional<List<RDFNode>> union = list(resource, OWL.unionOf);
    List<RDFNode> members = union.or(() -> list(resource, ONE_OF)).orElse(List.of());
    return members.stream().map(this::shown).collect(Collectors.joining(" or "));
  }

  private String link(String iri) {
    boolean own = iri.startsWith(Papergraph.NAMESPACE);
    String target = own ? "#" + iri.substring(Papergraph.NAMESPACE.length()) : iri;
    return "[" + ontology.shortForm(iri) + "](" + target + ")";
  }
}
