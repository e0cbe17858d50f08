package org.papergraph.release;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.describe.Figures;
import org.papergraph.describe.GraphCounts;
import org.papergraph.describe.GraphCounts.Linkset;
import org.papergraph.describe.GraphCounts.One;
import org.papergraph.describe.Words;
import org.papergraph.export.Compression;
import org.papergraph.release.ReleaseOptions.Statement;
import org.papergraph.release.Sources.Source;

/**
 * What a release holds, in the words of <a href="https://www.w3.org/TR/void/">VoID</a> and <a
 * href="https://www.w3.org/TR/vocab-dcat-3/">DCAT</a>: {@code #release} is all of it, {@code
 * #dataset} the facts, each named graph a dataset of its own.
 *
 * <p>Addresses are relative to the file, or below the public address where one is given.
 */
final class ReleaseDescription {
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  private final String base;
  private final Statement statement;
  private final List<ReleaseFile> files;
  private final Words words = new Words();
  private final Figures figures;
  private int parts;

  /**
   * @param base where the entities of the graph live
   * @param files those to be described
   */
  ReleaseDescription(String base, Statement statement, List<ReleaseFile> files) {
    this.base = base;
    this.statement = statement;
    this.files = List.copyOf(files);
    this.figures = new Figures(words, () -> here("#part-" + ++parts));
  }

  /** The description, as Turtle. */
  String of(About about) {
    Node release = here("#release");
    words
        .type(here(""), "void:DatasetDescription", "foaf:Document")
        .link(here(""), "foaf:primaryTopic", release);
    release(release, about.counts());
    facts(about.counts());
    about.counts().named().forEach((name, one) -> graph(name, one));
    for (int i = 0; i < files.size(); i++) {
      file(release, files.get(i), i + 1);
    }
    for (Source source : about.sources().all()) {
      source(release, source);
    }
    return SortedTurtle.of(words.graph());
  }

  private Node here(String fragment) {
    boolean isPublic = statement.publicUrl().isPresent();
    return NodeFactory.createURI((isPublic ? file(ReleaseFolder.VOID) : "") + fragment);
  }

  private String file(String path) {
    return statement.publicUrl().orElse("") + path;
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private void release(Node release, GraphCounts counts) {
    words
        .type(release, "void:Dataset", "dcat:Dataset")
        .typed(release, "dcterms:title", statement.title(), XSDDatatype.XSDstring)
        .number(release, "void:triples", counts.triples());
    statement
        .issued()
        .ifPresent(date -> words.typed(release, "dcterms:issued", date, XSDDatatype.XSDdate));
    statement.licence().ifPresent(at -> words.link(release, "dcterms:license", iri(at)));
    statement.publisher().ifPresent(publisher -> publisher(release, publisher));
    statement
        .publicUrl()
        .ifPresent(at -> words.link(release, "dcat:landingPage", iri(file(ReleaseFolder.README))));
  }

  private void publisher(Node release, String publisher) {
    boolean isAddress = Statement.isAddress(publisher);
    Node agent = isAddress ? iri(publisher) : here("#publisher");
    words.link(release, "dcterms:publisher", agent).type(agent, "foaf:Agent");
    if (!isAddress) {
      words.typed(agent, "foaf:name", publisher, XSDDatatype.XSDstring);
    }
  }

  private void facts(GraphCounts counts) {
    Node facts = here("#dataset");
    words
        .text(facts, "dcterms:title", "Facts")
        .text(
            facts,
            "dcterms:description",
            "The default graph. Numbers are what COUNT queries to papergraph answer: of a general"
                + " property or class they count the more specific ones, too.")
        .typed(facts, "void:uriSpace", base, XSDDatatype.XSDstring);
    dataset(facts, counts.facts());
    int number = 0;
    for (Linkset linkset : counts.linksets()) {
      number++;
      figures.linkset(facts, here("#linkset-" + number), linkset);
    }
  }

  private void graph(String name, One one) {
    Node graph = iri(name);
    words.text(graph, "dcterms:title", name.substring(name.lastIndexOf('/') + 1));
    dataset(graph, one);
  }

  private void dataset(Node dataset, One one) {
    words
        .type(dataset, "void:Dataset", "dcat:Dataset")
        .link(here("#release"), "void:subset", dataset);
    figures.numbers(dataset, one);
    figures.vocabularies(dataset, one);
  }

  private void file(Node release, ReleaseFile file, int number) {
    Node distribution = here("#file-" + number);
    Node checksum = here("#checksum-" + number);
    Node address = iri(file(file.path()));
    words
        .link(release, "dcat:distribution", distribution)
        .type(distribution, "dcat:Distribution")
        .text(distribution, "dcterms:title", file.purpose())
        .link(distribution, "dcat:downloadURL", address)
        .link(distribution, "dcat:mediaType", iri(MEDIA_TYPES + file.mediaType()))
        .typed(
            distribution,
            "dcat:byteSize",
            Long.toString(file.bytes()),
            XSDDatatype.XSDnonNegativeInteger)
        .link(distribution, "spdx:checksum", checksum)
        .type(checksum, "spdx:Checksum")
        .link(checksum, "spdx:algorithm", Words.term("spdx:checksumAlgorithm_sha256"))
        .typed(checksum, "spdx:checksumValue", file.sha256(), XSDDatatype.XSDhexBinary);
    if (file.compression() != Compression.NONE) {
      String type = MEDIA_TYPES + file.compression().mediaType();
      words.link(distribution, "dcat:compressFormat", iri(type));
    }
    if (isDump(file)) {
      boolean factsAlone = file.path().startsWith("graph/facts");
      words.link(factsAlone ? here("#dataset") : release, "void:dataDump", address);
    }
  }

  /** Whether it is one of the dumps in a format of RDF. */
  private static boolean isDump(ReleaseFile file) {
    return file.path().startsWith("graph/");
  }

  private void source(Node release, Source source) {
    boolean isVocabulary = Statement.isAddress(source.name());
    Node node = isVocabulary ? iri(source.name()) : here("#source-" + encoded(source.name()));
    words
        .link(release, "dcterms:source", node)
        .type(node, "dcat:Dataset")
        .typed(node, "dcterms:title", source.name(), XSDDatatype.XSDstring);
    if (!source.licence().publisher().isEmpty()) {
      Node publisher = here("#publisher-of-" + encoded(source.name()));
      words
          .link(node, "dcterms:publisher", publisher)
          .type(publisher, "foaf:Agent")
          .typed(publisher, "foaf:name", source.licence().publisher(), XSDDatatype.XSDstring);
    }
    source.licence().iri().ifPresent(licence -> words.link(node, "dcterms:license", iri(licence)));
    if (!source.licence().statedAt().isEmpty()) {
      words.link(node, "rdfs:seeAlso", iri(source.licence().statedAt()));
    }
  }

  private static String encoded(String name) {
    return name.replaceAll("[^A-Za-z0-9.-]+", "-");
  }
}
