package org.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.cli.Program.papergraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Linking to vocabularies, and deciding on what was found. */
@TestInstance(Lifecycle.PER_CLASS)
class LinkIT {
  private static final String TURTLE =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix : <https://reeds.example/topics/> .
      :reeds a skos:ConceptScheme .
      :otter a skos:Concept ; skos:prefLabel "OtterNet-0"@en ; skos:broader :network .
      :network a skos:Concept ; skos:prefLabel "networks"@en .
      """;

  private static final String STATED =
      "SELECT ?concept { ?entity skos:exactMatch ?concept"
          + " FILTER STRSTARTS(STR(?concept), 'https://reeds.example/') }";

  private Path folder = Path.of("");
  private Path page = Path.of("");

  @BeforeAll
  void makeAPage(@TempDir Path temporary) throws IOException {
    folder = temporary;
    page = Files.writeString(folder.resolve("page.txt"), MadeUpPages.dense(0, 3));
  }

  private Path store(String name) throws Exception {
    Path store = folder.resolve(name);
    papergraph("build", "--store", store, page).run().done();
    return store;
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Program.Ended link(Path store, Object... arguments) throws Exception {
    List<Object> all = new ArrayList<>(List.of("link", "--store", store));
    all.addAll(Arrays.asList(arguments));
    return papergraph(all.toArray()).run();
  }

  private static String stated(Path store) throws Exception {
    return papergraph("query", "--store", store, "--format", "csv", STATED)
        .run()
        .done()
        .out()
        .replace("\r\n", "\n");
  }

  @Test
  void decisionsGoOutAndComeBack() throws Exception {
    Path store = store("decisions");
    Path vocabulary = file("reeds.ttl", TURTLE);
    link(store, "--vocabulary", vocabulary)
        .done()
        .saying("2 labels read, 1 mappings stated, 0 suggested, 2 concepts taken");
    assertEquals("concept\nhttps://reeds.example/topics/otter\n", stated(store));

    Path table = folder.resolve("decided.sssom.tsv");
    papergraph("export", "--store", store, "--format", "sssom", "-o", table).run().done();
    String found = Files.readString(table);
    String decided = found.replace("\tasserted", "\trejected");
    assertTrue(!found.equals(decided) && found.contains("OtterNet-0"), found);
    Files.writeString(table, decided);
    link(store, "--mappings", table)
        .done()
        .saying("0 accepted, 1 rejected, 0 suggested, 0 as before, 0 rows not read");
    assertEquals("concept\n", stated(store));

    link(store, "--mappings", table, "--vocabulary", vocabulary)
        .done()
        .saying("1 as before", "0 mappings stated, 0 suggested, 0 concepts taken");
    assertEquals("concept\n", stated(store));
    papergraph("build", "--store", store, page).run().done();
    link(store, "--vocabulary", vocabulary).done().saying("0 mappings stated");
    String kept = papergraph("export", "--store", store, "--format", "sssom").run().done().out();
    assertTrue(kept.contains("\trejected"), kept);

    Files.writeString(table, kept.replace("\trejected", "\taccepted").replace("\tNot\t", "\t\t"));
    link(store, "--mappings", table).done().saying("1 accepted, 0 rejected");
    assertEquals("concept\nhttps://reeds.example/topics/otter\n", stated(store));
  }

  @Test
  void nothingToLinkToIsWrongUsage() throws Exception {
    link(folder.resolve("none")).failed(2).saying("nothing to link to", "--vocabulary FILE");
    link(folder.resolve("none"), "--vocabulary").failed(2).saying("--vocabulary");
  }

  @Test
  void aTableWithoutAddressesIsToldHowToMakeThem() throws Exception {
    Path store = store("table");
    String before = Stores.quads(store);
    Path table = file("reeds.csv", "id,label\n1,OtterNet-0\n2,HeronFlow-1\n");

    link(store, "--vocabulary", table).failed(1).saying("reeds.csv", "--iri-template");
    assertEquals(before, Stores.quads(store));
    link(store, "--vocabulary", table, "--iri-template", "https://reeds.example/{id}")
        .done()
        .saying("reeds.csv: 2 labels read, 2 mappings stated");
    assertEquals(
        "concept\nhttps://reeds.example/1\nhttps://reeds.example/2\n", sorted(stated(store)));
  }

  private static String sorted(String csv) {
    return String.join("\n", csv.lines().sorted().toList()) + "\n";
  }

  @Test
  void whatIsBrokenInTurtleIsToldWithItsLineAndTheRestIsRead() throws Exception {
    Path store = store("broken");
    Path broken =
        file("broken.ttl", TURTLE.replace(":network a", ":heron skos:prefLabel \"h .\n:network a"));

    link(store, "--vocabulary", broken)
        .done()
        .saying("1 mappings stated", "1 places could not be read", "  line 5: ");
    assertEquals("concept\nhttps://reeds.example/topics/otter\n", stated(store));
  }

  @Test
  void aRowThatCannotBeReadIsToldWithItsLine() throws Exception {
    Path store = store("rows");
    Path table =
        file(
            "rows.sssom.tsv",
            "#curie_map:\n"
                + "#  reeds: https://reeds.example/topics/\n"
                + "subject_id\tpredicate_id\tobject_id\tmapping_justification\text_status\n"
                + "nonsense\tskos:exactMatch\treeds:1\tsemapv:ManualMappingCuration\taccepted\n"
                + "https://otters.example/1\tskos:exactMatch\treeds:1\t"
                + "semapv:ManualMappingCuration\taccepted\n");

    link(store, "--mappings", table)
        .done()
        .saying("1 accepted", "1 rows not read", "rows.sssom.tsv:4")
        .saying("1 are of entities that are not in the graph; they are kept");
    assertEquals("concept\n", stated(store));
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    Path store = store("missing");
    Path missing = folder.resolve("no-reeds.ttl");
    String before = Stores.quads(store);

    link(store, "--vocabulary", missing).failed(1).saying("no-reeds.ttl");
    link(store, "--mappings", missing).failed(1).saying("no-reeds.ttl");
    link(store, "--vocabulary", file("empty.ttl", "")).failed(1).saying("empty.ttl", "empty file");
    link(folder.resolve("nowhere"), "--vocabulary", file("reeds2.ttl", TURTLE))
        .failed(1)
        .saying("nowhere", "papergraph build");
    assertEquals(before, Stores.quads(store));
  }
}
