package org.papergraph.server.description;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Symbol;
import org.papergraph.describe.GraphCounts;
import org.papergraph.describe.GraphCounts.One;
import org.papergraph.describe.Words;
import org.papergraph.ontology.Papergraph;
import org.papergraph.server.query.QueryLimits;
import org.papergraph.server.rdf.Format;

/**
 * What the endpoint can do, in the words of <a
 * href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>;
 * its limits in those of the papergraph ontology.
 */
public final class ServiceDescription {
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String TEXT = "http://jena.apache.org/text#";

  private static final List<String> RESULT_FORMATS =
      List.of(
          "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV");

  private static final List<String> NAMED_GRAPHS =
      List.of(
          Papergraph.CORRECTIONS_GRAPH,
          Papergraph.EVIDENCE_GRAPH,
          Papergraph.LINKS_GRAPH,
          Papergraph.PROVENANCE_GRAPH,
          Papergraph.QUALITY_GRAPH,
          Papergraph.RUNS_GRAPH);

  private final DatasetGraph dataset;
  private final QueryLimits limits;
  private final boolean updates;
  private final Set<String> services;

  /**
   * @param updates whether the graph can be changed at the endpoint
   * @param services the other endpoints that queries may ask
   */
  public ServiceDescription(
      DatasetGraph dataset, QueryLimits limits, boolean updates, Set<String> services) {
    this.dataset = dataset;
    this.limits = limits;
    this.updates = updates;
    this.services = Set.copyOf(services);
  }

  /**
   * The description.
   *
   * @param endpoint its address
   * @param root the address of the server, ending in {@code /}
   * @param counts how much is in the graphs, if that is known
   */
  public Graph of(String endpoint, String root, Optional<GraphCounts> counts) {
    Words words = new Words();
    Node service = NodeFactory.createURI(endpoint);
    words
        .type(service, "sd:Service")
        .link(service, "sd:endpoint", service)
        .link(
            service,
            "sd:defaultEntailmentRegime",
            NodeFactory.createURI(Papergraph.HIERARCHY_ENTAILMENT))
        .link(service, "rdfs:seeAlso", NodeFactory.createURI(root + "examples"))
        .link(
            service,
            "rdfs:seeAlso",
            NodeFactory.createURI(root + DatasetDescription.PATH.substring(1)));
    languages(words, service);
    formats(words, service);
    features(words, service);
    limits(words, service);
    dataset(words, service, counts);
    return words.graph();
  }

  private void languages(Words words, Node service) {
    words.link(service, "sd:supportedLanguage", Words.term("sd:SPARQL11Query"));
    if (updates) {
      words.link(service, "sd:supportedLanguage", Words.term("sd:SPARQL11Update"));
    }
  }

  private void formats(Words words, Node service) {
    for (String format : RESULT_FORMATS) {
      words.link(service, "sd:resultFormat", NodeFactory.createURI(FORMATS + format));
    }
    for (Format format : Format.RDF) {
      words.link(service, "sd:resultFormat", NodeFactory.createURI(format.iri()));
      if (updates) {
        words.link(service, "sd:inputFormat", NodeFactory.createURI(format.iri()));
      }
    }
  }

  private void features(Words words, Node service) {
    if (!services.isEmpty()) {
      words.link(service, "sd:feature", Words.term("sd:BasicFederatedQuery"));
    }
    if (dataset.getContext().isDefined(Symbol.create(TEXT + "index"))) {
      Node search = NodeFactory.createURI(TEXT + "query");
      words.link(service, "sd:propertyFeature", search).type(search, "sd:Feature");
    }
  }

  private void limits(Words words, Node service) {
    words
        .typed(service, "pg:queryTimeLimit", limits.time().toString(), XSDDatatype.XSDduration)
        .number(service, "pg:answerRowLimit", limits.rows())
        .number(service, "pg:answerByteLimit", limits.bytes())
        .number(service, "pg:queryByteLimit", limits.queryBytes())
        .number(service, "pg:queryMemoryLimit", limits.memory())
        .number(service, "pg:concurrentQueryLimit", limits.concurrent())
        .number(service, "pg:longQueryLimit", limits.longRunning());
  }

  private static void dataset(Words words, Node service, Optional<GraphCounts> counts) {
    Node all = Words.blank();
    Node facts = Words.blank();
    words
        .link(service, "sd:defaultDataset", all)
        .type(all, "sd:Dataset")
        .link(all, "sd:defaultGraph", facts)
        .type(facts, "sd:Graph");
    counts.ifPresent(known -> words.number(facts, "void:triples", known.facts().triples()));
    Set<String> names = new TreeSet<>(NAMED_GRAPHS);
    counts.ifPresent(known -> names.addAll(known.named().keySet()));
    for (String name : names) {
      Node named = Words.blank();
      Node graph = Words.blank();
      words
          .link(all, "sd:namedGraph", named)
          .type(named, "sd:NamedGraph")
          .link(named, "sd:name", NodeFactory.createURI(name))
          .link(named, "sd:graph", graph)
          .type(graph, "sd:Graph");
      counts.ifPresent(
          known ->
              words.number(
                  graph, "void:triples", known.named().getOrDefault(name, One.EMPTY).triples()));
    }
  }
}
