package org.papergraph.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnthologyPapersTest {
  @TempDir Path folder = Path.of("");

  @Test
  void theFilesOfAFolderAreReadInOrder() throws IOException {
    Files.writeString(folder.resolve("b-2024.json"), volume(paper("Second", "'Zwei.'")));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("a-2023.json.gz")))) {
      out.write(volume(paper("First", "'Größer.'")).getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("notes.txt"), "not this one");

    assertEquals(
        List.of(new Paper("First", "Größer."), new Paper("Second", "Zwei.")),
        AnthologyPapers.under(folder));
  }

  @Test
  void papersWithoutAnAbstractArePassedOver() throws IOException {
    String papers =
        String.join(",", paper("None", "null"), paper("Blank", "' '"), paper("One", "'Text.'"));
    Path file = Files.writeString(folder.resolve("x.json"), volume(papers));

    assertEquals(List.of(new Paper("One", "Text.")), AnthologyPapers.under(file));
  }

  @Test
  void whatIsNoJsonIsSaidWithItsFile() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.json"), "{\"papers\": [");

    assertFails(file, "broken.json: ");
  }

  @Test
  void whatHasNoPapersIsSaidWithItsFile() throws IOException {
    assertFails(Files.writeString(folder.resolve("x.json"), "{}"), "x.json: no \"papers\"");
    Files.delete(folder.resolve("x.json"));
    assertFails(folder, "no papers found; expected");
  }

  @Test
  void ofManyPapersSomeAreTakenFromAllParts() {
    List<Paper> many = IntStream.range(0, 10).mapToObj(i -> new Paper("t" + i, "a")).toList();

    List<String> titles = Papers.spread(many, 4).stream().map(Paper::title).toList();

    assertEquals(List.of("t0", "t2", "t5", "t7"), titles);
    assertEquals(many, Papers.spread(many, 10));
  }

  private static void assertFails(Path path, String message) {
    IOException e = assertThrows(IOException.class, () -> AnthologyPapers.under(path));
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.toString());
  }

  private static String volume(String papers) {
    return "{'venue': 'neurips', 'year': '2023', 'papers': [%s]}"
        .formatted(papers)
        .replace('\'', '"');
  }

  private static String paper(String title, String abstractText) {
    return "{'title': '%s', 'authors': [{'given': 'A'}], 'abstract': %s}"
        .formatted(title, abstractText);
  }
}
