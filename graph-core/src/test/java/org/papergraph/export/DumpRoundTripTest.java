package org.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.papergraph.ontology.Papergraph;

/** What is dumped, loaded and dumped again is the same, byte for byte. */
final class DumpRoundTripTest {
  private static final Node EVIDENCE = NodeFactory.createURI(Papergraph.EVIDENCE_GRAPH);
  private static final Node LINKS = NodeFactory.createURI(Papergraph.LINKS_GRAPH);

  @Property(tries = 60, edgeCases = EdgeCasesMode.MIXIN)
  void quadsAndTheirGraphsComeBackWhateverTheyAre(@ForAll("odd") List<Quad> quads)
      throws IOException {
    for (ExportFormat format : List.of(ExportFormat.NQUADS, ExportFormat.TRIG)) {
      byte[] dump = dump(dataset(quads), format, Profile.FULL);
      assertText(dump, dump(loaded(dump, lang(format)), format, Profile.FULL));
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.MIXIN)
  void factsComeBackWhateverTheyAre(@ForAll("odd") List<Quad> quads) throws IOException {
    for (ExportFormat format : List.of(ExportFormat.NTRIPLES, ExportFormat.TURTLE)) {
      byte[] dump = dump(dataset(quads), format, Profile.PLAIN);
      assertText(dump, dump(loaded(dump, lang(format)), format, Profile.PLAIN));
    }
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void jsonAndXmlHoldTheSameGraphIfItIsAnOrdinaryOne(@ForAll("ordinary") List<Quad> quads)
      throws IOException {
    DatasetGraph dataset = dataset(quads);
    assertSameGraph(dataset, loaded(dump(dataset, ExportFormat.JSONLD, Profile.FULL), Lang.JSONLD));
    DatasetGraph facts = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(facts, () -> quads.stream().filter(Quad::isDefaultGraph).forEach(facts::add));
    assertSameGraph(facts, loaded(dump(facts, ExportFormat.RDFXML, Profile.PLAIN), Lang.RDFXML));
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void theOrderInWhichStatementsCameDoesNotCount(
      @ForAll("odd") List<Quad> quads, @ForAll Random random) throws IOException {
    List<Quad> shuffled = new ArrayList<>(quads);
    Collections.shuffle(shuffled, random);
    for (ExportFormat format : ExportFormat.values()) {
      if (format.isOfGraphs()) {
        assertText(
            dump(dataset(quads), format, Profile.FULL),
            dump(dataset(shuffled), format, Profile.FULL));
      }
    }
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  void linesAreSortedAsBytes(@ForAll("odd") List<Quad> quads) throws IOException {
    for (ExportFormat format : List.of(ExportFormat.NQUADS, ExportFormat.NTRIPLES)) {
      List<String> lines = lines(dump(dataset(quads), format, Profile.FULL));
      List<String> sorted = new ArrayList<>(lines);
      sorted.sort(
          (a, b) ->
              Arrays.compareUnsigned(
                  a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
      assertEquals(sorted, lines);
    }
  }

  @Example
  void aSubjectOfVeryManyStatementsIsWrittenInPieces() throws IOException {
    List<Quad> quads = new ArrayList<>();
    Node heron = NodeFactory.createURI("https://pond.example/heron");
    for (int i = 0; i < 25_000; i++) {
      Node fish = NodeFactory.createURI("https://pond.example/fish/" + i);
      quads.add(quad(Quad.defaultGraphIRI, heron, fish, fish));
    }
    quads.add(quad(EVIDENCE, heron, RDF.type.asNode(), heron));
    for (ExportFormat format : ExportFormat.values()) {
      if (format.isOfGraphs() && format != ExportFormat.RDFXML) {
        byte[] dump = dump(dataset(quads), format, Profile.FULL);
        DatasetGraph loaded = loaded(dump, lang(format));
        long facts = Txn.calculateRead(loaded, () -> (long) loaded.getDefaultGraph().size());
        assertEquals(format.hasGraphs() ? 25_000 : 25_001, facts, format.label());
        if (format.hasGraphs() && format != ExportFormat.JSONLD) {
          assertText(dump, dump(loaded, format, Profile.FULL));
        }
      }
    }
  }

  @Example
  void anEmptyGraphIsADocumentOfEachSyntax() throws IOException {
    for (ExportFormat format : ExportFormat.values()) {
      if (format.isOfGraphs()) {
        byte[] dump = dump(dataset(List.of()), format, Profile.FULL);
        DatasetGraph loaded = loaded(dump, lang(format));
        assertTrue(Txn.calculateRead(loaded, loaded::isEmpty), format.label());
      }
    }
  }

  private static void assertText(byte[] expected, byte[] found) {
    assertEquals(
        new String(expected, StandardCharsets.UTF_8), new String(found, StandardCharsets.UTF_8));
  }

  private static void assertSameGraph(DatasetGraph expected, DatasetGraph found) {
    Txn.executeRead(
        expected,
        () ->
            Txn.executeRead(
                found,
                () ->
                    assertTrue(
                        IsoMatcher.isomorphic(expected, found),
                        () -> expected + "\nbut found\n" + found)));
  }

  private static List<String> lines(byte[] dump) {
    String text = new String(dump, StandardCharsets.UTF_8);
    return text.isEmpty() ? List.of() : List.of(text.split("\n"));
  }

  private static DatasetGraph dataset(List<Quad> quads) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(dataset, () -> quads.forEach(dataset::add));
    return dataset;
  }

  private static byte[] dump(DatasetGraph dataset, ExportFormat format, Profile profile)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new GraphExport(dataset)
        .write(format, profile, DumpTarget.stream(out, Compression.NONE), Long.MAX_VALUE);
    return out.toByteArray();
  }

  private static DatasetGraph loaded(byte[] dump, Lang lang) {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        dataset,
        () ->
            RDFParser.source(new ByteArrayInputStream(dump))
                .lang(lang)
                .labelToNode(LabelToNode.createUseLabelEncoded())
                .resolveURIs(false)
                .checking(false)
                .errorHandler(new ErrorsOnly())
                .parse(StreamRDFLib.dataset(dataset)));
    return dataset;
  }

  /** Warnings are of what is odd; errors end the reading. */
  private static final class ErrorsOnly implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      // Odd things are what is tested here.
    }

    @Override
    public void error(String message, long line, long column) {
      throw new RiotException(line + ":" + column + " " + message);
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }

  private static Lang lang(ExportFormat format) {
    return switch (format) {
      case TURTLE -> Lang.TURTLE;
      case NTRIPLES -> Lang.NTRIPLES;
      case NQUADS -> Lang.NQUADS;
      case TRIG -> Lang.TRIG;
      case JSONLD -> Lang.JSONLD;
      case RDFXML -> Lang.RDFXML;
      case SSSOM, CSV, PARQUET, RECORDS -> throw new IllegalArgumentException();
    };
  }

  private static Quad quad(Node graph, Node subject, Node predicate, Node object) {
    return Quad.create(graph, subject, predicate, object);
  }

  @Provide
  Arbitrary<List<Quad>> odd() {
    Arbitrary<Node> iris = Arbitraries.oneOf(iris(), oddIris());
    return quads(iris, Arbitraries.oneOf(literals(Arbitraries.strings()), numbers()));
  }

  @Provide
  Arbitrary<List<Quad>> ordinary() {
    StringArbitrary texts = Arbitraries.strings().withChars("reed \n\t\r<&>\"'\\éß中");
    return quads(iris(), Arbitraries.oneOf(literals(texts), numbers()));
  }

  private static Arbitrary<List<Quad>> quads(Arbitrary<Node> iris, Arbitrary<Node> literals) {
    Arbitrary<Node> blanks =
        Arbitraries.of("0", "otter", "a-b_c", "9f:X", "Bü").map(NodeFactory::createBlankNode);
    Arbitrary<Node> subjects = Arbitraries.oneOf(iris, blanks);
    Arbitrary<Node> objects = Arbitraries.oneOf(iris, blanks, literals, literals);
    Arbitrary<Node> predicates =
        Arbitraries.oneOf(
            Arbitraries.of(
                RDF.type.asNode(),
                NodeFactory.createURI(Papergraph.VALUE),
                NodeFactory.createURI("https://pond.example/p")),
            iris.filter(iri -> iri.getURI().matches(".*[a-z]")));
    Arbitrary<Node> graphs = Arbitraries.of(Quad.defaultGraphIRI, EVIDENCE, LINKS);
    return Combinators.combine(graphs, subjects, predicates, objects)
        .as(DumpRoundTripTest::quad)
        .list()
        .ofMaxSize(25);
  }

  private static Arbitrary<Node> iris() {
    return Arbitraries.of(
            "https://pond.example/otter",
            "https://pond.example/otter/1",
            "https://pond.example/otters",
            "https://pond.example/otter#a",
            "https://pond.example/ü/中",
            "urn:isbn:9783161484100",
            Papergraph.METHOD,
            Papergraph.DEFAULT_BASE + "method/otter-net",
            Papergraph.DEFAULT_BASE + "method/otter.net.",
            Papergraph.DEFAULT_BASE + "method/-otter",
            Papergraph.DEFAULT_BASE + "paper/",
            Papergraph.DEFAULT_BASE + "paper/doi/10.5555/reed-1")
        .map(NodeFactory::createURI);
  }

  private static Arbitrary<Node> oddIris() {
    return Arbitraries.strings()
        .withChars("ab /<>\"{}|^`\\%?#:.\n\u0000\u00a0é中")
        .ofMaxLength(8)
        .map(text -> NodeFactory.createURI("https://pond.example/" + text));
  }

  private static Arbitrary<Node> literals(StringArbitrary texts) {
    Arbitrary<String> whole = texts.ofMaxLength(12).filter(DumpRoundTripTest::hasNoHalfCharacters);
    return Arbitraries.oneOf(
        whole.map(NodeFactory::createLiteralString),
        Combinators.combine(whole, Arbitraries.of("en", "de-AT", "EN-us", "zh-Hant"))
            .as(NodeFactory::createLiteralLang),
        Combinators.combine(
                whole,
                Arbitraries.of(
                    "https://pond.example/weight", XSD.xstring.getURI(), XSD.token.getURI()))
            .as(DumpRoundTripTest::typed));
  }

  /** A Java string may hold half of a character, which no encoding of text can. */
  private static boolean hasNoHalfCharacters(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static Arbitrary<Node> numbers() {
    return Combinators.combine(
            Arbitraries.of(
                "0",
                "-0",
                "007",
                "1.50",
                ".5",
                "5.",
                "1e3",
                "-1.5E-7",
                "NaN",
                "INF",
                "true",
                "1",
                "2031-02-03",
                "2031-02-03T04:05:06Z",
                "2031-02-03T04:05:06.000+01:00",
                "2031",
                "x"),
            Arbitraries.of(
                XSD.integer,
                XSD.decimal,
                XSD.xdouble,
                XSD.xfloat,
                XSD.xboolean,
                XSD.date,
                XSD.dateTime,
                XSD.gYear,
                XSD.xint))
        .as((text, type) -> typed(text, type.getURI()));
  }

  private static Node typed(String text, String datatype) {
    return NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(datatype));
  }
}
