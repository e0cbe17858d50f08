package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.papergraph.cli.Program.papergraph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Exports as people ask for them. */
@TestInstance(Lifecycle.PER_CLASS)
class ExportIT {
  private Path folder = Path.of("");
  private Path store = Path.of("");

  @BeforeAll
  void build(@TempDir Path temporary) throws Exception {
    folder = temporary;
    store = folder.resolve("store");
    Path input = Program.root().resolve("examples/listing-blank-lines.txt");
    papergraph("build", "--store", store, input).run().done();
  }

  @Test
  void aFolderOfPartsHasAManifestAndTogetherTheyAreTheDump() throws Exception {
    Path parts = folder.resolve("parts");
    papergraph("export", "--store", store, "--format", "nquads", "--shard", "200kB", "-o", parts)
        .run()
        .done();
    try (Stream<Path> files = Files.list(parts)) {
      StringBuilder whole = new StringBuilder();
      List<Path> quads = files.filter(file -> file.toString().endsWith(".nq")).sorted().toList();
      for (Path file : quads) {
        whole.append(Files.readString(file));
      }
      assertTrue(quads.size() > 2, quads::toString);
      assertEquals(text("--format", "nquads"), whole.toString());
    }
    String manifest = Files.readString(parts.resolve("manifest.json"));
    assertEquals("dump", new ObjectMapper().readTree(manifest).path("papergraph").asText());
    Path restored = folder.resolve("restored");
    papergraph("build", "--store", restored, parts).run().done();
    assertEquals(Stores.exported(store), Stores.exported(restored));
  }

  @Test
  void otherReadersOfTurtleFindTheSameStatements() throws Exception {
    assumeTrue(isThere("serdi"), "serdi is not installed");
    Path turtle = file("pond.ttl", "--format", "turtle");
    Path triples = file("pond.nt", "--format", "ntriples");
    String read = output("serdi", "-q", "-i", "turtle", "-o", "ntriples", turtle.toString());
    String same = output("serdi", "-q", "-i", "ntriples", "-o", "ntriples", triples.toString());
    assertEquals(same.lines().sorted().toList(), read.lines().sorted().toList());
    assertFalse(read.isEmpty());
  }

  @Test
  void tablesAndDocumentsGoIntoFolders() throws Exception {
    Path tables = folder.resolve("tables");
    papergraph("export", "--store", store, "--format", "csv", "-o", tables).run().done();
    assertTrue(Files.readString(tables.resolve("papers.csv")).startsWith("id,"));
    assertEquals(
        Files.readString(tables.resolve("methods.csv")),
        text("--format", "csv", "--table", "methods"));
    Path documents = folder.resolve("documents");
    papergraph(
            "export",
            "--store",
            store,
            "--format",
            "jsonld",
            "--profile",
            "schema-org",
            "-o",
            documents + "/")
        .run()
        .done();
    long lines = text("--format", "jsonld", "--profile", "schema-org").lines().count();
    try (Stream<Path> files = Files.list(documents)) {
      assertEquals(lines, files.count());
    }
  }

  @Test
  void partsOfAGraphAreAskedForByQueryKindAndAddress() throws Exception {
    Path query =
        Files.writeString(
            folder.resolve("q.rq"), "CONSTRUCT { ?m a pg:Method } { ?m a pg:Method }");
    String methods = text("--format", "ntriples", "--query", query.toString());
    assertTrue(methods.lines().count() > 5, methods);
    String kind = text("--format", "ntriples", "--profile", "plain", "--kind", "method");
    String type = "#type> <https://w3id.org/papergraph/ontology#Method> .";
    assertEquals(
        methods.lines().toList(), kind.lines().filter(line -> line.endsWith(type)).toList());
    String one = methods.substring(0, methods.indexOf(' '));
    String about = text("--format", "ntriples", "--about", one, "--depth", "2");
    assertTrue(about.contains(one + " <http://www.w3.org/2004/02/skos/core#prefLabel>"), about);
    assertTrue(about.contains("/ontology#exact>"), about);
  }

  @Test
  void whatMakesNoSenseIsWrongUsage() throws Exception {
    wrong("name a folder with -o", "--format", "csv");
    wrong("--shard 1XB is no size", "--format", "nquads", "--shard", "1XB");
    wrong("name a folder", "--format", "nquads", "--shard", "1MB");
    wrong("is written as jsonld", "--format", "turtle", "--profile", "croissant");
    wrong("written as turtle, trig", "--format", "rdfxml", "--profile", "rdf12");
    wrong("compressed in itself", "--format", "records", "--compress", "zstd");
    wrong("--table is for csv", "--format", "turtle", "--table", "papers");
    wrong("one of --query, --kind", "--format", "turtle", "--kind", "paper", "--about", "pg:x");
    wrong("--kind otter is unknown", "--format", "turtle", "--kind", "otter");
    wrong("--depth is for --about", "--format", "turtle", "--depth", "2");
    wrong("is no IRI", "--format", "turtle", "--about", "Adam");
  }

  private void wrong(String message, String... options) throws Exception {
    export(options).run().failed(2).saying(message);
  }

  private Program export(String... options) {
    return papergraph(
        Stream.concat(Stream.of("export", "--store", store), Stream.of(options)).toArray());
  }

  private String text(String... options) throws Exception {
    return export(options).run().done().out();
  }

  private Path file(String name, String... options) throws Exception {
    return Files.writeString(folder.resolve(name), text(options));
  }

  private static boolean isThere(String command) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return out;
  }
}
