package org.papergraph.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.papergraph.read.Place;
import org.papergraph.read.Rejection;
import org.papergraph.write.Iris;
import org.papergraph.write.RunWriter;

class RunAccountsTest {
  private static final String SHA = "ab".repeat(32);

  private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();

  private JsonNode accounts(List<Rejection> rejections) throws IOException {
    RunWriter.Counts counts = new RunWriter.Counts(9, 5, 3, 1);
    new RunWriter(StreamRDFLib.dataset(dataset), new Iris("https://pond.example/"))
        .run(
            "1.2",
            Map.of(SHA, List.of("/home/otter/pond.txt", "pond.txt", "C:\\reeds\\old.txt")),
            counts,
            Map.of(SHA, counts),
            rejections);
    String text = new RunAccounts(dataset).json();
    assertFalse(text.contains("otter"), "no folder of a machine");
    return new ObjectMapper().readTree(text).path("runs").get(0);
  }

  @Test
  void aRunTellsItsVersionItsCountsAndItsInputs() throws IOException {
    JsonNode run = accounts(List.of());

    assertEquals("1.2", run.path("software").asText());
    assertEquals(9, run.path("read").asInt());
    assertEquals(
        run.path("read").asInt(),
        run.path("stored").asInt() + run.path("merged").asInt() + run.path("rejected").asInt());
    JsonNode input = run.path("inputs").get(0);
    assertEquals("[\"old.txt\",\"pond.txt\"]", input.path("names").toString());
    assertEquals(3, input.path("merged").asInt());
  }

  @Test
  void rejectionsAreCountedByReasonAndTheFirstAreShownInTheOrderOfTheirPlaces() throws IOException {
    List<Rejection> rejections = new java.util.ArrayList<>();
    for (int line = 12; line >= 1; line--) {
      Place place = new Place("/home/otter/pond.txt", line);
      rejections.add(
          new Rejection(place, line > 2 ? "no title" : "no text", "give one", "heron " + line));
    }

    JsonNode told = accounts(rejections).path("rejections");

    assertEquals("{\"no text\":2,\"no title\":10}", told.path("byReason").toString());
    assertEquals(10, told.path("first").size());
    assertEquals(
        "{\"file\":\"pond.txt\",\"line\":1,\"reason\":\"no text\",\"excerpt\":\"heron 1\"}",
        told.path("first").get(0).toString());
  }
}
