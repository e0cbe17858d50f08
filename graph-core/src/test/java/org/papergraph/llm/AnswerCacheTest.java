package org.papergraph.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.annotate.Extraction;
import org.papergraph.annotate.JsonLines;
import org.papergraph.extract.Finding;
import org.papergraph.extract.FindingReader;
import org.papergraph.read.Inputs;
import org.papergraph.vocabulary.SmallVocabulary;

/** What was asked is not asked again, and gives the same bytes. */
class AnswerCacheTest {
  private static final int PAPERS = 40;

  /** A model that answers each request otherwise, and names what stands in the text. */
  private static StubModel moody() throws IOException {
    return new StubModel(
        (number, request, exchange) ->
            StubModel.write(
                exchange,
                """
                {"methods": [{"name": "Larkspur", "role": "%s", "quote": "beats Larkspur"}]}
                """
                    .formatted(number % 2 == 0 ? "introduced" : "mentioned")));
  }

  /** Twice as many papers as there are texts. */
  private static String page() {
    StringBuilder page = new StringBuilder("Daily Papers\n");
    for (int i = 0; i < PAPERS; i++) {
      page.append("Pond ").append(i / 2).append("\nPond ").append(i / 2);
      page.append(
          " is looked at. We propose something that beats Larkspur by far. On PondBench it");
      page.append(" has an accuracy of 93.5, which is more than anybody asked for by far.\n");
    }
    return page.toString();
  }

  private static LlmSettings settings(StubModel model, int parallel, Path cache) {
    LlmSettings one = model.settings(Optional.of(cache));
    return new LlmSettings(
        one.base(), one.model(), one.key(), one.timeout(), parallel, one.cache());
  }

  private static String extracted(LlmSettings settings, int threads) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LlmReader reader =
        new LlmReader(
            new FindingReader(SmallVocabulary.vocabulary()),
            SmallVocabulary.vocabulary(),
            settings);
    Inputs inputs =
        new Inputs(
            List.of("-"),
            new ByteArrayInputStream(page().getBytes(StandardCharsets.UTF_8)),
            Optional.empty());
    try (JsonLines lines = new JsonLines(out)) {
      new Extraction(reader, threads).run(inputs, lines, rejection -> {}, count -> {});
    }
    assertEquals(List.of(), reader.report().warnings());
    assertEquals(PAPERS, reader.report().papers());
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aSecondRunAsksNothingAndGivesTheSameBytesWithAnyNumberOfThreads(@TempDir Path folder)
      throws IOException {
    try (StubModel model = moody()) {
      String first = extracted(settings(model, 4, folder), 4);
      assertTrue(first.contains("llm:pond-1"), first);
      assertEquals(PAPERS / 2, model.requests().size());

      assertEquals(first, extracted(settings(model, 1, folder), 1));
      assertEquals(first, extracted(settings(model, 4, folder), 4));

      assertEquals(PAPERS / 2, model.requests().size());
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertFalse(Files.readString(file).contains("sesame"), "the key is not stored");
          assertTrue(file.getFileName().toString().endsWith(".json"), file::toString);
        }
      }
    }
  }

  private static LlmReader reader(LlmSettings settings) throws IOException {
    return new LlmReader((t, a) -> List.of(), SmallVocabulary.vocabulary(), settings);
  }

  @Test
  void anotherModelOrTextIsAskedAnew() {
    QuotedPaper paper = QuotedPaper.of("A", "B");

    assertEquals(AnswerCache.key("m", paper), AnswerCache.key("m", QuotedPaper.of(" A", "B\n")));
    assertNotEquals(AnswerCache.key("m", paper), AnswerCache.key("n", paper));
    assertNotEquals(AnswerCache.key("m", paper), AnswerCache.key("m", QuotedPaper.of("AB", "")));
  }

  @Test
  void unusableAnswersAreNotKeptAndBrokenFilesReplaced(@TempDir Path folder) throws IOException {
    List<String> contents = new ArrayList<>(List.of("no", "{\"methods\": []}", "{\"tasks\": []}"));
    try (StubModel model =
        new StubModel((n, request, exchange) -> StubModel.write(exchange, contents.get(n - 1)))) {
      LlmSettings settings = model.settings(Optional.of(folder));
      assertEquals(1, readOne(settings).unanswered().size());
      assertEquals(1, readOne(settings).asked());
      assertEquals(1, readOne(settings).kept());
      Path file = onlyFile(folder);
      Files.writeString(file, "{\"answer\": ");

      assertEquals(1, readOne(settings).asked());

      assertTrue(Files.readString(file).contains("tasks"));
      assertEquals(3, model.requests().size());
    }
  }

  @Test
  void aCacheThatCannotBeWrittenIsToldAndTheAnswerUsed(@TempDir Path folder) throws IOException {
    try (StubModel model = StubModel.writing("{\"methods\": []}")) {
      String key = AnswerCache.key("pond-1", QuotedPaper.of("A", "B"));
      Files.writeString(folder.resolve(key.substring(0, 2)), "a file where a folder should be");

      LlmReport report = readOne(model.settings(Optional.of(folder)));

      assertEquals(1, report.asked());
      assertTrue(report.warnings().get(0).startsWith("llm: not all answers are in the cache: "));
    }
  }

  private static LlmReport readOne(LlmSettings settings) throws IOException {
    LlmReader reader = reader(settings);
    List<Finding> findings = reader.read("A", "B");
    assertEquals(List.of(), findings);
    return reader.report();
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found = files.filter(Files::isRegularFile).toList();
      assertEquals(1, found.size());
      return found.get(0);
    }
  }
}
