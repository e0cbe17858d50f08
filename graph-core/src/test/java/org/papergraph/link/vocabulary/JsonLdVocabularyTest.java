package org.papergraph.link.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLdVocabularyTest {
  @TempDir private Path folder;

  private Heard heard(String content) throws IOException {
    return Heard.of(folder, content);
  }

  @Test
  void aContextOfItsOwnIsFollowed() throws IOException {
    Heard heard =
        heard(
            """
            {"@context": {"skos": "http://www.w3.org/2004/02/skos/core#",
              "broader": {"@id": "skos:broader", "@type": "@id"}},
             "@graph": [{"@id": "https://otters.example/a", "broader": "https://otters.example/b",
               "skos:prefLabel": {"@value": "A", "@language": "en"}}]}
            """);

    assertEquals("a < b\na is A@en", heard.statements());
    assertEquals("", heard.problems());
  }

  /** Whoever asked for it would be told that there is no such host. */
  @Test
  void aContextElsewhereIsNotAskedForAndTheRestIsRead() throws IOException {
    Heard heard =
        heard(
            """
            {"@context": [
               "https://relative.invalid/context.jsonld",
               {"skos": "http://www.w3.org/2004/02/skos/core#"}],
             "@id": "https://otters.example/a", "skos:prefLabel": "A", "altLabel": "alpha"}
            """);

    assertEquals("a is A", heard.statements());
    assertEquals(
        "2: the context https://relative.invalid/context.jsonld stands elsewhere, and nothing is"
            + " fetched: terms that only it defines are left out",
        heard.problems());
  }

  @Test
  void importsAreNotAskedForEither() throws IOException {
    Heard heard =
        heard(
            """
            {"@context": {"@version": 1.1, "@import": "https://relative.invalid/context.jsonld",
               "skos": "http://www.w3.org/2004/02/skos/core#"},
             "@id": "https://otters.example/a", "skos:prefLabel": "A"}
            """);

    assertEquals("a is A", heard.statements());
    assertEquals(1, heard.account().problemCount());
  }

  @Test
  void depthIsLimited() throws IOException {
    Heard heard = heard("{\"@id\": \"https://otters.example/a\", \"x\": " + "[".repeat(100_000));

    assertEquals("", heard.statements());
    assertTrue(heard.problems().startsWith("1: JSON beyond limits"), heard::problems);
  }

  @Test
  void brokenJsonIsTold() throws IOException {
    Heard heard = heard("{\"@id\": \"https://otters.example/a\",\n \"x\": ,\n}\n");

    assertTrue(heard.problems().startsWith("2: broken JSON"), heard::problems);
  }

  @Test
  void whatIsNoJsonLdIsTold() throws IOException {
    Heard heard = heard("{\"@context\": 7, \"@id\": \"https://otters.example/a\"}\n");

    assertTrue(heard.problems().startsWith("1: broken JSON-LD: "), heard::problems);
    assertEquals(1, heard.account().linesNotRead());
  }
}
