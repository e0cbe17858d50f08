package org.papergraph.link.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableVocabularyTest {
  @TempDir private Path folder;

  private Heard heard(String content) throws IOException {
    return Heard.of(folder, content);
  }

  private Heard heard(String content, String template) throws IOException {
    return Heard.of(
        folder, content, ReadingOptions.of(TableLayout.BY_NAMES.withIriTemplate(template)));
  }

  @Test
  void columnsAreKnownByTheirNames() throws IOException {
    Heard heard =
        heard(
            """
            IRI,Pref Label,aliases,broader,depth
            https://otters.example/a,"A, the ""first"\"\",alpha|first;one,https://otters.example/b,1

            https://otters.example/b,B,,,2
            """);

    assertEquals(
        "a is A, the \"first\"\na or alpha\na or first\na or one\na < b\nb is B",
        heard.statements());
    assertEquals("", heard.problems());
  }

  @Test
  void columnsAreNamedByALayout() throws IOException {
    TableLayout layout =
        new TableLayout(
            Optional.of("Key"),
            Optional.of("value"),
            Optional.empty(),
            Optional.of("above"),
            Optional.of("https://otters.example/{id}"));
    Heard heard =
        Heard.of(folder, "value\tkey\tabove\notter\t7.0\t8.0\n", ReadingOptions.of(layout));

    assertEquals("7 is otter\n7 < 8", heard.statements());
  }

  @Test
  void aColumnThatIsNotThereIsTold() throws IOException {
    TableLayout layout =
        new TableLayout(
            Optional.of("key"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    IOException error =
        assertThrows(
            IOException.class, () -> Heard.of(folder, "iri;label\n", ReadingOptions.of(layout)));

    assertTrue(String.valueOf(error.getMessage()).endsWith("no column key, but: iri, label"));
  }

  @Test
  void labelsMakeIrisByATemplate() throws IOException {
    Heard heard =
        heard("Label\nRiver  Otter\nc# & co/ö\n", "https://otters.example/topics/{label}");

    assertEquals(
        "topics/river_otter is River  Otter\ntopics/c%23_%26_co%2F%C3%B6 is c# & co/ö",
        heard.statements());
  }

  @Test
  void withoutIrisATemplateIsAskedFor() throws IOException {
    for (String content : new String[] {"Label\notter\n", "id,label\n7,otter\n"}) {
      IOException error = assertThrows(IOException.class, () -> heard(content));

      assertTrue(String.valueOf(error.getMessage()).contains("--iri-template"), content);
    }
  }

  @Test
  void rowsWithoutLabelOrIdCostThemselves() throws IOException {
    Heard heard =
        heard(
            """
            id\tlabel
            https://otters.example/a\tA
            https://otters.example/b
            \tC
            four\tD
            https://otters.example/e\tE
            """);

    assertEquals("a is A\ne is E", heard.statements());
    assertEquals(
        """
        3: no label in a row of 1 cells; it is left out
        4: no id in a row of 2 cells; it is left out
        5: the id four is no IRI; give --iri-template to make one of it""",
        heard.problems());
  }

  @Test
  void brokenQuotesCostTheirLine() throws IOException {
    Heard heard =
        heard(
            """
            id,label
            https://otters.example/a,"A in
            two lines"
            https://otters.example/b,"B" b
            https://otters.example/c,C
            https://otters.example/d,"D
            https://otters.example/e,E
            """);

    assertEquals("a is A in\ntwo lines\nc is C\ne is E", heard.statements());
    assertEquals(
        "4 6",
        heard.account().problems().stream()
            .map(it -> String.valueOf(it.line()))
            .reduce((a, b) -> a + " " + b)
            .orElse(""));
    assertEquals(2, heard.account().linesNotRead());
  }

  @Test
  void quotesThatNeverEndAreNotHeld() throws IOException {
    String row = "https://otters.example/a,A\n";
    Heard heard = heard("id,label\n" + "https://otters.example/b,\"B\n" + row.repeat(100_000));

    assertEquals(100_000, heard.account().labels());
    assertEquals(1, heard.account().problemCount());
    assertTrue(heard.problems().startsWith("2: broken quotes"));
  }

  @Test
  void textThatIsNoUtf8IsLeftOutWithItsLine() throws IOException {
    Path file =
        Heard.write(
            folder,
            "id,label\nhttps://otters.example/a,h\u00e9ron\nhttps://otters.example/b,B\n",
            StandardCharsets.ISO_8859_1);
    Heard heard = Heard.of(file, ReadingOptions.NONE);

    assertEquals("b is B", heard.statements());
    assertTrue(heard.problems().startsWith("2: a text that is not in UTF-8"));
  }

  @Test
  void utf16WithItsMarkIsRead() throws IOException {
    Path file =
        Heard.write(
            folder, "id\tlabel\nhttps://otters.example/a\th\u00e9ron\n", StandardCharsets.UTF_16);

    assertEquals("a is h\u00e9ron", Heard.of(file, ReadingOptions.NONE).statements());
  }

  @Test
  void topicsOfOpenAlexAreReadWithWhatIsAboveThem() throws IOException {
    Heard heard =
        heard(
            "topic_id\ttopic_name\tsubfield_id\tsubfield_name\tfield_id\tfield_name\tdomain_id\t"
                + "domain_name\tkeywords\tsummary\twikipedia_url\t\n"
                + "1.0\tOtters\t20.0\tRivers\t30.0\tWater\t4.0\tNature\treeds; herons\tAll otters."
                + "\thttps://wiki.example/Otter\n"
                + "2.0\tHerons\t20.0\tRivers\t30.0\tWater\t4.0\tNature\n"
                + "\tReeds\t20.0\n");

    assertEquals(
        """
        T1 is Otters@en
        T1 note All otters.
        T1 note reeds; herons
        T1 = https://wiki.example/Otter
        T1 < subfields/20
        subfields/20 is Rivers@en
        subfields/20 < fields/30
        fields/30 is Water@en
        fields/30 < domains/4
        domains/4 is Nature@en
        T2 is Herons@en
        T2 < subfields/20""",
        heard.statements().replace("https://openalex.org/", ""));
    assertEquals("4: no topic_id in a row of 3 cells; it is left out", heard.problems());
  }
}
