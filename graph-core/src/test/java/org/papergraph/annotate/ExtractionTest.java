package org.papergraph.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.papergraph.read.Inputs;
import org.papergraph.read.Rejection;

class ExtractionTest {
  private static final String ABSTRACT =
      " is looked at. We propose PebbleNet, a model that sorts pebbles as if they were pages. On"
          + " PondBench it has an accuracy of 93.5, which is more than anybody asked for by far.";

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
