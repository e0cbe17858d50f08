package org.papergraph.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.papergraph.build.GraphBuild;
import org.papergraph.build.Progress;
import org.papergraph.read.Inputs;
import org.papergraph.read.MadeUpDatasets;
import org.papergraph.read.MadeUpGraphs;
import org.papergraph.read.MadeUpListing;
import org.papergraph.read.MadeUpRepositories;
import org.papergraph.store.GraphStore;
import org.papergraph.vocabulary.SmallVocabulary;

/** A graph built from made-up inputs of many kinds, and others written by hand. */
public final class PondGraph {
  /** Where its things live; the word paper stands in it too. */
  public static final String BASE = "https://pond.example/paper/id/";

  private static final String ANTHOLOGY =
      """
      {"venue": "pond", "year": "2031", "papers": [
       {"bibtex_key": "heron2031pond-counting",
        "title": "OtterNet: Counting $k$ Reeds, \\"at Night\\"",
        "abstract": "We propose OtterNet for reed counting on PondBench. OtterNet beats PebbleNet\
       by 2.1 points.\\nOn PondBench, OtterNet reaches an accuracy of 91.5%.",
        "authors": [{"given": "Zoe", "family": "Heron"}, {"given": "Abe", "family": "Coot"}],
        "year": "2031", "venue": "pond", "doi": "10.5555/reeds.7",
        "code_url": "https://github.com/pond/reeds"},
       {"bibtex_key": "mere2031pond-mud", "title": "On Mud",
        "abstract": "We compare OtterNet with PebbleNet for pebble sorting.",
        "authors": [{"given": "Petra", "family": "Mere"}], "year": "2031", "venue": "pond"}]}
      """;

  private static final String PREFIXES =
      """
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dc: <http://purl.org/dc/elements/1.1/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX pond: <https://pond.example/id/>
      """;

  private PondGraph() {}

  /** Builds a store in a folder. */
  public static GraphStore build(Path folder) throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    List<String> files =
        List.of(
            file(in, "listing.txt", MadeUpListing.page(1, 2, 3)),
            file(in, "anthology.json", ANTHOLOGY),
            file(in, "croissant.json", MadeUpDatasets.CROISSANT),
            file(in, "codemeta.json", MadeUpRepositories.CODEMETA),
            file(in, "github.json", MadeUpRepositories.GITHUB_SEARCH),
            file(in, "methods.json", MadeUpGraphs.PWC_METHODS),
            file(in, "tables.json", MadeUpGraphs.PWC_TABLES));
    new GraphBuild(
            SmallVocabulary.vocabulary(),
            new GraphBuild.Settings(Optional.of(BASE), 2, "test"),
            rejection -> {},
            Progress.none())
        .build(
            folder.resolve("store"),
            new Inputs(files, InputStream.nullInputStream(), Optional.empty()));
    return GraphStore.open(folder.resolve("store"));
  }

  private static String file(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /** A graph in memory from TriG with the usual prefixes; {@code pond:} is the base. */
  public static DatasetGraph of(String trig) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    byte[] text = (PREFIXES + trig).getBytes(UTF_8);
    RDFParser.create().source(new ByteArrayInputStream(text)).lang(Lang.TRIG).parse(dataset);
    return dataset;
  }
}
