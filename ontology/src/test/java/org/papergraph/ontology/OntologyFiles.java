package org.papergraph.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** The published files of this module, read from its folder, which is where its tests run. */
final class OntologyFiles {
  static final Path ONTOLOGY = Path.of("papergraph.ttl");
  static final Path SHAPES = Path.of("shapes.ttl");
  static final Path VOCABULARIES = Path.of("vocabulary");

  static final Resource GRAPH =
      ResourceFactory.createResource("http://www.w3.org/ns/sparql-service-description#Graph");
  static final String DQV = "http://www.w3.org/ns/dqv#";
  static final Resource QUALITY_METRIC = ResourceFactory.createResource(DQV + "Metric");
  static final List<Resource> KINDS_OF_TERM =
      List.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty);

  private OntologyFiles() {}

  static Model read(Path file) {
    return RDFDataMgr.loadModel(file.toString());
  }

  static Model ontology() {
    return read(ONTOLOGY);
  }

  static List<Path> vocabularies() throws IOException {
    try (Stream<Path> files = Files.list(VOCABULARIES)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    }
  }

  /** The IRIs of everything that is said to be of a kind, sorted. */
  static Set<String> iris(Model model, Resource kind) {
    Set<String> iris = new TreeSet<>();
    model
        .listSubjectsWithProperty(RDF.type, kind)
        .filterKeep(RDFNode::isURIResource)
        .forEachRemaining(subject -> iris.add(subject.getURI()));
    return iris;
  }

  /** The IRIs of all classes and properties. */
  static Set<String> terms(Model model) {
    Set<String> iris = new TreeSet<>();
    KINDS_OF_TERM.forEach(kind -> iris.addAll(iris(model, kind)));
    return iris;
  }

  /** The IRIs of all that the ontology defines: terms, metrics of quality, schemes and graphs. */
  static Set<String> definitions(Model model) {
    Set<String> iris = terms(model);
    iris.addAll(iris(model, SKOS.ConceptScheme));
    iris.addAll(iris(model, GRAPH));
    iris.addAll(iris(model, QUALITY_METRIC));
    return iris;
  }

  /** The IRIs that stand behind a property, whatever the subject. */
  static Set<String> objects(Model model, Property property) {
    Set<String> iris = new TreeSet<>();
    model
        .listObjectsOfProperty(property)
        .filterKeep(RDFNode::isURIResource)
        .forEachRemaining(object -> iris.add(object.asResource().getURI()));
    return iris;
  }
}
