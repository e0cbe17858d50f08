package org.papergraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** The published ontology says of every term what a reader needs. */
final class OntologyTest {
  private final Model ontology = OntologyFiles.ontology();

  private Set<String> definitionsWithout(Property property, boolean inEnglish) {
    Set<String> without = OntologyFiles.definitions(ontology);
    without.removeIf(
        iri -> {
          List<Statement> statements =
              ontology.listStatements(ontology.getResource(iri), property, (RDFNode) null).toList();
          return statements.stream()
              .anyMatch(
                  statement ->
                      !inEnglish
                          || (statement.getLanguage().equals("en")
                              && !statement.getString().isBlank()));
        });
    return without;
  }

  @Test
  void everyTermHasAnEnglishLabel() {
    assertEquals(Set.of(), definitionsWithout(RDFS.label, true));
  }

  @Test
  void everyTermHasAnEnglishDefinition() {
    assertEquals(Set.of(), definitionsWithout(SKOS.definition, true));
  }

  @Test
  void everyTermSaysWhichOntologyDefinesIt() {
    assertEquals(Set.of(), definitionsWithout(RDFS.isDefinedBy, false));
    assertEquals(Set.of(Papergraph.ONTOLOGY), OntologyFiles.objects(ontology, RDFS.isDefinedBy));
  }

  @Test
  void noTwoTermsOfAKindHaveTheSameLabel() {
    for (Resource kind : OntologyFiles.KINDS_OF_TERM) {
      Set<String> labels = new TreeSet<>();
      Set<String> repeated = new TreeSet<>();
      for (String iri : OntologyFiles.iris(ontology, kind)) {
        String label = ontology.getResource(iri).getProperty(RDFS.label).getString();
        if (!labels.add(label)) {
          repeated.add(label);
        }
      }
      assertEquals(Set.of(), repeated, kind.getLocalName());
    }
  }

  @Test
  void everyPropertyHasADomainThatIsAClass() {
    Set<String> properties = OntologyFiles.iris(ontology, OWL.ObjectProperty);
    properties.addAll(OntologyFiles.iris(ontology, OWL.DatatypeProperty));
    properties.removeIf(iri -> ontology.getResource(iri).hasProperty(RDFS.domain));

    assertEquals(Set.of(), properties);
  }

  @Test
  void whatAnyTermPointsToInThisNamespaceIsDeclared() {
    Set<String> unknown = new TreeSet<>();
    ontology
        .listObjects()
        .filterKeep(object -> object.isURIResource())
        .mapWith(object -> object.asResource().getURI())
        .filterKeep(iri -> iri.startsWith(Papergraph.NAMESPACE))
        .filterDrop(iri -> iri.equals(Papergraph.NAMESPACE))
        .filterDrop(OntologyFiles.terms(ontology)::contains)
        .forEachRemaining(unknown::add);

    assertEquals(Set.of(), unknown);
  }

  @Test
  void aSpecificPropertyHasTheDomainAndRangeOfItsGeneralOne() {
    ontology
        .listStatements(null, RDFS.subPropertyOf, (RDFNode) null)
        .filterKeep(statement -> statement.getResource().getURI().startsWith(Papergraph.NAMESPACE))
        .forEachRemaining(
            statement -> {
              for (Property side : List.of(RDFS.domain, RDFS.range)) {
                assertEquals(
                    statement.getResource().getProperty(side).getObject(),
                    statement.getSubject().getProperty(side).getObject(),
                    () -> side.getLocalName() + " of " + statement.getSubject());
              }
            });
  }

  /** As the Data Quality Vocabulary asks: https://www.w3.org/TR/vocab-dqv/#dqv:Metric. */
  @Test
  void everyMetricOfQualitySaysItsDatatypeAndItsDimension() {
    for (String name : List.of("expectedDataType", "inDimension")) {
      Property property = ResourceFactory.createProperty(OntologyFiles.DQV + name);
      Set<String> without = OntologyFiles.iris(ontology, OntologyFiles.QUALITY_METRIC);
      without.removeIf(iri -> ontology.getResource(iri).hasProperty(property));

      assertEquals(Set.of(), without, name);
    }
  }

  @Test
  void theLicenceAndTheVersionAreStated() {
    Resource self = ontology.getResource(Papergraph.ONTOLOGY);
    Property licence = ResourceFactory.createProperty("http://purl.org/dc/terms/license");

    assertTrue(self.hasProperty(RDF.type, OWL.Ontology));
    assertTrue(self.hasProperty(licence));
    assertTrue(self.hasProperty(OWL.versionInfo));
  }
}
