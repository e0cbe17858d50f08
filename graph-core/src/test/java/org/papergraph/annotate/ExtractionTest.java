package org.papergraph.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.read.Inputs;
import org.papergraph.read.Place;
import org.papergraph.read.Rejection;

class ExtractionTest {
  private static final String ABSTRACT =
      " is looked at. We propose PebbleNet, a model that sorts pebbles as if they were pages. On"
          + " PondBench it has an accuracy of 93.5, which is more than anybody asked for by far.";

  @TempDir private Path folder;

  /** Keeps what it is given. */
  private static final class Kept implements AnnotationWriter {
    private final List<AnnotatedText> texts = new ArrayList<>();

    @Override
    public void write(AnnotatedText text) {
      texts.add(text);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static Inputs inputs(String text) {
    return new Inputs(
        List.of("-"),
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        Optional.empty());
  }

  private static List<AnnotatedText> run(String text, int threads, List<Rejection> rejections)
      throws IOException {
    Kept kept = new Kept();
    long written =
        new Extraction(Texts.reader(), threads)
            .run(inputs(text), kept, rejections::add, count -> {});
    assertEquals(kept.texts.size(), written);
    return kept.texts;
  }

  private static String page(int papers) {
    StringBuilder page = new StringBuilder("Daily Papers\n");
    for (int i = 0; i < papers; i++) {
      page.append("Pond ").append(i).append("\nPond ").append(i).append(ABSTRACT).append('\n');
    }
    return page.toString();
  }

  @Test
  void theOrderIsThatOfTheInputWhateverTheNumberOfThreads() throws IOException {
    List<AnnotatedText> one = run(page(200), 1, new ArrayList<>());

    assertEquals(200, one.size());
    assertEquals("Pond 199", one.get(199).title());
    assertTrue(one.get(0).findings().size() > 2);
    assertEquals(one, run(page(200), 4, new ArrayList<>()));
  }

  @Test
  void aRecordIsPlacedByTheLineOfItsInputNotOfItsPage() throws IOException {
    String text = "\n\n" + page(2) + "\n" + page(1);
    String[] lines = text.split("\n");

    for (AnnotatedText each : run(text, 1, new ArrayList<>())) {
      int line = (int) each.place().orElseThrow().line();
      assertEquals(each.title(), lines[line - 1]);
      assertEquals("<standard input>", each.place().orElseThrow().file());
    }
  }

  @Test
  void recordsOfOtherFormatsHaveTheirLineInTheInputAndTheirIdentifier() throws IOException {
    String lines =
        """

        {"bibtex_key": "newt1999pond-mud", "title": "On Mud", "abstract": "Mud is wet."}
        {"title": "On Dry Mud", "bibtex_key": " "}
        """;
    String volume =
        """

        {"papers": [
          {"bibtex_key": "heron2031", "title": "Herons"},

          {"title": "Reeds",
           "bibtex_key": "reed2031"}]}
        {"papers": [{"bibtex_key": "late", "title": "Late"}]}
        """;
    String daily =
        """
        [
          {"numComments": 0,
           "paper": {"id": "3105.01234v2", "title": "Birds"}}]
        [{"paper": {"id": "none", "title": "Ducks"}}]
        """;
    String collection =
        """
        <?xml version='1.0' encoding='UTF-8'?>
        <collection id="2031.pond"><volume id="main">
          <paper id="1">
            <title>Stoats</title>
          </paper></volume></collection>
        """;

    assertEquals(List.of("2 ml-anthology:newt1999pond-mud On Mud", "3 - On Dry Mud"), told(lines));
    assertEquals(
        List.of(
            "3 ml-anthology:heron2031 Herons",
            "5 ml-anthology:reed2031 Reeds",
            "7 ml-anthology:late Late"),
        told(volume));
    assertEquals(List.of("2 arxiv:3105.01234 Birds", "4 - Ducks"), told(daily));
    assertEquals(List.of("3 acl:2031.pond-main.1 Stoats"), told(collection));
  }

  /** Line, identifier and title of each record. */
  private static List<String> told(String text) throws IOException {
    return run(text, 1, new ArrayList<>()).stream()
        .map(
            each ->
                each.place().orElseThrow().line()
                    + (" " + each.identifier().orElse("-"))
                    + (" " + each.title()))
        .toList();
  }

  @Test
  void aPageOfAnInputBehindOneWithSeveralPagesBeginsOnItsFirstLine() throws IOException {
    String listing = page(1) + "\n" + page(1);
    String lines = "{\"bibtex_key\": \"newt1999pond-mud\", \"title\": \"On Mud\"}\n";
    Path first = Files.writeString(folder.resolve("a.txt"), listing);
    Path second = Files.writeString(folder.resolve("b.jsonl"), lines);
    Inputs both =
        new Inputs(
            List.of(first.toString(), second.toString()),
            InputStream.nullInputStream(),
            Optional.empty());
    Kept kept = new Kept();

    new Extraction(Texts.reader(), 1).run(both, kept, r -> {}, count -> {});

    assertEquals(
        List.of("a.txt:2", "a.txt:6", "b.jsonl:1"),
        kept.texts.stream().map(each -> fileAndLine(each.place().orElseThrow())).toList());
  }

  private static String fileAndLine(Place place) {
    return Path.of(place.file()).getFileName() + ":" + place.line();
  }

  @Test
  void whatCannotBeReadIsToldWithItsPlace() throws IOException {
    List<Rejection> rejections = new ArrayList<>();

    assertEquals(1, run(page(1) + "A Title Alone\n", 2, rejections).size());

    assertEquals(
        List.of("<standard input>:4"),
        rejections.stream().map(rejection -> rejection.place().toString()).toList());
  }

  @Test
  void aWriterThatFailsEndsTheRun() {
    AnnotationWriter full =
        new AnnotationWriter() {
          @Override
          public void write(AnnotatedText text) throws IOException {
            throw new IOException("full at " + text.title());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                new Extraction(Texts.reader(), 2)
                    .run(inputs(page(500)), full, rejection -> {}, count -> {}));
    assertEquals("full at Pond 0", failure.getMessage());
  }

  @Test
  void aMissingInputIsNamedBeforeAnythingIsRead() {
    Inputs missing =
        new Inputs(
            List.of("-", "no-such-file.txt"),
            new ByteArrayInputStream(page(1).getBytes(StandardCharsets.UTF_8)),
            Optional.empty());
    Kept kept = new Kept();

    assertThrows(
        NoSuchFileException.class,
        () -> new Extraction(Texts.reader(), 1).run(missing, kept, r -> {}, count -> {}));
    assertEquals(List.of(), kept.texts);
  }

  @Test
  void noThreadsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Extraction(Texts.reader(), 0));
  }
}
