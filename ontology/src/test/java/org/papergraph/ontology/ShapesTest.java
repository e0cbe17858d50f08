package org.papergraph.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** The shapes fit the ontology. */
final class ShapesTest {
  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final String SHAPES = "https://w3id.org/papergraph/shapes#";
  private static final Property TARGET_CLASS = property("targetClass");
  private static final Property CLASS = property("class");
  private static final Property PATH = property("path");
  private static final Property DISJOINT = property("disjoint");
  private static final Property LESS_THAN_OR_EQUALS = property("lessThanOrEquals");
  private static final Property MESSAGE = property("message");
  private static final Resource PROPERTY_SHAPE =
      ResourceFactory.createResource(SHACL + "PropertyShape");

  private final Model ontology = OntologyFiles.ontology();
  private final Model shapes = OntologyFiles.read(OntologyFiles.SHAPES);

  private static Property property(String name) {
    return ResourceFactory.createProperty(SHACL + name);
  }

  private Set<String> undeclared(Property property, Set<String> declared) {
    Set<String> unknown = OntologyFiles.objects(shapes, property);
    unknown.removeIf(iri -> !iri.startsWith(Papergraph.NAMESPACE) || declared.contains(iri));
    return unknown;
  }

  @Test
  void theShapesAreShacl() {
    Shapes parsed = Shapes.parse(shapes.getGraph());

    assertEquals(
        OntologyFiles.objects(shapes, TARGET_CLASS).size(), parsed.getTargetShapes().size());
  }

  @Test
  void everyClassHasAShapeAndEveryShapeAClass() {
    Set<String> classes = OntologyFiles.iris(ontology, OWL.Class);
    // The classes of other vocabularies that a store has nodes of and no class of ours is under.
    classes.add(OntologyFiles.DQV + "QualityMeasurement");
    classes.add(OWL.Axiom.getURI());

    assertEquals(
        String.join("\n", classes),
        String.join("\n", OntologyFiles.objects(shapes, TARGET_CLASS)),
        "the classes of papergraph.ttl and the target classes of shapes.ttl");
  }

  @Test
  void theShapesSpeakOfDeclaredTermsOnly() {
    Set<String> properties = OntologyFiles.iris(ontology, OWL.ObjectProperty);
    properties.addAll(OntologyFiles.iris(ontology, OWL.DatatypeProperty));

    assertEquals(Set.of(), undeclared(CLASS, OntologyFiles.iris(ontology, OWL.Class)));
    assertEquals(Set.of(), undeclared(PATH, properties));
    assertEquals(Set.of(), undeclared(DISJOINT, properties));
    assertEquals(Set.of(), undeclared(LESS_THAN_OR_EQUALS, properties));
  }

  @Test
  void everyPropertyShapeSaysWhatWouldHaveBeenRight() {
    Set<String> silent = new TreeSet<>();
    shapes
        .listSubjectsWithProperty(RDF.type, PROPERTY_SHAPE)
        .filterDrop(shape -> shape.hasProperty(MESSAGE) && shape.hasProperty(RDFS.label))
        .forEachRemaining(shape -> silent.add(shape.toString()));

    assertEquals(Set.of(), silent);
  }

  @Test
  void aMeasurementMayBeOfEveryMetricOfQuality() {
    Resource shape = shapes.getResource(SHAPES + "QualityMeasurement-isMeasurementOf");
    Set<String> allowed = new TreeSet<>();
    shape
        .getPropertyResourceValue(property("in"))
        .as(RDFList.class)
        .asJavaList()
        .forEach(metric -> allowed.add(metric.asResource().getURI()));

    assertEquals(OntologyFiles.iris(ontology, OntologyFiles.QUALITY_METRIC), allowed);
  }

  private static boolean isOfServers(String property) {
    return property.endsWith("Limit") || property.equals(Papergraph.TRUNCATED_AFTER);
  }

  @Test
  void everyPropertyOfTheOntologyIsShaped() {
    Set<String> unshaped = OntologyFiles.iris(ontology, OWL.ObjectProperty);
    unshaped.addAll(OntologyFiles.iris(ontology, OWL.DatatypeProperty));
    unshaped.removeAll(OntologyFiles.objects(shapes, PATH));

    // Of the vocabulary files, which are no part of a store.
    assertTrue(unshaped.remove(Papergraph.AMBIGUOUS_LABEL));
    // Of what a server says of itself, likewise.
    assertTrue(unshaped.removeIf(ShapesTest::isOfServers));
    assertEquals(Set.of(), unshaped);
  }
}
