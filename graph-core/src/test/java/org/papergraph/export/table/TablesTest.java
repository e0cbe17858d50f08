package org.papergraph.export.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.papergraph.export.PondGraph;
import org.papergraph.store.GraphStore;

class TablesTest {
  @TempDir static Path folder;
  private static GraphStore store;

  @BeforeAll
  static void build() throws IOException {
    store = PondGraph.build(folder);
  }

  @AfterAll
  static void close() throws IOException {
    store.close();
  }

  private static byte[] csv(DatasetGraph dataset, TableName name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Tables.csv(dataset, name, out);
    return out.toByteArray();
  }

  private static byte[] parquet(DatasetGraph dataset, TableName name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Tables.parquet(dataset, name, out);
    return out.toByteArray();
  }

  private static List<ReadCsv.Row> rows(TableName name) throws IOException {
    return ReadCsv.rows(csv(store.dataset(), name));
  }

  private static ReadCsv.Row row(TableName name, String id) throws IOException {
    return rows(name).stream().filter(it -> it.get("id").equals(id)).findFirst().orElseThrow();
  }

  /** What a cell of CSV is in Parquet. */
  private static Optional<Object> typed(String cell, ColumnType type) {
    if (type == ColumnType.TEXTS) {
      return Optional.of(ReadCsv.texts(cell));
    }
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (type) {
          case INTEGER -> Long.valueOf(cell);
          case NUMBER -> Double.valueOf(cell);
          case BOOLEAN -> Boolean.valueOf(cell);
          case DATE -> Math.toIntExact(LocalDate.parse(cell).toEpochDay());
          default -> cell;
        });
  }

  private static void assertSame(DatasetGraph dataset, TableName name) throws IOException {
    List<ReadCsv.Row> rows = ReadCsv.rows(csv(dataset, name));
    List<Map<String, Object>> typed = ReadParquet.of(parquet(dataset, name)).rows();
    assertEquals(rows.size(), typed.size());
    for (int i = 0; i < rows.size(); i++) {
      for (TableName.Described column : name.columns()) {
        assertEquals(
            typed(rows.get(i).get(column.name()), column.type()),
            Optional.ofNullable(typed.get(i).get(column.name())),
            name + ", row " + i + ", " + column.name());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTableHasRowsAndTheSameOnesInCsvAndParquet(TableName name) throws IOException {
    assertTrue(rows(name).size() > 1, name.label());
    assertSame(store.dataset(), name);
  }

  @Test
  void aPaperIsARow() throws IOException {
    ReadCsv.Row paper = row(TableName.PAPERS, "paper/id/paper/doi/10.5555/reeds.7");

    assertEquals(PondGraph.BASE + "paper/doi/10.5555/reeds.7", paper.get("iri"));
    assertEquals("OtterNet: Counting $k$ Reeds, \"at Night\"", paper.get("title"));
    assertTrue(paper.get("abstract").contains("points.\nOn PondBench"), paper.get("abstract"));
    assertEquals("Zoe Heron|Abe Coot", paper.get("authors"));
    assertEquals("2031", paper.get("issued"));
    assertEquals("", paper.get("issued_day"));
    assertEquals("2031", paper.get("year"));
    assertEquals("10.5555/reeds.7", paper.get("doi"));
    assertEquals(
        "doi:10.5555/reeds.7|ml-anthology:heron2031pond-counting", paper.get("identifiers"));
    assertEquals("paper/id/repository/github.com/pond/reeds", paper.get("repositories"));
    assertEquals("paper/id/method/pwc-method/otternet", paper.get("methods_introduced"));
    assertEquals(
        "paper/id/method/PebbleNet|paper/id/method/pwc-method/otternet",
        paper.get("methods_mentioned"));
    assertEquals("1", paper.get("result_count"));
  }

  @Test
  void whatIntroducesAlsoMentionsAndIsCountedOnce() throws IOException {
    ReadCsv.Row otters = row(TableName.METHODS, "paper/id/method/pwc-method/otternet");

    assertEquals("1", otters.get("papers_introducing"));
    assertEquals("2", otters.get("papers_mentioning"));
    assertEquals("paper/id/paper/doi/10.5555/reeds.7", otters.get("introduced_by"));
  }

  @Test
  void countsAreThoseOfTheListsInTheTableOfPapers() throws IOException {
    List<ReadCsv.Row> papers = rows(TableName.PAPERS);
    for (ReadCsv.Row method : rows(TableName.METHODS)) {
      long naming =
          papers.stream()
              .filter(it -> ReadCsv.texts(it.get("methods_mentioned")).contains(method.get("id")))
              .count();
      assertEquals(Long.toString(naming), method.get("papers_mentioning"), method.get("id"));
    }
  }

  @Test
  void resultsHaveTheirPartsAndWhereTheyWereRead() throws IOException {
    ReadCsv.Row result =
        rows(TableName.RESULTS).stream()
            .filter(it -> it.get("paper").equals("paper/id/paper/doi/10.5555/reeds.7"))
            .filter(it -> it.get("value").equals("91.5"))
            .findFirst()
            .orElseThrow();

    assertEquals("%", result.get("unit"));
    assertEquals("false", result.get("is_relative"));
    assertEquals("accuracy", result.get("metric_label"));
    assertEquals("paper/id/dataset/PondBench", result.get("dataset"));
    assertEquals("91.5%", result.get("quote"));
    double confidence = Double.parseDouble(result.get("confidence"));
    assertTrue(confidence > 0 && confidence <= 1, result.toString());
  }

  @Test
  void linksLeadToEntitiesCodePagesAndOtherPlaces() throws IOException {
    Set<String> kinds = new TreeSet<>();
    for (ReadCsv.Row link : rows(TableName.LINKS)) {
      kinds.add(link.get("kind"));
    }
    assertTrue(
        kinds.containsAll(List.of("entity", "repository", "address", "same", "mapping")),
        kinds.toString());
    assertTrue(
        rows(TableName.LINKS).stream()
            .anyMatch(
                it ->
                    it.get("subject").equals("paper/id/paper/doi/10.5555/reeds.7")
                        && it.get("kind").equals("repository")
                        && it.get("url").equals("https://github.com/pond/reeds")));
  }

  @Test
  void aMappingHasItsConfidenceAndTheReason() throws IOException {
    DatasetGraph dataset =
        PondGraph.of(
            """
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX sssom: <https://w3id.org/sssom/>
            <https://pond.example/id/method/otternet> a pg:Method ; skos:prefLabel "OtterNet" ;
              skos:exactMatch <http://www.wikidata.org/entity/Q31> .
            GRAPH <https://w3id.org/papergraph/graph/links> {
              pond:mapping1 a owl:Axiom ; owl:annotatedSource <https://pond.example/id/method/otternet> ;
                owl:annotatedProperty skos:exactMatch ;
                owl:annotatedTarget <http://www.wikidata.org/entity/Q31> ;
                sssom:object_label "Otter Network" ; sssom:confidence 0.9e0 ;
                sssom:mapping_justification <https://w3id.org/semapv/vocab/LexicalMatching> ;
                pg:mappingStatus "asserted" . }
            """);
    ReadCsv.Row link = ReadCsv.rows(csv(dataset, TableName.LINKS)).get(0);

    assertEquals("mapping", link.get("kind"));
    assertEquals("http://www.wikidata.org/entity/Q31", link.get("object"));
    assertEquals("Otter Network", link.get("object_label"));
    assertEquals("0.9", link.get("confidence"));
    assertEquals("LexicalMatching", link.get("justification"));
    assertEquals("asserted", link.get("status"));
    assertEquals("Q31", ReadCsv.rows(csv(dataset, TableName.METHODS)).get(0).get("wikidata"));
    assertSame(dataset, TableName.LINKS);
  }

  @Test
  void textsStayAsTheyAre() throws IOException {
    DatasetGraph dataset =
        PondGraph.of(
            """
            <https://pond.example/id/paper/1> a pg:Paper ;
              dcterms:title "=1+1; \\"reeds\\", \\\\emph{x} \\U0001F9A6" ;
              dcterms:abstract "one\\r\\ntwo\\n\\n three\\t" ;
              schema:keywords "a|b", "c\\\\d", "c\\\\|", "e, f", "" ;
              dcterms:issued "2031-02-30"^^xsd:date .
            """);
    Map<String, Object> paper = ReadParquet.of(parquet(dataset, TableName.PAPERS)).rows().get(0);

    assertEquals("=1+1; \"reeds\", \\emph{x} \ud83e\udda6", paper.get("title"));
    assertEquals("one\r\ntwo\n\n three\t", paper.get("abstract"));
    assertEquals(List.of("a|b", "c\\d", "c\\|", "e, f"), paper.get("keywords"));
    assertEquals("2031-02-30", paper.get("issued"));
    assertTrue(!paper.containsKey("issued_day"), paper.toString());
    assertSame(dataset, TableName.PAPERS);
  }

  @Test
  void whatIsNoNumberIsKeptAsText() throws IOException {
    DatasetGraph dataset =
        PondGraph.of(
            """
            <https://pond.example/id/result/1> a pg:Result ; pg:value "NaN"^^xsd:double .
            <https://pond.example/id/result/2> a pg:Result ; pg:value "5-10" ;
              schema:minValue 5.0 ; schema:maxValue 10.0 .
            <https://pond.example/id/result/3> a pg:Result ; pg:value -0.10 ; pg:isRelative true .
            <https://pond.example/id/result/4> a pg:Result ; pg:value 1.5e12 .
            """);
    List<ReadCsv.Row> rows = ReadCsv.rows(csv(dataset, TableName.RESULTS));

    assertEquals(
        List.of("", "", "-0.1", "1500000000000"),
        rows.stream().map(it -> it.get("value")).toList());
    assertEquals(
        List.of("NaN", "5-10", "-0.10", "1.5e12"),
        rows.stream().map(it -> it.get("value_text")).toList());
    assertEquals("5", rows.get(1).get("value_min"));
    assertEquals("10", rows.get(1).get("value_max"));
    assertEquals("true", rows.get(2).get("is_relative"));
    assertSame(dataset, TableName.RESULTS);
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyGraphGivesTablesWithoutRows(TableName name) throws IOException {
    DatasetGraph empty = DatasetGraphFactory.createTxnMem();
    String header =
        String.join(",", name.columns().stream().map(TableName.Described::name).toList());

    assertEquals(header + "\r\n", new String(csv(empty, name), UTF_8));
    ReadParquet read = ReadParquet.of(parquet(empty, name));
    assertEquals(List.of(), read.rows());
    assertEquals(name.columns().size(), read.end().getFileMetaData().getSchema().getFieldCount());
  }

  @Test
  void theOrderIsThatOfTheBytesOfIris() throws IOException {
    DatasetGraph dataset =
        PondGraph.of(
            """
            <https://pond.example/id/task/\\uFFEE> a pg:Task .
            <https://pond.example/id/task/\\U0001F9A6> a pg:Task .
            <https://pond.example/id/task/Z> a pg:Task .
            <https://pond.example/id/task/a> a pg:Task .
            <urn:odd:task|x> a pg:Task .
            [] a pg:Task .
            """
                .replace("|", "%7C"));

    assertEquals(
        List.of("task/Z", "task/a", "task/\uffee", "task/\ud83e\udda6", "urn:odd:task%7Cx"),
        ReadCsv.rows(csv(dataset, TableName.TASKS)).stream().map(it -> it.get("id")).toList());
    assertSame(dataset, TableName.TASKS);
  }

  @ParameterizedTest
  @EnumSource
  void theOrderOfStatementsDoesNotCount(TableName name) throws IOException {
    List<Quad> quads = new ArrayList<>();
    Txn.executeRead(store.dataset(), () -> store.dataset().find().forEachRemaining(quads::add));
    Collections.shuffle(quads, new Random(31));
    DatasetGraph shuffled = DatasetGraphFactory.create();
    quads.forEach(shuffled::add);

    assertArrayEquals(csv(store.dataset(), name), csv(shuffled, name));
    assertArrayEquals(parquet(store.dataset(), name), parquet(shuffled, name));
  }

  @Test
  void aTransactionOfTheCallerIsUsedAndLeftOpen() throws IOException {
    DatasetGraph dataset = PondGraph.of("pond:x a pg:Task .");
    dataset.begin(TxnType.READ);
    csv(dataset, TableName.TASKS);

    assertTrue(dataset.isInTransaction());
    dataset.end();
  }

  @Test
  void aFullDiskIsSaid() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThrows(IOException.class, () -> Tables.csv(store.dataset(), TableName.PAPERS, full));
    assertThrows(IOException.class, () -> Tables.parquet(store.dataset(), TableName.PAPERS, full));
  }

  @Test
  void aTableOfManyRowGroupsIsReadWhole() throws IOException {
    List<Column<Integer>> columns =
        List.of(
            Column.required("text", "", it -> "reed " + it % 7),
            Column.count("number", "", it -> (long) it),
            Column.texts("list", "", it -> Collections.nCopies(it % 3, "otter " + it)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ParquetFile file = new ParquetFile("many", columns, out, 20_000);
    for (int i = 0; i < 5_000; i++) {
      List<Optional<?>> values = new ArrayList<>();
      for (Column<Integer> column : columns) {
        values.add(column.value().apply(i));
      }
      file.row(values);
    }
    file.end();
    ReadParquet read = ReadParquet.of(out.toByteArray());

    assertTrue(read.end().getBlocks().size() > 2, "row groups: " + read.end().getBlocks().size());
    assertEquals("papergraph version 1", read.end().getFileMetaData().getCreatedBy());
    assertEquals(5_000, read.rows().size());
    for (int i = 0; i < 5_000; i++) {
      assertEquals(
          Map.of(
              "text",
              "reed " + i % 7,
              "number",
              (long) i,
              "list",
              Collections.nCopies(i % 3, "otter " + i)),
          read.rows().get(i));
    }
  }
}
