package org.papergraph.link.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WikidataVocabularyTest {
  private static final String OTTER =
      "{\"type\":\"item\",\"id\":\"Q7\",\"labels\":{\"de\":{\"language\":\"de\",\"value\":\"Otter\"},"
          + "\"en\":{\"language\":\"en\",\"value\":\"otter\"},"
          + "\"mul\":{\"language\":\"mul\",\"value\":\"Lutra\"}},"
          + "\"aliases\":{\"en\":[{\"language\":\"en\",\"value\":\"river otter\"}]},"
          + "\"descriptions\":{\"en\":{\"language\":\"en\",\"value\":\"it swims\"}},"
          + "\"claims\":{\"P31\":["
          + claim("normal", "\"id\":\"Q9\"")
          + ","
          + claim("deprecated", "\"id\":\"Q10\"")
          + ",{\"rank\":\"normal\",\"mainsnak\":{\"snaktype\":\"novalue\"}}],"
          + "\"P279\":["
          + claim("normal", "\"numeric-id\":8")
          + "],\"P361\":["
          + claim("normal", "\"id\":\"Q11\"")
          + "]}}";

  private static final String READ =
      "Q7 is otter@en\nQ7 is Lutra@mul\nQ7 or river otter@en\nQ7 note it swims\nQ7 a Q9\nQ7 < Q8";

  @TempDir private Path folder;

  private static String claim(String rank, String id) {
    return "{\"rank\":\"%s\",\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{\"value\":{%s}}}}"
        .formatted(rank, id);
  }

  private Heard heard(String content) throws IOException {
    return Heard.of(folder, content);
  }

  private static String statements(Heard heard) {
    return heard.statements().replace("http://www.wikidata.org/entity/", "");
  }

  @Test
  void linesOfADumpAreRead() throws IOException {
    Heard heard =
        heard(
            "[\n{\"type\":\"property\",\"id\":\"P31\",\"labels\":{\"en\":{\"value\":\"is\"}}},\n"
                + OTTER
                + ",\n{\"type\":\"item\",\"id\":\"Q9\",\"labels\":[],\"claims\":[]}\n]\n");

    assertEquals(READ, statements(heard));
    assertEquals("", heard.problems());
    assertEquals(3, heard.account().labels());
  }

  @Test
  void brokenLinesCostThemselves() throws IOException {
    Heard heard =
        heard(
            "[\n{\"type\":\"item\",\"id\":\"Q1\",\"labels\":{\"en\":}},\n"
                + "{\"type\":\"item\",\"id\":\"Q2\",\"labels\":{\n"
                + "{\"type\":\"item\",\"id\":\"7\",\"labels\":{}},\n"
                + "{\"type\":\"item\",\"id\":\"Q3\",\"x\":"
                + "[".repeat(100_000)
                + ",\n"
                + OTTER
                + "\n]\n");

    assertEquals(READ, statements(heard));
    assertEquals(
        """
        2: broken JSON: the entity is left out
        3: cut off: the entity is left out
        4: an item has an id such as Q42; there is: 7
        5: JSON beyond limits: the entity is left out""",
        heard.problems());
    assertEquals(3, heard.account().linesNotRead());
  }

  @Test
  void anAnswerOfTheInterfaceIsRead() throws IOException {
    Heard heard = heard("{\n\"entities\": {\"Q7\": " + OTTER + ", \"Q8\": {\"missing\": \"\"}}}");

    assertTrue(statements(heard).startsWith(READ));
    assertEquals(1, heard.account().problemCount());
  }

  @Test
  void anArrayOnOneLineIsRead() throws IOException {
    assertEquals(READ, statements(heard("[" + OTTER + "]")));
  }

  @Test
  void anotherLanguageIsRead() throws IOException {
    Heard heard = Heard.of(folder, OTTER + "\n", ReadingOptions.NONE.withLanguage("de"));

    assertEquals("Q7 is Otter@de\nQ7 is Lutra@mul\nQ7 a Q9\nQ7 < Q8", statements(heard));
  }
}
