package org.papergraph.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.papergraph.build.Progress;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.GraphExport;
import org.papergraph.ontology.Papergraph;
import org.papergraph.store.BulkLoad;
import org.papergraph.store.ExactRdf;
import org.papergraph.store.GraphStore;
import org.papergraph.store.StoreFolder;
import org.papergraph.store.StoredIndex;
import org.papergraph.vocabulary.SmallVocabulary;

/** Whatever a graph holds, its dump gives it back. */
class RestoreProperties {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private static final List<String> TYPES =
      List.of(
          XSD + "string",
          XSD + "integer",
          XSD + "decimal",
          XSD + "double",
          XSD + "float",
          XSD + "boolean",
          XSD + "date",
          XSD + "dateTime",
          XSD + "gYear",
          XSD + "duration",
          XSD + "anyURI",
          XSD + "hexBinary",
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral",
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON",
          "https://pond.example/a type with blanks");

  private static final List<String> LEXICAL =
      List.of(
          "0",
          "-0",
          "007",
          "+7",
          "99999999999999999999999",
          "1.50",
          "-.5",
          "1e6",
          "1.0E-3",
          "NaN",
          "-INF",
          "true",
          "1",
          "2031-12-04",
          "2031-12-04Z",
          "2031-12-04T01:02:03.450+02:00",
          "2031-12-04T24:00:00",
          "2031",
          "P1Y2M",
          "<a>b</a>",
          "{\"a\":1}",
          "",
          " ",
          "0a0B",
          "mud");

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(12).filter(RestoreProperties::hasNoHalves),
        Arbitraries.of(
            "\r\n\t\b\f\"'\\",
            "\\u0041",
            "\u0001\u007F\u0085\u2028",
            "\uFEFFmud",
            "\uFFFF\uFFFD",
            "\uD83E\uDDA6 otter",
            "line\nline",
            "\u00e9e\u0301",
            "a\\",
            "\"\"\"",
            "end."));
  }

  private static boolean hasNoHalves(String text) {
    return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= 0xDFFF);
  }

  private static Arbitrary<Node> addresses() {
    Arbitrary<String> odd = texts().map(text -> "https://pond.example/" + text);
    return Arbitraries.oneOf(
            odd,
            Arbitraries.of(
                "https://pond.example/a b",
                "http://[::1",
                "x:y",
                "otter",
                "../reed",
                "#mud",
                "https://pond.example/<>\"{}|^`\\",
                "urn:a:%zz",
                "http://ex\u00e4mple/\u2603",
                "HTTP://POND.example:80/../a/./b",
                Papergraph.PAPER))
        .map(NodeFactory::createURI);
  }

  private static Arbitrary<Node> blankNodes() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(6),
            Arbitraries.of("b0", "B0", "X", "a-b", "0123456789abcdef", "a:b", "Bb0"))
        .map(NodeFactory::createBlankNode);
  }

  private static Arbitrary<Node> literals() {
    Arbitrary<String> languages = Arbitraries.of("en", "en-GB", "de-AT-1901", "zh-Hant", "x-mud");
    return Arbitraries.oneOf(
        texts().map(NodeFactory::createLiteralString),
        Combinators.combine(texts(), languages).as(NodeFactory::createLiteralLang),
        Combinators.combine(texts(), languages)
            .as((text, language) -> NodeFactory.createLiteralDirLang(text, language, "rtl")),
        Combinators.combine(Arbitraries.of(LEXICAL), Arbitraries.of(TYPES))
            .as((text, type) -> NodeFactory.createLiteralDT(text, NodeFactory.getType(type))));
  }

  @Provide
  Arbitrary<List<Quad>> graphs() {
    Arbitrary<Node> graphs =
        Arbitraries.oneOf(
            Arbitraries.just(Quad.defaultGraphIRI),
            Arbitraries.of(
                    Papergraph.EVIDENCE_GRAPH, Papergraph.PROVENANCE_GRAPH, Papergraph.LINKS_GRAPH)
                .map(NodeFactory::createURI),
            addresses(),
            blankNodes());
    Arbitrary<Node> subjects = Arbitraries.oneOf(addresses(), blankNodes());
    return Combinators.combine(
            graphs,
            subjects,
            addresses(),
            Arbitraries.oneOf(literals(), literals(), addresses(), blankNodes()))
        .as(Quad::create)
        .list()
        .ofMinSize(1)
        .ofMaxSize(200);
  }

  private static void store(Path store, List<Quad> quads) throws IOException {
    try (StoreFolder folder = StoreFolder.openForBuild(store)) {
      Path generation = folder.newGeneration();
      BulkLoad.load(
          generation,
          out -> {
            for (Quad quad : quads) {
              if (quad.isDefaultGraph()) {
                out.triple(quad.asTriple());
              } else {
                out.quad(quad);
              }
            }
          });
      StoredIndex.build(generation);
      folder.commit(generation, Papergraph.DEFAULT_BASE);
    }
  }

  private static String lines(Path store) throws IOException {
    TreeSet<String> lines = new TreeSet<>();
    try (GraphStore graph = GraphStore.open(store)) {
      Txn.executeRead(
          graph.dataset(),
          () -> graph.dataset().find().forEachRemaining(quad -> lines.add(ExactRdf.line(quad))));
    }
    return String.join("\n", lines);
  }

  private static boolean isDumped(String line) {
    StreamCollector quads = new StreamCollector();
    ExactRdf.readLine(line, quads);
    return quads.graph.isEmpty() || GraphExport.NAMED_GRAPHS.contains(quads.graph.get());
  }

  private static final class StreamCollector extends StreamRDFBase {
    private Optional<Node> graph = Optional.empty();

    @Override
    public void quad(Quad quad) {
      graph = Optional.of(quad.getGraph());
    }
  }

  private static String restored(Path store, RdfFile file) throws IOException {
    Dump dump = new Dump(List.of(file), true, Optional.empty(), Optional.empty(), () -> {});
    new GraphRestore(SmallVocabulary.vocabulary(), "test", Progress.none())
        .restore(store, dump, Optional.empty());
    return lines(store);
  }

  @Property(tries = 10)
  void theDumpOfARestoredDumpIsTheDump(@ForAll("graphs") List<Quad> quads) throws IOException {
    Path memory = Path.of("/dev/shm");
    Path folder =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "papergraph-test")
            : Files.createTempDirectory("papergraph-test");
    try {
      Path store = folder.resolve("store");
      store(store, quads);
      String before = lines(store);
      Path file = Files.writeString(folder.resolve("all.nq"), before + "\n");
      assertEquals(before, restored(folder.resolve("copy"), new RdfFile(file, Syntax.NQUADS)));
      List<RdfFile> exported = new ArrayList<>();
      try (GraphStore graph = GraphStore.open(store)) {
        for (ExportFormat format : List.of(ExportFormat.NQUADS, ExportFormat.TRIG)) {
          Path dump = folder.resolve(format.suffix());
          new GraphExport(graph.dataset()).toFile(format, dump);
          exported.add(new RdfFile(dump, Syntax.named(format.label()).orElseThrow()));
        }
      }
      // A dump holds the graphs of papergraph.
      String dumped =
          String.join("\n", before.lines().filter(RestoreProperties::isDumped).toList());
      for (RdfFile dump : exported) {
        assertEquals(dumped, restored(folder.resolve("copy-" + dump.syntax().label()), dump));
      }
    } finally {
      StoreFolder.deleteTree(folder);
    }
  }
}
