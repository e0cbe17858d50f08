package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.papergraph.cli.Program.papergraph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.SourceReader;
import org.papergraph.read.SourceReaders;
import org.xml.sax.InputSource;

/** The commands of the finished program, each in a process of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class CommandLineIT {
  private static final String PAPERS =
      "SELECT ?paper ?title { ?paper a pg:Paper ; dcterms:title ?title } ORDER BY ?title LIMIT 3";

  private Path folder = Path.of("");
  private Path store = Path.of("");

  /** Two pages in both layouts; paper 3 stands on both. */
  @BeforeAll
  void makeAStore(@TempDir Path temporary) throws Exception {
    folder = temporary;
    store = folder.resolve("store");
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("spaced.txt"), MadeUpPages.spaced(0, 4));
    Files.writeString(pages.resolve("dense.txt"), MadeUpPages.dense(3, 6));

    Program.Ended ended = papergraph("build", "--store", store, pages).run().done();

    assertEquals("", ended.out());
    assertEquals("7 records read: 6 stored, 1 merged, 0 rejected", ended.err().strip());
  }

  private Program.Ended query(Object... arguments) throws Exception {
    List<Object> all = new ArrayList<>(List.of("query", "--store", store));
    all.addAll(List.of(arguments));
    return papergraph(all.toArray()).run();
  }

  @Test
  void theVersionIsToldWithThatOfJava() throws Exception {
    String out = papergraph("--version").run().done().out();

    assertTrue(out.matches("(?s)papergraph \\d+\\.\\d+\\.\\d+\\S*\\s.*"), out);
    assertTrue(out.contains(System.getProperty("java.version")), out);
  }

  @Test
  void helpListsTheCommands() throws Exception {
    String out = papergraph("help").run().done().out();

    for (String command :
        "quickstart build add query export extract serve validate stats explain formats"
            .split(" ")) {
      assertTrue(out.contains("\n  " + command + " "), () -> command + " is not in " + out);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "quickstart, --port",
    "build, --rejects",
    "add, --threads",
    "query, -f",
    "export, -o",
    "extract, --title",
    "serve, --host",
    "validate, --store",
    "stats, --store",
    "explain, NAME|IRI",
    "formats, formats"
  })
  void helpOfACommandNamesWhatItTakes(String command, String option) throws Exception {
    Program.Ended help = papergraph("help", command).run().done();

    assertTrue(help.out().startsWith("Usage: papergraph " + command), help.out());
    assertTrue(help.out().contains(option), help.out());
    assertEquals("", help.err());
  }

  @Test
  void anUnknownCommandIsWrongUsage() throws Exception {
    papergraph("nonsense").run().failed(2).saying("nonsense");
  }

  @Test
  void noCommandIsWrongUsage() throws Exception {
    papergraph().run().failed(2).saying("Name a command", "Usage: papergraph", "quickstart");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build x.txt", "export --format turtle", "serve", "validate"})
  void aCommandWithoutItsStoreIsWrongUsage(String command) throws Exception {
    papergraph((Object[]) command.split(" ")).run().failed(2).saying("--store");
  }

  @Test
  void anExportWithoutAFormatIsWrongUsage() throws Exception {
    papergraph("export", "--store", store).run().failed(2).saying("--format");
  }

  @Test
  void aTableHasAlignedColumnsAndEndsWithTheNumberOfRows() throws Exception {
    List<String> lines = query(PAPERS).done().out().lines().toList();

    assertEquals(6, lines.size(), lines::toString);
    int column = lines.get(0).indexOf("title");
    assertTrue(column > 0, lines::toString);
    assertTrue(lines.get(1).startsWith("─"), lines::toString);
    for (int i = 2; i < 5; i++) {
      assertEquals("  ", lines.get(i).substring(column - 2, column), lines::toString);
      assertTrue(lines.get(i).endsWith(": Learning from Ponds"), lines::toString);
    }
    assertEquals("3 rows", lines.get(5));
  }

  @Test
  void theFormatsForMachinesAllSayTheSame() throws Exception {
    String csv = query("--format", "csv", PAPERS).done().out();
    String tsv = query("--format", "tsv", PAPERS).done().out();
    String json = query("--format", "json", PAPERS).done().out();
    String xml = query("--format", "XML", PAPERS).done().out();

    List<List<String>> rows = csv.lines().skip(1).map(line -> List.of(line.split(","))).toList();
    assertEquals("paper,title", csv.lines().findFirst().orElse(""));
    assertEquals(3, rows.size());
    assertEquals(rows, tabbed(tsv));
    assertEquals(rows, bindings(new ObjectMapper().readTree(json)));
    assertEquals(3, elements(xml, "result"));
    assertEquals(answer(xml, ResultSetLang.RS_XML), answer(json, ResultSetLang.RS_JSON));
  }

  private static List<List<String>> tabbed(String tsv) {
    return tsv.lines()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(cells -> List.of(cells[0].replaceAll("[<>]", ""), cells[1].replaceAll("\"", "")))
        .toList();
  }

  private static List<List<String>> bindings(JsonNode json) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : json.path("results").path("bindings")) {
      String paper = row.path("paper").path("value").asText();
      rows.add(List.of(paper, row.path("title").path("value").asText()));
    }
    return rows;
  }

  private static int elements(String xml, String name) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getElementsByTagName(name)
        .getLength();
  }

  private static String answer(String text, Lang lang) {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return ResultSetFormatter.asText(ResultSetMgr.read(in, lang));
  }

  @Test
  void constructedGraphsArePrintedAsTurtle() throws Exception {
    String construct = "CONSTRUCT { ?p dcterms:title ?t } { ?p a pg:Paper ; dcterms:title ?t }";

    String turtle = query("--format", "ttl", construct).done().out();

    assertEquals(6, parse(turtle, Lang.TURTLE).size());
    assertEquals(turtle, query(construct).done().out());
  }

  @Test
  void askIsAnsweredWithYesOrNo() throws Exception {
    assertEquals("yes\n", query("ASK { ?p pg:introducesMethod ?m }").done().out());
    assertEquals("no\n", query("ASK { ?p a <http://example.org/Pond> }").done().out());
    String json = query("--format", "json", "ASK { ?p a pg:Paper }").done().out();
    assertTrue(new ObjectMapper().readTree(json).path("boolean").asBoolean(), json);
  }

  @Test
  void aQueryForTheGeneralFindsTheSpecific() throws Exception {
    String introduced = query("ASK { ?p pg:introducesMethod ?m }").done().out();
    String mentioned =
        query(
                "--format",
                "csv",
                "SELECT (COUNT(*) AS ?n) { ?p pg:introducesMethod ?m"
                    + " FILTER NOT EXISTS { ?p pg:mentionsMethod ?m } }")
            .done()
            .out();

    assertEquals("yes\n", introduced);
    assertEquals("0", mentioned.lines().skip(1).findFirst().orElse(""));
  }

  @Test
  void aQueryMayStandInAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("papers.rq"), PAPERS + "\n");

    assertEquals(query(PAPERS).done().out(), query("-f", file).done().out());
  }

  @Test
  void aMissingQueryFileIsNamed() throws Exception {
    query("-f", folder.resolve("missing.rq")).failed(1).saying("missing.rq", "no such file");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`SELECT ?p\n{ ?p a pg:Paper ;; ?q }\nLIMIT many`, 2, 23",
        "`SELECT ?p {\n  ?p a pg:Paper .\n  ?p dcterms:title 'x }`, 3, 24",
        "SELEC ?p { ?p a pg:Paper }, 1, 6",
        "SELECT * { ?p a pond:Paper }, 1, 17"
      })
  void aSyntaxErrorIsShownWithItsLineAndAMarkUnderItsColumn(String query, int line, int column)
      throws Exception {
    List<String> told = query(query).failed(1).err().lines().toList();

    assertEquals(
        "papergraph: SPARQL syntax error in line " + line + ", column " + column, told.get(0));
    assertEquals("  " + query.lines().toList().get(line - 1), told.get(1));
    assertEquals(" ".repeat(2 + column - 1) + "^", told.get(2));
  }

  @Test
  void anUpdateIsNoQuery() throws Exception {
    query("DELETE WHERE { ?s ?p ?o }").failed(1).saying("error in line 1, column 1\n");

    assertEquals("yes\n", query("ASK { ?p a pg:Paper }").done().out());
  }

  @Test
  void aFormatThatDoesNotFitTheAnswerIsRefused() throws Exception {
    query("--format", "ttl", PAPERS).failed(1).saying("ttl is for CONSTRUCT and DESCRIBE");
    query("--format", "csv", "CONSTRUCT WHERE { ?p a pg:Paper }").failed(1).saying("csv is for");
  }

  @Test
  void anUnknownQueryFormatIsWrongUsageAndTheKnownAreNamed() throws Exception {
    Program.Ended ended = query("--format", "yaml", PAPERS).failed(2).saying("yaml");

    String named = ended.err().toLowerCase(Locale.ROOT);
    for (String known : List.of("table", "csv", "tsv", "json", "xml", "ttl")) {
      assertTrue(named.contains(known), named);
    }
  }

  @Test
  void everyDumpIsTheSameInAFileAndOnStandardOutputAndHoldsTheSameTriples() throws Exception {
    Graph turtle = parse(dump("turtle"), Lang.TURTLE);
    Graph triples = parse(dump("ntriples"), Lang.NTRIPLES);
    Graph quads = GraphFactory.createDefaultGraph();
    DatasetGraph dataset = RDFParser.fromString(dump("nquads"), Lang.NQUADS).toDatasetGraph();
    dataset.stream().map(Quad::asTriple).forEach(quads::add);

    assertTrue(triples.size() > 100, () -> triples.size() + " triples");
    assertTrue(turtle.isIsomorphicWith(triples), "turtle and ntriples");
    assertTrue(quads.isIsomorphicWith(triples), "nquads and ntriples");
    assertNotEquals(0, dataset.getDefaultGraph().size());
    assertEquals(
        List.of("evidence", "provenance", "quality"),
        dataset.stream()
            .filter(quad -> !quad.isDefaultGraph())
            .map(quad -> quad.getGraph().getURI().replaceFirst(".*/", ""))
            .distinct()
            .sorted()
            .toList());
  }

  private String dump(String format) throws Exception {
    Path file = folder.resolve("dumps").resolve("graph." + format);
    Program.Ended toFile =
        papergraph("export", "--store", store, "--format", format, "-o", file).run().done();
    assertEquals("", toFile.out());
    String text = papergraph("export", "--store", store, "--format", format).run().done().out();
    assertEquals(text, Files.readString(file));
    return text;
  }

  private static Graph parse(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, new StringReader(text), null, lang);
    return graph;
  }

  @Test
  void anExportIntoAFolderThatHoldsSomethingFails() throws Exception {
    Path target = Files.createDirectory(folder.resolve("target"));
    Files.writeString(target.resolve("reed.txt"), "reed");

    papergraph("export", "--store", store, "--format", "turtle", "-o", target)
        .run()
        .failed(1)
        .saying(target + " is not empty");

    assertEquals(1, target.toFile().list().length);
  }

  @Test
  void anUnknownExportFormatIsWrongUsageAndTheKnownAreNamed() throws Exception {
    papergraph("export", "--store", store, "--format", "yaml")
        .run()
        .failed(2)
        .saying("yaml", "turtle", "ntriples", "nquads");
  }

  @ParameterizedTest
  @ValueSource(strings = {"export --format nquads", "stats"})
  void outputThatCannotBeWrittenIsToldAndFails(String command) throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "only Linux has a device that is always full");
    List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ")));
    words.addAll(List.of("--store", store));

    papergraph(words.toArray()).runInto(full).failed(1).saying("standard output");
  }

  @Test
  void aGraphThatWasBuiltConformsToItsShapes() throws Exception {
    Program.Ended ended = papergraph("validate", "--store", store).run().done();

    assertEquals("", ended.out());
    ended.saying("conforms");
  }

  @Test
  void aPaperWithoutATitleIsAViolationThatNamesThePaper() throws Exception {
    Path broken = folder.resolve("broken");
    papergraph("build", "--store", broken, folder.resolve("pages/dense.txt")).run().done();
    String paper = deleteATitle(broken.resolve("generation-1").resolve("tdb2"));

    Program.Ended ended = papergraph("validate", "--store", broken).run();

    assertEquals(1, ended.code(), ended.err());
    assertTrue(ended.out().contains("<" + paper + ">"), ended.out());
    assertTrue(ended.out().contains("dcterms:title"), ended.out());
    assertFalse(ended.err().isBlank());
  }

  private static String deleteATitle(Path database) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(database.toString());
    try {
      return Txn.calculateWrite(
          dataset,
          () -> {
            Quad title =
                dataset
                    .find(Quad.defaultGraphIRI, Node.ANY, DCTerms.title.asNode(), Node.ANY)
                    .next();
            dataset.delete(title);
            return title.getSubject().getURI();
          });
    } finally {
      TDBInternal.expel(dataset);
    }
  }

  @Test
  void statsCountsPapersMethodsAndMentions() throws Exception {
    Program.Ended stats = papergraph("stats", "--store", store).run().done();

    assertTrue(stats.out().matches("(?s).*\\n +6  papers\\n.*"), stats.out());
    assertTrue(stats.out().matches("(?s).*\\n +[1-9]\\d*  methods\\n.*"), stats.out());
    assertTrue(stats.out().matches("(?s).*\\n +6  repositories\\n.*"), stats.out());
    assertTrue(stats.out().matches("(?s).*\\n +[1-9]\\d*  mentions\\n.*"), stats.out());
    assertEquals("", stats.err());
  }

  @Test
  void statsSaysHowGoodStatementsAreLast() throws Exception {
    String out = papergraph("stats", "--store", store).run().done().out();

    String share = "[01]\\.\\d{3} \\([01]\\.\\d{3} to [01]\\.\\d{3}\\)";
    String row = " +" + share + " +" + share + " +[01]\\.\\d{3} +[\\d,]+  usesDataset\\n";
    assertTrue(out.matches("(?s).*\\n\\nHow good statements are.*\\n" + row + "\\n"), out);
  }

  @Test
  void statsOfAGraphWithoutQualitySaysNothingOfIt() throws Exception {
    Path old = folder.resolve("old");
    papergraph("build", "--store", old, folder.resolve("pages/dense.txt")).run().done();
    deleteTheQuality(old.resolve("generation-1").resolve("tdb2"));

    String out = papergraph("stats", "--store", old).run().done().out();

    assertTrue(out.contains("Metrics most papers report"), out);
    assertFalse(out.contains("How good"), out);
  }

  private static void deleteTheQuality(Path database) {
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(database.toString());
    try {
      Txn.executeWrite(
          dataset, () -> dataset.removeGraph(NodeFactory.createURI(Papergraph.QUALITY_GRAPH)));
    } finally {
      TDBInternal.expel(dataset);
    }
  }

  @Test
  void aThingIsExplainedByItsNameAndByItsIriWithTheSentencesItWasReadIn() throws Exception {
    String byName = papergraph("explain", "--store", store, "CIFAR-10").run().done().out();
    String iri =
        byName
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("http"))
            .findFirst()
            .orElse("");
    String byIri = papergraph("explain", "--store", store, iri).run().done().out();

    assertTrue(byName.startsWith("CIFAR-10 (Dataset)\n"), byName);
    assertTrue(byName.contains("On [CIFAR-10] it reaches an accuracy of"), byName);
    assertTrue(byName.contains(MadeUpPages.title(1)), byName);
    assertEquals(byName, byIri);
  }

  @Test
  void whatTheGraphDoesNotKnowCannotBeExplained() throws Exception {
    papergraph("explain", "--store", store, "Flumph").run().failed(1).saying("\"Flumph\"");
    papergraph("explain", "--store", store, "http://example.org/x")
        .run()
        .failed(1)
        .saying("http://example.org/x");
  }

  @Test
  void formatsNamesTheReadersWithWhatEachRecognises() throws Exception {
    Program.Ended formats = papergraph("formats").run().done();

    List<String> lines = formats.out().lines().takeWhile(line -> !line.isEmpty()).toList();
    for (SourceReader reader : SourceReaders.all()) {
      assertTrue(
          lines.stream()
              .anyMatch(
                  line ->
                      line.startsWith(reader.name() + " ")
                          && line.endsWith("  " + reader.description())),
          reader.name());
    }
    assertEquals(SourceReaders.all().size(), lines.size());
    assertEquals("", formats.err());
  }

  @Test
  void aMergeIsTakenBackByIdentifier() throws Exception {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    String paper =
        "{\"bibtex_key\": \"%s\", \"title\": \"Counting Reeds at Night\", \"year\": \"2031\"}";
    Files.writeString(sources.resolve("a.jsonl"), paper.formatted("one") + "\n");
    Files.writeString(
        sources.resolve("b.txt"),
        "{\"id\": \"3105.01234\", \"summary\": \"Reeds.\","
            + " \"title\": \"Night Reeds\", \"authors\": [\"G. Heron\"]}\n");
    Files.writeString(
        sources.resolve("c.jsonl"),
        "{\"bibtex_key\": \"two\", \"title\": \"Night"
            + " Reeds\", \"authors\": [{\"family\": \"Heron\"}]}\n");
    Path merged = folder.resolve("merged");
    papergraph("build", "--store", merged, sources).run().done().saying("2 stored, 1 merged");

    String why = papergraph("explain", "--store", merged, "Night Reeds").run().done().out();
    assertTrue(why.contains("c.jsonl:1 (same title, authors agree)"), why);
    papergraph("separate", "--store", merged, "ml-anthology:two")
        .run()
        .done()
        .saying("3 papers and other things in the store");
    papergraph("separate", "--store", merged, "--undo", "ml-anthology:two")
        .run()
        .done()
        .saying("2 papers and other things in the store");
    papergraph("separate", "--store", merged, "two").run().failed(2).saying("\"two\"");
  }

  @Test
  void quietRunsPrintNothingOnStandardError() throws Exception {
    Path quiet = folder.resolve("quiet");
    Path page = folder.resolve("pages/dense.txt");

    assertEquals("", papergraph("build", "--quiet", "--store", quiet, page).run().done().err());
    assertEquals("", papergraph("-q", "add", "--store", quiet, page).run().done().err());
    assertEquals("", papergraph("validate", "--store", quiet, "--quiet").run().done().err());
  }

  @Test
  void quietRunsStillSayWhyTheyFailed() throws Exception {
    papergraph("-q", "build", "--store", folder.resolve("none"), folder.resolve("missing.txt"))
        .run()
        .failed(1)
        .saying("missing.txt");
  }
}
