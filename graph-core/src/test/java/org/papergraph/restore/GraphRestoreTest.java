package org.papergraph.restore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.build.GraphBuild;
import org.papergraph.build.Progress;
import org.papergraph.build.RecordArchive;
import org.papergraph.export.DumpFile;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.GraphExport;
import org.papergraph.export.Manifest;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.Inputs;
import org.papergraph.read.MadeUpListing;
import org.papergraph.read.MadeUpSources;
import org.papergraph.store.ExactRdf;
import org.papergraph.store.GraphStore;
import org.papergraph.vocabulary.SmallVocabulary;

/** Stores that are restored from dumps. */
class GraphRestoreTest {
  private static final String BASE = "https://pond.example/id/";

  @TempDir private Path folder;
  private Path store = Path.of("");

  @BeforeEach
  void buildOne() throws IOException {
    store = folder.resolve("store");
    build(store, "test", MadeUpListing.page(1, 2, 3, 4), true);
    build(store, "test", MadeUpSources.DAILY_PAPERS, false);
  }

  private static void build(Path store, String version, String page, boolean isNew)
      throws IOException {
    GraphBuild build =
        new GraphBuild(
            SmallVocabulary.vocabulary(),
            new GraphBuild.Settings(isNew ? Optional.of(BASE) : Optional.empty(), 1, version),
            rejection -> {},
            Progress.none());
    Inputs inputs =
        new Inputs(List.of("-"), new ByteArrayInputStream(page.getBytes(UTF_8)), Optional.empty());
    if (isNew) {
      build.build(store, inputs);
    } else {
      build.add(store, inputs);
    }
  }

  private static GraphRestore restoring() {
    return new GraphRestore(SmallVocabulary.vocabulary(), "test", Progress.none());
  }

  private static Restored restore(Path target, Path... files) throws IOException {
    return restoring().restore(target, dump(files).orElseThrow(), Optional.empty());
  }

  private static Optional<Dump> dump(Path... files) throws IOException {
    return Dump.among(Stream.of(files).map(Path::toString).toList());
  }

  /** All statements but those on runs. */
  private static Set<String> statements(Path store) throws IOException {
    Set<String> all = new TreeSet<>();
    try (GraphStore graph = GraphStore.open(store)) {
      Txn.executeRead(
          graph.dataset(),
          () -> graph.dataset().find().forEachRemaining(quad -> all.add(ExactRdf.line(quad))));
    }
    all.removeIf(line -> line.contains("<" + Papergraph.RUNS_GRAPH + ">"));
    return all;
  }

  private static void assertSame(Path expected, Path store) throws IOException {
    assertEquals(String.join("\n", statements(expected)), String.join("\n", statements(store)));
  }

  private Path exported(String name) throws IOException {
    Path file = folder.resolve(name);
    try (GraphStore graph = GraphStore.open(store)) {
      new GraphExport(graph.dataset()).toFile(ExportFormat.NQUADS, file);
    }
    return file;
  }

  private Path trig(String name) throws IOException {
    Path file = folder.resolve(name);
    try (GraphStore graph = GraphStore.open(store);
        OutputStream out = Files.newOutputStream(file)) {
      Txn.executeRead(
          graph.dataset(), () -> RDFDataMgr.write(out, graph.dataset(), RDFFormat.TRIG_BLOCKS));
    }
    return file;
  }

  private Path records(String name) throws IOException {
    Path file = folder.resolve(name);
    try (GraphStore graph = GraphStore.open(store);
        OutputStream out = Files.newOutputStream(file)) {
      RecordArchive.write(graph, out);
    }
    return file;
  }

  /** A folder with the dump in two parts, its records and a manifest. */
  private Path described() throws IOException {
    Path dump = Files.createDirectories(folder.resolve("dump"));
    List<String> lines = Files.readAllLines(exported("all.nq"));
    int half = lines.size() / 2;
    List<DumpFile> files = new ArrayList<>();
    for (int part = 1; part <= 2; part++) {
      List<String> some = part == 1 ? lines.subList(0, half) : lines.subList(half, lines.size());
      byte[] packed = Zstd.compress((String.join("\n", some) + "\n").getBytes(UTF_8));
      Path file = Files.write(dump.resolve("graph-" + part + ".nq.zst"), packed);
      files.add(described(file, "nquads", "full", part, 2));
    }
    Path records = Files.move(records("r"), dump.resolve("records.jsonl.zst"));
    files.add(described(records, "records", "full", 1, 1));
    Files.write(dump.resolve(Manifest.FILE), new Manifest("test", BASE, files).bytes());
    return dump;
  }

  private static DumpFile described(Path file, String format, String profile, int part, int parts)
      throws IOException {
    String name = String.valueOf(file.getFileName());
    byte[] bytes = Files.readAllBytes(file);
    String sum = sha256(bytes);
    String compression = name.endsWith(".zst") ? "zstd" : "none";
    return new DumpFile(name, format, profile, compression, part, parts, bytes.length, sum, 0);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDumpOfNQuadsGivesTheSameStatements() throws IOException {
    Path copy = folder.resolve("copy");

    Restored restored = restore(copy, exported("all.nq"));

    assertSame(store, copy);
    assertEquals(statements(store).size(), restored.statements());
    assertTrue(restored.whole());
    assertFalse(restored.hasRecords());
    try (GraphStore graph = GraphStore.open(copy)) {
      assertEquals(BASE, graph.base(), "found by the addresses of the sources");
      assertTrue(graph.index().revision().isPresent(), "it has a text index");
    }
  }

  @Test
  void aDumpOfTriGGivesTheSameStatements() throws IOException {
    Path copy = folder.resolve("copy");

    restore(copy, trig("all.trig"));

    assertSame(store, copy);
  }

  @Test
  void aFolderWithAManifestGivesTheSameStoreThatGrowsTheSame() throws IOException {
    Path copy = folder.resolve("copy");

    Restored restored = restore(copy, described());

    assertTrue(restored.hasRecords());
    assertSame(store, copy);
    build(store, "test", MadeUpListing.page(4, 5), false);
    build(copy, "test", MadeUpListing.page(4, 5), false);
    assertSame(store, copy);
    assertEquals(
        Files.readString(store.resolve("papergraph-store.json")),
        Files.readString(copy.resolve("papergraph-store.json")),
        "both grew in place");
  }

  @Test
  void recordsMayBeNamedBesideTheGraph() throws IOException {
    Path copy = folder.resolve("copy");

    assertTrue(restore(copy, exported("all.nq"), records("records.jsonl.zst")).hasRecords());

    build(store, "test", MadeUpListing.page(5), false);
    build(copy, "test", MadeUpListing.page(5), false);
    assertSame(store, copy);
  }

  @Test
  void withOtherSoftwareTheNextAdditionMakesAllAnew() throws IOException {
    Path copy = folder.resolve("copy");
    new GraphRestore(SmallVocabulary.vocabulary(), "newer", Progress.none())
        .restore(copy, dump(described()).orElseThrow(), Optional.empty());
    assertSame(store, copy);

    build(store, "newer", MadeUpListing.page(5), false);
    build(copy, "newer", MadeUpListing.page(5), false);

    assertSame(store, copy);
    assertTrue(Files.exists(copy.resolve("generation-2")), "made anew");
  }

  @Test
  void withoutRecordsNothingCanBeAddedAndThatIsSaid() throws IOException {
    Path copy = folder.resolve("copy");
    restore(copy, exported("all.nq"));

    IOException error =
        assertThrows(IOException.class, () -> build(copy, "test", MadeUpListing.page(5), false));

    assertTrue(error.toString().contains("records.jsonl.zst"), error.toString());
    assertSame(store, copy);
  }

  @Test
  void damageIsFoundBeforeAnythingIsReplacedAndTheFileIsNamed() throws IOException {
    Path copy = folder.resolve("copy");
    build(copy, "test", MadeUpListing.page(9), true);
    Set<String> before = statements(copy);
    Path dump = described();
    Path part = dump.resolve("graph-2.nq.zst");
    byte[] whole = Files.readAllBytes(part);
    whole[whole.length / 2] ^= 1;
    Files.write(part, whole);
    assertFails(copy, part + " is damaged: its SHA-256 is", dump);
    Files.write(part, Arrays.copyOf(whole, 9));
    assertFails(copy, part + " is damaged: it has 9 bytes", dump);
    Files.delete(part);
    assertFails(copy, part + " is missing", dump);

    assertEquals(before, statements(copy));
  }

  private void assertFails(Path target, String why, Path... files) throws IOException {
    IOException error = assertThrows(IOException.class, () -> restore(target, files));
    assertTrue(error.toString().contains(why), error.toString());
  }

  @Test
  void brokenStatementsAreNamedByTheirLineAndTheOldStoreStays() throws IOException {
    Path copy = folder.resolve("copy");
    build(copy, "test", MadeUpListing.page(9), true);
    Set<String> before = statements(copy);
    Path file = exported("all.nq");
    List<String> lines = Files.readAllLines(file);
    int middle = lines.size() / 2;

    List<String> broken = new ArrayList<>(lines);
    broken.set(middle, broken.get(middle).replaceFirst(" ", " <"));
    Files.write(file, broken);
    assertFails(copy, file + ":" + (middle + 1) + ": broken N-Quads: ", file);

    String text = String.join("\n", lines);
    Files.writeString(file, text.substring(0, text.length() - 3));
    assertFails(copy, file + ":" + lines.size() + ": broken N-Quads: ", file);

    Files.writeString(file, text + "\n<a:b> <a:b> \"\u00e9\" .\n", ISO_8859_1);
    assertFails(copy, "it is no UTF-8", file);

    Files.writeString(file, text + "\n_:BX <a:b> \"\" .\n");
    assertFails(copy, file + ":" + (lines.size() + 1) + ": broken N-Quads: cut off label", file);

    Path packed = folder.resolve("all.nq.zst");
    byte[] whole = Zstd.compress(text.getBytes(UTF_8));
    Files.write(packed, Arrays.copyOf(whole, whole.length - 20));
    assertFails(copy, packed + "", packed);

    Path trig = trig("all.trig");
    String graphs = Files.readString(trig);
    Files.writeString(trig, graphs + "\n<a:b> <a:b> .\n");
    assertFails(copy, trig + ":", trig);

    assertEquals(before, statements(copy));
    assertTrue(Files.exists(copy.resolve("generation-1")));
    assertFalse(Files.exists(copy.resolve("generation-2")), "nothing is left behind");
  }

  @Test
  void recordsOfAnotherGraphAreRefused() throws IOException {
    Path records = records("records.jsonl.zst");
    Path graph = exported("all.nq");
    Files.writeString(graph, Files.readString(graph).replace(BASE, "https://reeds.example/"));

    assertFails(folder.resolve("copy"), "is of another graph", graph, records);
  }

  @Test
  void aDamagedArchiveIsNamedAndTheOldStoreStays() throws IOException {
    Path copy = folder.resolve("copy");
    build(copy, "test", MadeUpListing.page(9), true);
    Set<String> before = statements(copy);
    Path graph = exported("all.nq");
    Path records = records("records.jsonl.zst");
    byte[] whole = Files.readAllBytes(records);

    Files.write(records, Arrays.copyOf(whole, whole.length - 2));
    assertFails(copy, records.toString(), graph, records);
    byte[] lines = Zstd.decompress(whole, 1 << 24);
    Files.write(records, Arrays.copyOf(lines, lines.length / 2));
    assertFails(copy, "damaged archive of records (it is cut off", graph, records);

    assertEquals(before, statements(copy));
  }

  @Test
  void onlyADumpAloneIsADump() throws IOException {
    Path graph = exported("all.nq");
    Path listing = Files.writeString(folder.resolve("page.txt"), MadeUpListing.page(1));
    Path facts = folder.resolve("facts.nq");
    Files.write(
        facts, Files.readAllLines(graph).stream().filter(it -> !it.contains("/graph/")).toList());
    Path records = records("records.jsonl.zst");

    assertTrue(dump(graph).isPresent());
    assertTrue(dump(graph, facts).isPresent());
    assertTrue(dump(graph, listing).isEmpty());
    assertTrue(dump(facts).isEmpty(), "records in our terms");
    assertTrue(dump(records).isEmpty(), "to be built from");
    assertTrue(dump(listing).isEmpty());
    assertTrue(dump(folder.resolve("nothing")).isEmpty());
    assertTrue(Dump.among(List.of("-")).isEmpty());
  }

  @Test
  void aGraphWhoseFactsAndEvidenceAreOneIsNotRestored() throws IOException {
    Path dump = Files.createDirectories(folder.resolve("dump"));
    Path file = dump.resolve("graph.nt");
    try (GraphStore graph = GraphStore.open(store)) {
      new GraphExport(graph.dataset()).toFile(ExportFormat.NTRIPLES, file);
    }
    List<DumpFile> files = List.of(described(file, "ntriples", "full", 1, 1));
    Files.write(dump.resolve(Manifest.FILE), new Manifest("test", BASE, files).bytes());

    IOException error = assertThrows(IOException.class, () -> dump(dump));

    assertTrue(error.toString().contains("it holds full ntriples"), error.toString());
  }

  @Test
  void plainDumpsHoldFactsOnly() throws IOException {
    for (Syntax syntax : Syntax.values()) {
      Path dump = Files.createDirectories(folder.resolve(syntax.label()));
      Path file = dump.resolve("facts");
      try (GraphStore graph = GraphStore.open(store);
          OutputStream out = Files.newOutputStream(file)) {
        Txn.executeRead(
            graph.dataset(),
            () ->
                RDFDataMgr.write(
                    out,
                    graph.dataset().getDefaultGraph(),
                    syntax == Syntax.NQUADS ? Syntax.NTRIPLES.language() : syntax.language()));
      }
      List<DumpFile> files = List.of(described(file, syntax.label(), "plain", 1, 1));
      Files.write(dump.resolve(Manifest.FILE), new Manifest("test", BASE, files).bytes());
      Path copy = folder.resolve("copy-" + syntax.label());

      Restored restored = restore(copy, dump);

      assertFalse(restored.whole());
      Set<String> facts = statements(store);
      facts.removeIf(line -> line.contains("papergraph/graph/"));
      assertEquals(String.join("\n", facts), String.join("\n", statements(copy)), syntax.label());
    }
  }

  @Test
  void nothingIsFetchedAndNoEntityIsExpanded() throws IOException {
    String context = "{\"@context\": \"https://pond.example/c\", \"@id\": \"a:b\", \"t\": 1}";
    assertRefused(Syntax.JSONLD, context, "https://pond.example/c stands elsewhere");
    String entity =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
            + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>";
    assertRefused(Syntax.RDFXML, entity, "document type");
    assertRefused(Syntax.JSONLD, "[".repeat(500), "nesting depth");
    assertRefused(Syntax.TURTLE, "<a:b> <a:b> " + "[<a:b> ".repeat(100), "levels");
  }

  private void assertRefused(Syntax syntax, String text, String why) throws IOException {
    Path file = Files.writeString(folder.resolve("bad"), text);
    IOException error =
        assertThrows(
            IOException.class,
            () -> StatementReader.read(new RdfFile(file, syntax), StreamRDFLib.sinkNull()));
    assertTrue(error.toString().contains(why), error.toString());
    assertTrue(error.toString().contains(file.toString()), error.toString());
  }
}
