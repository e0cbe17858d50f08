package org.papergraph.server.description;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphZero;
import org.apache.jena.vocabulary.RDF;
import org.papergraph.describe.Figures;
import org.papergraph.describe.GraphCounts;
import org.papergraph.describe.GraphCounts.Linkset;
import org.papergraph.describe.GraphCounts.One;
import org.papergraph.describe.Words;
import org.papergraph.export.DumpFile;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.Profile;
import org.papergraph.ontology.Papergraph;
import org.papergraph.server.rdf.Format;

/**
 * What is served, in the words of <a href="https://www.w3.org/TR/void/">VoID</a> and <a
 * href="https://www.w3.org/TR/vocab-dcat-3/">DCAT</a>.
 *
 * <p>{@code #dataset} is what a plain query sees, the default graph. Each other graph is a dataset
 * of its own; {@code #store} is all of them. Each number is what a COUNT query answers.
 */
public final class DatasetDescription {
  /** Where it is. */
  public static final String PATH = "/.well-known/void";

  /** Where the files of a release are, below the address of the server. */
  private static final String DUMPS = "dumps/";

  private static final int MOST_SOURCES = 50;
  private static final Node ATTRIBUTED_TO = Words.term("prov:wasAttributedTo");

  private static final List<String> EXAMPLES =
      List.of(
          Papergraph.PAPER,
          Papergraph.METHOD,
          Papergraph.DATASET,
          Papergraph.TASK,
          Papergraph.METRIC_CLASS);

  private final DatasetGraph dataset;
  private final String base;
  private final String root;
  private final Words words = new Words();
  private final Figures figures = new Figures(words, Words::blank);

  private DatasetDescription(DatasetGraph dataset, String base, String root) {
    this.dataset = dataset;
    this.base = base;
    this.root = root;
  }

  /**
   * Describes a dataset. Called inside a transaction.
   *
   * @param base the beginning of the IRIs of entities
   * @param root the address of the server, ending in {@code /}
   * @param changed when the graph came into its state, or the epoch if nobody knows
   * @param dumps the files of the release that is served
   */
  public static Graph of(
      DatasetGraph dataset,
      String base,
      GraphCounts counts,
      String root,
      Instant changed,
      List<DumpFile> dumps) {
    DatasetDescription description = new DatasetDescription(dataset, base, root);
    dumps.forEach(description::dump);
    return description.describe(counts, changed);
  }

  /** The counts of one graph, for a description of it; nothing if there is no such graph. */
  public static Graph counts(Node name, GraphCounts counts) {
    DatasetDescription one = new DatasetDescription(DatasetGraphZero.create(), "", "");
    One found = name.isURI() ? counts.named().get(name.getURI()) : null;
    if (found != null) {
      one.figures.numbers(name, found);
    }
    return one.words.graph();
  }

  private Node here(String fragment) {
    return NodeFactory.createURI(root + PATH.substring(1) + fragment);
  }

  private Graph describe(GraphCounts counts, Instant changed) {
    Node main = here("#dataset");
    words
        .type(here(""), "void:DatasetDescription", "foaf:Document")
        .text(here(""), "dcterms:title", "What this server holds")
        .link(here(""), "foaf:primaryTopic", main)
        .link(here(""), "foaf:topic", here("#store"));
    words
        .type(here("#store"), "void:Dataset", "dcat:Catalog")
        .text(here("#store"), "dcterms:title", "All graphs of a papergraph store")
        .link(here("#store"), "dcat:service", endpoint());
    facts(main, counts, changed);
    counts.named().forEach((name, one) -> named(name, one, changed));
    service(main);
    return words.graph();
  }

  /** Names a dump in the terms of the graph; tables are none. */
  private void dump(DumpFile file) {
    boolean isRdf =
        ExportFormat.named(file.format()).map(ExportFormat::isOfGraphs).orElse(false)
            && Profile.named(file.profile()).map(Profile::isOfGraph).orElse(false);
    if (isRdf) {
      boolean factsAlone = file.profile().equals(Profile.PLAIN.label());
      Node address = NodeFactory.createURI(root + DUMPS + file.path());
      words.link(here(factsAlone ? "#dataset" : "#store"), "void:dataDump", address);
    }
  }

  private Node endpoint() {
    return NodeFactory.createURI(root + "sparql");
  }

  private void facts(Node main, GraphCounts counts, Instant changed) {
    words
        .text(main, "dcterms:title", "papergraph")
        .text(
            main,
            "dcterms:description",
            "Methods, datasets, tasks, metrics, results and code of machine-learning papers: what"
                + " the default graph states. Every number is what a COUNT query answers; one that"
                + " asks for a general property or class counts the more specific ones, too.");
    common(main, counts.facts(), changed);
    typed(main, "void:uriSpace", base);
    for (String type : EXAMPLES) {
      first(type).ifPresent(example -> words.link(main, "void:exampleResource", example));
    }
    sources().forEach(source -> words.link(main, "dcterms:source", source));
    int number = 0;
    for (Linkset linkset : counts.linksets()) {
      number++;
      figures.linkset(main, here("#linkset-" + number), linkset);
    }
  }

  private void typed(Node subject, String property, String text) {
    words.typed(subject, property, text, XSDDatatype.XSDstring);
  }

  private void named(String name, One one, Instant changed) {
    Node graph = NodeFactory.createURI(name);
    String title = name.substring(name.lastIndexOf('/') + 1);
    words.text(graph, "dcterms:title", title).type(graph, "sd:Graph").link(graph, "sd:name", graph);
    common(graph, one, changed);
  }

  /** What the default graph and the named ones have in common. */
  private void common(Node subject, One one, Instant changed) {
    words
        .type(subject, "void:Dataset", "dcat:Dataset")
        .link(here("#store"), "void:subset", subject)
        .link(here("#store"), "dcat:dataset", subject)
        .link(subject, "void:sparqlEndpoint", endpoint());
    for (Format format : Format.RDF) {
      words.link(subject, "void:feature", NodeFactory.createURI(format.iri()));
    }
    if (!changed.equals(Instant.EPOCH)) {
      String time = changed.truncatedTo(ChronoUnit.SECONDS).toString();
      words.typed(subject, "dcterms:modified", time, XSDDatatype.XSDdateTime);
    }
    figures.numbers(subject, one);
    figures.vocabularies(subject, one);
  }

  private void service(Node main) {
    Node access = here("#sparql");
    words
        .link(main, "dcat:distribution", access)
        .type(access, "dcat:Distribution")
        .link(access, "dcat:accessURL", endpoint())
        .link(access, "dcat:accessService", endpoint())
        .type(endpoint(), "dcat:DataService")
        .text(endpoint(), "dcterms:title", "SPARQL endpoint")
        .link(endpoint(), "dcat:endpointURL", endpoint())
        .link(endpoint(), "dcat:endpointDescription", endpoint())
        .link(endpoint(), "dcat:servesDataset", main)
        .link(
            endpoint(),
            "dcterms:conformsTo",
            NodeFactory.createURI("https://www.w3.org/TR/sparql11-protocol/"));
  }

  private Optional<Node> first(String type) {
    Iterator<Triple> found =
        dataset.getDefaultGraph().find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type));
    try {
      return found.hasNext()
          ? Optional.of(found.next().getSubject()).filter(Node::isURI)
          : Optional.empty();
    } finally {
      Iter.close(found);
    }
  }

  /** The services and archives that sources name as their origin. */
  private Set<Node> sources() {
    Set<Node> sources = new LinkedHashSet<>();
    Iterator<Triple> found =
        dataset
            .getGraph(NodeFactory.createURI(Papergraph.PROVENANCE_GRAPH))
            .find(Node.ANY, ATTRIBUTED_TO, Node.ANY);
    try {
      while (found.hasNext() && sources.size() < MOST_SOURCES) {
        Node source = found.next().getObject();
        if (source.isURI()) {
          sources.add(source);
        }
      }
      return sources;
    } finally {
      Iter.close(found);
    }
  }
}
