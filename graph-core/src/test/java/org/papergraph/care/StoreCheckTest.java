package org.papergraph.care;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.build.MadeUpStore;
import org.papergraph.build.Progress;
import org.papergraph.ontology.Papergraph;
import org.papergraph.search.SearchIndex;
import org.papergraph.store.GraphStore;
import org.papergraph.store.StoreFolder;

class StoreCheckTest {
  private static final Node EVIDENCE = NodeFactory.createURI(Papergraph.EVIDENCE_GRAPH);

  @TempDir private Path folder;

  @BeforeEach
  void build() throws IOException {
    MadeUpStore.build(store(), 1, 2, 3);
  }

  private Path store() {
    return folder.resolve("store");
  }

  private Path generation() {
    return store().resolve("generation-1");
  }

  private Path database() {
    return generation().resolve("tdb2/Data-0001");
  }

  private Findings check() throws IOException {
    return StoreCheck.run(store(), Progress.none());
  }

  /** Checks that just one kind of damage is found, and gives its lines. */
  private List<String> found(String kind, int times) throws IOException {
    List<String> lines = check().lines();
    assertTrue(!lines.isEmpty(), "nothing was found");
    assertEquals(kind + ": " + times, lines.get(0), lines.toString());
    assertTrue(lines.stream().skip(1).allMatch(line -> line.startsWith("  ")), lines.toString());
    return lines;
  }

  private void change(Consumer<DatasetGraph> change) throws IOException {
    try (GraphStore graph = GraphStore.openWritable(store())) {
      Txn.executeWrite(graph.dataset(), () -> change.accept(graph.dataset()));
    }
  }

  private static Quad first(DatasetGraph dataset, Node graph, String property) {
    return dataset.stream(graph, Node.ANY, NodeFactory.createURI(property), Node.ANY)
        .findFirst()
        .orElseThrow();
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private void replace(Node graph, String property, Node object) throws IOException {
    change(
        dataset -> {
          Quad old = first(dataset, graph, property);
          dataset.delete(old);
          dataset.add(graph, old.getSubject(), old.getPredicate(), object);
        });
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(store())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith("lock")) {
          all.put(
              store().relativize(file).toString(),
              Files.size(file) + " " + Arrays.hashCode(Files.readAllBytes(file)));
        }
      }
    }
    return all;
  }

  @Test
  void nothingIsFoundInAStoreThatIsWholeAndNothingIsWritten() throws IOException {
    MadeUpStore.add(store(), 4);
    Map<String, String> before = files();

    Findings findings = check();

    assertEquals(List.of(), findings.lines());
    assertEquals(List.of(), findings.notes());
    assertTrue(findings.isEmpty());
    assertEquals(before, files());
  }

  private void inDatabase(Consumer<DatasetGraphTDB> change) {
    DatasetGraph dataset =
        DatabaseMgr.connectDatasetGraph(Location.create(generation().resolve("tdb2")));
    try {
      Txn.executeWrite(dataset, () -> change.accept(TDBInternal.requireStorage(dataset)));
    } finally {
      TDBInternal.expel(dataset);
    }
  }

  private static TupleTable triples(DatasetGraphTDB database) {
    return database.getTripleTable().getNodeTupleTable().getTupleTable();
  }

  private static TupleTable quads(DatasetGraphTDB database) {
    return database.getQuadTable().getNodeTupleTable().getTupleTable();
  }

  private static Tuple<NodeId> tenth(TupleIndex index) {
    Iterator<Tuple<NodeId>> all = index.all();
    for (int i = 0; i < 9; i++) {
      all.next();
    }
    return all.next();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aTripleThatAnIndexLacksIsFound(int index) throws IOException {
    inDatabase(it -> triples(it).getIndex(index).delete(tenth(triples(it).getIndex(0))));
    String name = List.of("SPO", "POS", "OSP").get(index);

    List<String> lines = check().lines();

    String last = index == 0 ? "index POS that index SPO lacks: 1" : "SPO that index " + name;
    assertTrue(lines.get(0).contains(last), lines.toString());
    assertTrue(lines.get(1).startsWith("  <http"), lines.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aQuadThatAnIndexLacksIsFound(int index) throws IOException {
    inDatabase(it -> quads(it).getIndex(index).delete(tenth(quads(it).getIndex(0))));

    List<String> lines = check().lines();

    assertEquals(2, lines.size(), lines.toString());
    assertTrue(lines.get(0).startsWith("statements of index GSPO that index "), lines.toString());
  }

  @Test
  void aStatementThatOnlyOneIndexHasIsFound() throws IOException {
    inDatabase(it -> quads(it).getIndex(0).delete(tenth(quads(it).getIndex(5))));

    List<String> lines = check().lines();

    assertEquals(10, lines.size(), lines.toString());
    assertTrue(lines.get(0).endsWith("that index GSPO lacks: 1"), lines.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPO.dat", "POSG.dat", "nodes-data.obj"})
  void aFileThatIsCutIsFound(String name) throws IOException {
    Path file = database().resolve(name);
    try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
      cut.setLength(name.endsWith(".obj") ? cut.length() / 2 : 8192);
    }

    assertTrue(!check().isEmpty());
    assertEquals(name.endsWith(".obj") ? Files.size(file) : 8192, Files.size(file));
  }

  @Test
  void aFileThatIsMissingIsFound() throws IOException {
    Files.delete(database().resolve("OSPG.idn"));

    List<String> lines = found("files that are missing", 1);

    assertTrue(lines.get(1).endsWith("OSPG.idn"), lines.toString());
    assertTrue(!Files.exists(database().resolve("OSPG.idn")));
  }

  @Test
  void aTermWhoseTextChangedIsFound() throws IOException {
    Path file = database().resolve("nodes-data.obj");
    byte[] content = Files.readAllBytes(file);
    byte[] word = Papergraph.MENTION.getBytes(StandardCharsets.UTF_8);
    int at =
        new String(content, StandardCharsets.ISO_8859_1)
            .indexOf(new String(word, StandardCharsets.ISO_8859_1));
    content[at + word.length - 1] ^= 1;
    Files.write(file, content);

    List<String> lines = check().lines();

    assertEquals("terms that do not lead back to their number: 1", lines.get(0));
  }

  @Test
  void aQuoteThatDoesNotStandThereIsFound() throws IOException {
    replace(EVIDENCE, Papergraph.EXACT, text("xylophones"));

    List<String> lines = found("mentions that quote what does not stand there", 1);

    assertTrue(lines.get(1).contains("\"xylophones\" at "), lines.toString());
  }

  @Test
  void aTextThatChangedIsFoundByItsMentions() throws IOException {
    change(
        dataset -> {
          Quad mention = first(dataset, EVIDENCE, Papergraph.IN_PART);
          Node paper =
              dataset
                  .find(
                      EVIDENCE,
                      mention.getSubject(),
                      NodeFactory.createURI(Papergraph.IN_PAPER),
                      Node.ANY)
                  .next()
                  .getObject();
          dataset.deleteAny(Quad.defaultGraphIRI, paper, DCTerms.abstract_.asNode(), Node.ANY);
        });

    assertTrue(
        check().lines().get(0).startsWith("mentions that quote what does not stand there: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "-0.5", "sure"})
  void aConfidenceOutOfItsRangeIsFound(String confidence) throws IOException {
    replace(EVIDENCE, Papergraph.CONFIDENCE, text(confidence));

    found("confidences that are not from 0 to 1", 1);
  }

  @Test
  void aMentionOfWhatIsNotDescribedIsFound() throws IOException {
    change(
        dataset -> {
          Quad old = first(dataset, EVIDENCE, Papergraph.DENOTES);
          Node other = NodeFactory.createURI("https://otters.example/nothing");
          dataset.add(EVIDENCE, old.getSubject(), old.getPredicate(), other);
          dataset.delete(old);
        });

    assertTrue(check().lines().contains("mentions of what is not described: 1"));
  }

  @Test
  void aMentionWithoutItsPlaceIsFound() throws IOException {
    change(dataset -> dataset.delete(first(dataset, EVIDENCE, Papergraph.BEGIN)));

    found("mentions that do not say what stands where", 1);
  }

  @Test
  void aStatementThatNoMentionLeadsToIsFound() throws IOException {
    change(
        dataset -> {
          Quad one = first(dataset, Quad.defaultGraphIRI, Papergraph.MENTIONS_METHOD);
          Node other = NodeFactory.createURI("https://otters.example/method");
          dataset.add(Quad.defaultGraphIRI, one.getSubject(), one.getPredicate(), other);
        });

    List<String> lines = found("statements that no mention leads to", 1);

    assertTrue(lines.get(1).endsWith("https://otters.example/method"), lines.toString());
  }

  @Test
  void whatAResultNamesIsToldByTheReadingOfTheResult() throws IOException {
    String base = "https://otters.example/";
    Node result = NodeFactory.createURI(base + "result");
    Node metric = NodeFactory.createURI(base + "metric");
    Node reading = NodeFactory.createURI(base + "reading");
    change(
        dataset -> {
          Node paper =
              first(dataset, Quad.defaultGraphIRI, Papergraph.MENTIONS_METHOD).getSubject();
          add(dataset, Quad.defaultGraphIRI, paper, Papergraph.HAS_RESULT, result);
          add(dataset, Quad.defaultGraphIRI, paper, Papergraph.REPORTS_METRIC, metric);
          add(dataset, EVIDENCE, reading, Papergraph.IN_PAPER, paper);
          add(dataset, EVIDENCE, reading, Papergraph.DENOTES, result);
        });
    found("statements that no mention leads to", 1);

    change(dataset -> add(dataset, Quad.defaultGraphIRI, result, Papergraph.METRIC, metric));

    assertEquals(List.of(), check().lines());
  }

  private static void add(
      DatasetGraph dataset, Node graph, Node subject, String property, Node object) {
    dataset.add(graph, subject, NodeFactory.createURI(property), object);
  }

  @Test
  void aReadingOfTwoThingsIsFound() throws IOException {
    change(
        dataset -> {
          List<Quad> two =
              dataset.stream(
                      EVIDENCE, Node.ANY, NodeFactory.createURI(Papergraph.DENOTES), Node.ANY)
                  .filter(quad -> quad.getObject().getURI().contains("/method/"))
                  .limit(1)
                  .toList();
          Node other =
              dataset.stream(
                      EVIDENCE, Node.ANY, NodeFactory.createURI(Papergraph.DENOTES), Node.ANY)
                  .map(Quad::getObject)
                  .filter(it -> !it.equals(two.get(0).getObject()))
                  .findFirst()
                  .orElseThrow();
          add(dataset, EVIDENCE, two.get(0).getSubject(), Papergraph.DENOTES, other);
        });

    found("mentions that do not denote one thing", 1);
  }

  private void inIndex(Consumer<SearchIndex> change) throws IOException {
    try (SearchIndex index = SearchIndex.open(generation().resolve("text"))) {
      change.accept(index);
      index.commit();
    }
  }

  private String paper() throws IOException {
    try (GraphStore graph = GraphStore.open(store())) {
      return Txn.calculateRead(
          graph.dataset(),
          () ->
              first(graph.dataset(), Quad.defaultGraphIRI, Papergraph.MENTIONS_METHOD)
                  .getSubject()
                  .getURI());
    }
  }

  @Test
  void aDocumentThatTheTextIndexLacksIsFound() throws IOException {
    String paper = paper();
    inIndex(
        index -> {
          try {
            index.getIndexWriter().deleteDocuments(new Term("uri", paper));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });

    found("differences of the text index and the graph", 1);
  }

  @Test
  void aWordThatTheTextIndexHasOfAnotherGraphIsFound() throws IOException {
    Path other = folder.resolve("other");
    MadeUpStore.build(other, 1, 2, 4);
    Path text = generation().resolve("text");
    StoreFolder.deleteTree(text);
    Files.createDirectory(text);
    for (String file : SearchIndex.committed(other.resolve("generation-1/text"))) {
      Files.copy(other.resolve("generation-1/text").resolve(file), text.resolve(file));
    }

    found("differences of the text index and the graph", 1);
  }

  @Test
  void aFileOfTheTextIndexThatIsDamagedIsFound() throws IOException {
    try (Stream<Path> files = Files.list(generation().resolve("text"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".cfs")).toList()) {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
      }
    }

    found("damage of the text index", 1);
  }

  @Test
  void aTextIndexThatIsBehindIsMadeAnewAndNoDamage() throws IOException {
    Path text = generation().resolve("text");
    Path old = Files.createDirectory(folder.resolve("old"));
    copy(text, old);
    MadeUpStore.add(store(), 4);
    StoreFolder.deleteTree(text);
    copy(old, Files.createDirectory(text));

    Findings findings = check();

    assertEquals(List.of(), findings.lines());
    assertTrue(findings.notes().get(0).contains("makes it anew"), findings.notes().toString());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void recordsThatAreBehindAreFound() throws IOException {
    byte[] before = Files.readAllBytes(generation().resolve("state.mv"));
    MadeUpStore.add(store(), 4);
    Files.write(generation().resolve("state.mv"), before);

    List<String> lines = found("records of another change than the graph", 1);

    assertTrue(lines.get(1).endsWith("is of change 0, the graph of 1"), lines.toString());
  }

  @Test
  void aRecordThatIsDamagedIsFound() throws IOException {
    MadeUpStore.damageRecords(generation());

    List<String> lines = check().lines();

    assertEquals("records that cannot be read: 1", lines.get(0));
    assertTrue(lines.get(1).startsWith("  group 1: state.mv is damaged"), lines.toString());
  }

  @Test
  void aPaperThatTheGraphLacksIsFound() throws IOException {
    String paper = paper();
    change(
        dataset -> {
          Node node = NodeFactory.createURI(paper);
          dataset.deleteAny(Node.ANY, node, Node.ANY, Node.ANY);
          List<Node> mentions =
              dataset.stream(EVIDENCE, Node.ANY, Node.ANY, node).map(Quad::getSubject).toList();
          mentions.forEach(it -> dataset.deleteAny(EVIDENCE, it, Node.ANY, Node.ANY));
        });

    found("papers that records are of and the graph lacks", 1);
  }

  @Test
  void aPaperThatAnUpdateAddedIsNoDamage() throws IOException {
    change(
        dataset ->
            dataset.add(
                Quad.defaultGraphIRI,
                NodeFactory.createURI("https://otters.example/paper"),
                RDF.type.asNode(),
                NodeFactory.createURI(Papergraph.PAPER)));

    Findings findings = check();

    assertEquals(List.of(), findings.lines());
    assertTrue(findings.notes().get(0).startsWith("1 papers of the graph"));
  }

  @Test
  void anAdditionThatWasStoppedIsNoDamage() throws IOException {
    MadeUpStore.stopAnAddition(store(), 4);

    Findings findings = check();

    assertEquals(List.of(), findings.lines());
    assertEquals(List.of("an addition was stopped; the next one finishes it"), findings.notes());
  }

  @Test
  void whatARunThatWasStoppedLeftIsNoDamage() throws IOException {
    Files.createDirectory(store().resolve("generation-2"));

    Findings findings = check();

    assertEquals(List.of(), findings.lines());
    assertTrue(findings.notes().get(0).contains("generation-2 was left"));
    assertTrue(Files.exists(store().resolve("generation-2")));
  }

  @Test
  void ofMuchDamageTheFirstIsNamedAndAllIsCounted() throws IOException {
    change(
        dataset -> {
          List<Quad> all =
              dataset.stream(
                      EVIDENCE, Node.ANY, NodeFactory.createURI(Papergraph.CONFIDENCE), Node.ANY)
                  .toList();
          all.forEach(dataset::delete);
        });

    List<String> lines = check().lines();

    assertEquals(12, lines.size(), lines.toString());
    assertTrue(lines.get(0).startsWith("confidences that are not from 0 to 1: "));
    assertEquals("  …", lines.get(11));
  }
}
