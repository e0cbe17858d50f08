package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.papergraph.cli.Program.papergraph;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.store.GraphStore;

/** What {@code papergraph release} writes. */
@TestInstance(Lifecycle.PER_CLASS)
class ReleaseIT {
  private static final String VOID = "PREFIX void: <http://rdfs.org/ns/void#> ";

  private Path folder = Path.of("");
  private Path store = Path.of("");
  private Path first = Path.of("");

  @BeforeAll
  void makeARelease(@TempDir Path temporary) throws Exception {
    folder = temporary;
    store = folder.resolve("store");
    first = folder.resolve("first");
    Path input = Files.createDirectory(folder.resolve("input"));
    Files.writeString(input.resolve("a.txt"), MadeUpPages.dense(0, 6));
    Files.writeString(input.resolve("none.txt"), "");
    papergraph("build", "--store", store, input).run().done();
    release(first).done().saying(first + " is written");
  }

  private Program.Ended release(Path target, Object... options) throws Exception {
    return release(store, target, options);
  }

  private static Program.Ended release(Path from, Path target, Object... options) throws Exception {
    List<Object> all = new java.util.ArrayList<>(List.of("release", "--store", from));
    all.addAll(List.of("-o", target));
    all.addAll(List.of(options));
    return papergraph(all.toArray()).run();
  }

  /** The SHA-256 of each file, by its path. */
  private static Map<String, String> files(Path release) throws Exception {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(release)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        sums.put(release.relativize(file).toString(), HexFormat.of().formatHex(digest));
      }
    }
    return sums;
  }

  private static String unpacked(Path file) throws IOException {
    try (InputStream in = new ZstdInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Model description(Path release) {
    return RDFDataMgr.loadModel(release.resolve("void.ttl").toString());
  }

  @Test
  void theSameStoreGivesTheSameBytes() throws Exception {
    Path again = folder.resolve("again");

    release(again).done();

    assertEquals(files(first), files(again));
  }

  @Test
  void twoBuildsOfTheSameInputsGiveTheSameBytesWhereverTheyStood() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("else/where"));
    Files.writeString(elsewhere.resolve("none.txt"), "");
    Files.copy(folder.resolve("input/a.txt"), elsewhere.resolve("a.txt"));
    Path other = folder.resolve("other-store");
    papergraph("build", "--store", other, "--threads", 3, elsewhere).run().done();

    release(other, folder.resolve("other")).done();

    assertEquals(files(first), files(folder.resolve("other")));
  }

  @Test
  void noFileTellsOfTheMachine() throws Exception {
    for (String name : List.of("README.md", "accounts.json", "void.ttl", "manifest.json")) {
      String text = Files.readString(first.resolve(name));
      assertFalse(text.contains(folder.toString()), name);
    }
  }

  @Test
  void eachFileHasItsChecksum() throws Exception {
    Map<String, String> sums = files(first);
    sums.remove("SHA256SUMS");
    Map<String, String> told = new TreeMap<>();
    for (String line : Files.readAllLines(first.resolve("SHA256SUMS"))) {
      told.put(line.substring(66), line.substring(0, 64));
    }
    assertEquals(sums, told);
  }

  @Test
  void theFirstCommandsOfTheReadmeWork() throws Exception {
    Path copy = folder.resolve("copy");
    release(copy).done();
    List<String> commands = new java.util.ArrayList<>();
    Matcher blocks =
        Pattern.compile("(?s)```sh\n(.*?)\n```")
            .matcher(Files.readString(copy.resolve("README.md")));
    while (blocks.find()) {
      blocks.group(1).lines().forEach(commands::add);
    }
    assertEquals("sha256sum -c SHA256SUMS", commands.get(0));
    assumeTrue(canRun("sha256sum", "--version"), "sha256sum is not here");
    shell(copy, commands.get(0));
    assumeTrue(canRun("zstd", "--version"), "zstd is not here");
    String unpack = commands.stream().filter(line -> line.startsWith("zstd ")).findFirst().get();
    shell(copy, unpack);
    assertEquals(
        unpacked(copy.resolve("graph/papergraph.nq.zst")),
        Files.readString(copy.resolve("graph/papergraph.nq")));
  }

  private static boolean canRun(String... command) throws InterruptedException {
    try {
      return Program.command(List.of(command)).run().code() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void shell(Path where, String command) throws Exception {
    Program.command(List.of("sh", "-c", command)).in(where).run().done();
  }

  @Test
  void theDescriptionCountsWhatQueriesCount() throws Exception {
    Model described = description(first);
    String facts = first.resolve("void.ttl").toUri() + "#dataset";
    try (GraphStore graph = GraphStore.open(store)) {
      long all = number(graph, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
      assertEquals(all, number(described, "SELECT ?n { <" + facts + "> void:triples ?n }"));
      int compared = 0;
      for (String[] pair :
          rows(described, facts, "void:propertyPartition", "void:property", "void:triples")) {
        String count = "SELECT (COUNT(*) AS ?n) { ?s <" + pair[0] + "> ?o }";
        assertEquals(number(graph, count), Long.parseLong(pair[1]), pair[0]);
        compared++;
      }
      for (String[] pair :
          rows(described, facts, "void:classPartition", "void:class", "void:entities")) {
        String count = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a <" + pair[0] + "> }";
        assertEquals(number(graph, count), Long.parseLong(pair[1]), pair[0]);
        compared++;
      }
      assertTrue(compared > 20, compared + " numbers compared");
    }
    String quads = unpacked(first.resolve("graph/papergraph.nq.zst"));
    String release = first.resolve("void.ttl").toUri() + "#release";
    assertEquals(
        quads.lines().count(),
        number(described, "SELECT ?n { <" + release + "> void:triples ?n }"));
  }

  private static List<String[]> rows(
      Model described, String dataset, String part, String term, String unit) {
    String pattern =
        "{ <%s> %s ?part . ?part %s ?term ; %s ?n }".formatted(dataset, part, term, unit);
    List<String[]> rows = new java.util.ArrayList<>();
    try (QueryExec query =
        QueryExec.graph(described.getGraph()).query(VOID + "SELECT ?term ?n " + pattern).build()) {
      query
          .select()
          .forEachRemaining(
              row ->
                  rows.add(
                      new String[] {
                        row.get("term").getURI(), row.get("n").getLiteralLexicalForm()
                      }));
    }
    return rows;
  }

  private static long number(Model model, String sparql) {
    try (QueryExec query = QueryExec.graph(model.getGraph()).query(VOID + sparql).build()) {
      return number(query.select());
    }
  }

  private static long number(GraphStore graph, String sparql) {
    Query parsed = QueryFactory.create(sparql);
    return Txn.calculateRead(
        graph.dataset(),
        () -> {
          try (QueryExec query = QueryExec.dataset(graph.dataset()).query(parsed).build()) {
            return number(query.select());
          }
        });
  }

  private static long number(RowSet rows) {
    return Long.parseLong(rows.next().get("n").getLiteralLexicalForm());
  }

  @Test
  void theDescriptionNamesEachFileWithItsSizeAndChecksum() throws Exception {
    String sparql =
        """
        PREFIX dcat: <http://www.w3.org/ns/dcat#>
        PREFIX spdx: <http://spdx.org/rdf/terms#>
        SELECT ?file ?size ?sum {
          ?d dcat:downloadURL ?file ; dcat:byteSize ?size ; spdx:checksum/spdx:checksumValue ?sum }
        """;
    Map<String, String> sums = files(first);
    int found = 0;
    try (QueryExec query = QueryExec.graph(description(first).getGraph()).query(sparql).build()) {
      RowSet rows = query.select();
      while (rows.hasNext()) {
        var row = rows.next();
        Path file = Path.of(java.net.URI.create(row.get("file").getURI()));
        assertEquals(Files.size(file), Long.parseLong(row.get("size").getLiteralLexicalForm()));
        String path = first.toRealPath().relativize(file.toRealPath()).toString();
        assertEquals(sums.get(path), row.get("sum").getLiteralLexicalForm());
        found++;
      }
    }
    assertEquals(sums.size() - 4, found, "all but void.ttl, README, manifest and checksums");
  }

  @Test
  void theEarlierQuadsWithTheDifferencesAreTheLaterOnes() throws Exception {
    Path grown = folder.resolve("grown-store");
    Path more = Files.writeString(folder.resolve("more.txt"), MadeUpPages.dense(4, 9));
    papergraph("build", "--store", grown, more).run().done();
    Path later = folder.resolve("later");

    release(grown, later, "--since", first).done();

    TreeSet<String> patched = new TreeSet<>(lines(first.resolve("graph/papergraph.nq.zst")));
    List<String> removed = lines(later.resolve("changes/removed.nq.zst"));
    List<String> added = lines(later.resolve("changes/added.nq.zst"));
    assertFalse(removed.isEmpty() || added.isEmpty());
    assertTrue(patched.containsAll(removed));
    removed.forEach(patched::remove);
    patched.addAll(added);
    assertEquals(new TreeSet<>(lines(later.resolve("graph/papergraph.nq.zst"))), patched);
    String counts = Files.readString(later.resolve("changes/changes.json"));
    assertTrue(counts.contains("\"added\" : " + added.size()), counts);
    String readme = Files.readString(later.resolve("README.md"));
    assertTrue(readme.contains("| papers | 3 | 4 |"), readme);
  }

  private static List<String> lines(Path quads) throws IOException {
    return unpacked(quads).lines().toList();
  }

  @Test
  void optionsSayWhatIsWrittenAndWhatIsSaidOfIt() throws Exception {
    Path told = folder.resolve("told");
    Path table =
        Files.writeString(
            folder.resolve("table.tsv"), "ris\tHerons\thttps://pond.example/l\t\tmade up\n");

    release(
            told,
            "--formats",
            "nquads,plain",
            "--compress",
            "none",
            "--shard",
            "20kB",
            "--licence",
            "listing=https://pond.example/otters",
            "--licences",
            table,
            "--licence-of-release",
            "https://pond.example/all",
            "--issued",
            "2031-05-17",
            "--title",
            "Otters of the pond",
            "--publisher",
            "Heron Press",
            "--public-url",
            "https://pond.example/releases/1")
        .done();

    List<String> dumps;
    try (Stream<Path> files = Files.list(told.resolve("graph"))) {
      dumps = files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
    assertTrue(dumps.contains("papergraph-00002.nq"), dumps.toString());
    assertTrue(dumps.contains("facts-00001.ttl"), dumps.toString());
    assertFalse(dumps.toString().contains("trig"), dumps.toString());
    assertEquals(
        String.join("\n", lines(first.resolve("graph/papergraph.nq.zst"))) + "\n",
        joined(told.resolve("graph"), dumps));
    String description = Files.readString(told.resolve("void.ttl"));
    for (String word :
        List.of(
            "<https://pond.example/releases/1/graph/papergraph-00001.nq>",
            "<https://pond.example/releases/1/void.ttl#release>",
            "\"2031-05-17\"^^xsd:date",
            "\"Otters of the pond\"",
            "\"Heron Press\"",
            "<https://pond.example/all>",
            "<https://pond.example/otters>")) {
      assertTrue(description.contains(word), word);
    }
    String licences = Files.readString(told.resolve("LICENSES.tsv"));
    assertTrue(licences.contains("listing\t\thttps://pond.example/otters\t"), licences);
    String readme = Files.readString(told.resolve("README.md"));
    assertTrue(readme.startsWith("# Otters of the pond\n"), readme);
    assertTrue(readme.contains("Heron Press. Otters of the pond. 2031-05-17."), readme);
  }

  private static String joined(Path graph, List<String> names) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      if (name.endsWith(".nq")) {
        all.append(Files.readString(graph.resolve(name)));
      }
    }
    return all.toString();
  }

  @Test
  void accountsTellWhatBecameOfEachRecord() throws Exception {
    String accounts = Files.readString(first.resolve("accounts.json"));

    assertTrue(accounts.contains("\"empty file\" : 1"), accounts);
    assertTrue(accounts.contains("\"file\" : \"none.txt\""), accounts);
    assertTrue(Files.readString(first.resolve("quality.json")).contains("\"precision\""));
  }

  @ParameterizedTest
  @CsvSource({
    "--formats,reeds,2,reeds is unknown",
    "--compress,rar,2,--compress rar",
    "--shard,much,2,--shard much is no size",
    "--issued,today,2,today is no date",
    "--public-url,pond,2,is no address",
    "--licence-of-release,free,2,is no address",
    "--licence,reeds=https://pond.example/l,2,reeds is no source",
    "--since,/nowhere,1,is no release"
  })
  void whatIsWrongIsToldBeforeAnythingIsWritten(
      String option, String value, int code, String message) throws Exception {
    Path target = folder.resolve("wrong");

    release(target, option, value).failed(code).saying(message);

    assertFalse(Files.exists(target));
    assertFalse(Files.exists(folder.resolve("wrong.part")));
  }

  @Test
  void aFolderThatIsNotEmptyOrOfTheStoreIsLeftAlone() throws Exception {
    Map<String, String> before = files(first);

    release(first).failed(1).saying(first + " is not empty");
    release(store.resolve("release")).failed(1).saying("is within the store");

    assertEquals(before, files(first));
    assertFalse(Files.exists(store.resolve("release")));
  }

  @Test
  void whatAKilledRunLeftIsRemoved() throws Exception {
    Path target = folder.resolve("killed");
    Path left = Files.createDirectories(folder.resolve("killed.part/graph"));
    Files.writeString(left.resolve("old.nq"), "<a> <b> <c> .\n");

    release(target, "--formats", "nquads").done();

    assertFalse(Files.exists(folder.resolve("killed.part")));
    assertFalse(Files.exists(target.resolve("graph/old.nq")));
  }

  @Test
  void aFullDiskIsToldAndLeavesNoTrace() throws Exception {
    Path mounted = Files.createDirectory(folder.resolve("small-disk"));
    assumeTrue(
        canRun("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", mounted.toString()),
        "no tmpfs may be mounted here");
    try {
      release(mounted.resolve("release"), "--compress", "none")
          .failed(1)
          .saying("the disk is full");

      try (Stream<Path> entries = Files.list(mounted)) {
        assertEquals(List.of(), entries.toList());
      }
    } finally {
      assertTrue(canRun("umount", mounted.toString()), "umount " + mounted);
    }
    assertNotEquals("", Stores.exported(store));
  }
}
