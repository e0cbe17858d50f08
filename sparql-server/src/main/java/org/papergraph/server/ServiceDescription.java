package org.papergraph.server;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.papergraph.ontology.Papergraph;

/**
 * What the endpoint can do, in the words of <a
 * href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>.
 */
final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private static final List<String> RESULT_FORMATS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "JSON-LD",
          "RDF_XML");

  private static final List<String> NAMED_GRAPHS =
      List.of(
          Papergraph.EVIDENCE_GRAPH,
          Papergraph.LINKS_GRAPH,
          Papergraph.PROVENANCE_GRAPH,
          Papergraph.QUALITY_GRAPH,
          Papergraph.RUNS_GRAPH);

  private ServiceDescription() {}

  /** The description, in Turtle, of the endpoint at an address. */
  static String of(String endpoint) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS);
    Resource service = model.createResource(endpoint).addProperty(RDF.type, term(model, "Service"));
    link(service, "endpoint", model.createResource(endpoint));
    link(service, "supportedLanguage", term(model, "SPARQL11Query"));
    for (String format : RESULT_FORMATS) {
      link(service, "resultFormat", model.createResource(FORMATS + format));
    }
    Resource dataset = model.createResource().addProperty(RDF.type, term(model, "Dataset"));
    link(service, "defaultDataset", dataset);
    Resource facts = model.createResource().addProperty(RDF.type, term(model, "Graph"));
    link(dataset, "defaultGraph", facts);
    for (String name : NAMED_GRAPHS) {
      Resource graph = model.createResource().addProperty(RDF.type, term(model, "NamedGraph"));
      link(graph, "name", model.createResource(name));
      link(dataset, "namedGraph", graph);
    }
    return RDFWriter.source(model).lang(Lang.TURTLE).asString();
  }

  private static Resource term(Model model, String name) {
    return model.createResource(SD + name);
  }

  private static void link(Resource subject, String property, Resource object) {
    subject.addProperty(subject.getModel().createProperty(SD, property), object);
  }
}
