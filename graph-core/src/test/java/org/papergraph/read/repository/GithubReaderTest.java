package org.papergraph.read.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.MadeUpRepositories;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;
import org.papergraph.record.Property;
import org.papergraph.record.Subject;

class GithubReaderTest {
  private static final String START = "{\"html_url\": \"https://github.com/a/b\", ";

  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new GithubReader(), text);
  }

  @Test
  void aRepositoryIsRead() throws IOException {
    SourceRecord record = read(MadeUpRepositories.GITHUB).records.get(0);

    assertEquals(Subject.REPOSITORY, record.description().subject());
    assertEquals("pond/reeds", record.title());
    assertEquals("Counts reeds.", record.abstractText());
    assertEquals("[repository:github.com/pond/reeds]", record.identifiers().toString());
    assertEquals("greta-heron", record.authors().get(0).name());
    assertEquals(List.of("31"), record.description().values(Property.STARS));
    assertEquals(List.of("2031-05-02"), record.description().values(Property.ISSUED));
    assertEquals(
        List.of("2031-06-02", "2031-07-02"), record.description().values(Property.MODIFIED));
    assertEquals(List.of("MIT"), record.description().values(Property.LICENSE));
    assertEquals(List.of("12 kB"), record.description().values(Property.SIZE));
  }

  @Test
  void aForkIsBasedOnAnotherAndIsNotTheSame() throws IOException {
    SourceRecord record = read(MadeUpRepositories.GITHUB).records.get(0);

    assertEquals(1, record.identifiers().size());
    assertTrue(
        record
            .description()
            .values(Property.BASED_ON)
            .containsAll(
                List.of("https://github.com/mere/reeds", "https://github.com/lake/reeds")));
  }

  @Test
  void theRepositoriesOfASearchAreRead() throws IOException {
    RecordedInput read = read(MadeUpRepositories.GITHUB_SEARCH);

    assertEquals(List.of("pond/otters", "pond/mud"), read.titles());
    SourceRecord otters = read.records.get(0);
    assertEquals(List.of("pond"), otters.description().values(Property.ORGANIZATION));
    assertEquals(
        List.of("https://arxiv.org/abs/3105.01234"),
        otters.description().values(Property.CITED_AS));
    assertEquals(List.of(), otters.description().values(Property.LICENSE));
    assertEquals(List.of(), read.complaints());
  }

  @Test
  void secretsInAddressesAreNotKept() throws IOException {
    SourceRecord record =
        read("{\"full_name\": \"a/b\", \"html_url\": \"https://me:secret@github.com/a/b\","
                + " \"homepage\": \"https://me:secret@pond.example/\"}")
            .records
            .get(0);

    assertEquals("[repository:github.com/a/b]", record.identifiers().toString());
    assertTrue(!record.toString().contains("secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        START + "\"full_name\": null}|no name",
        START + "\"full_name\": {\"a\": 1}}|no name",
        "{\"full_name\": \"a/b\", \"html_url\": \"nowhere\"}|no address",
        START + "\"full_name\": \"a\", \"full_name\": \"b\"}|field given twice",
        START + "\"full_name\": \"\\ud800\"}|invalid UTF-8",
        "[7]|wrong type",
        "{\"items\": [7]}|wrong type",
        "{\"items\": [{\"full_name\": \"a/b|cut off",
        START + "\"full_name\": \"a/b\"]|broken JSON",
        "|no name"
      })
  void whatIsWrongIsSaid(String textAndReason) throws IOException {
    int bar = textAndReason.indexOf('|');
    String text = textAndReason.substring(0, bar);
    List<String> expected = text.isEmpty() ? List.of() : List.of(textAndReason.substring(bar + 1));

    assertEquals(expected, read(text).reasons());
  }

  @Test
  void aRecordWithoutEndIsARejectionAndTheNextOneIsRead() throws IOException {
    String large = START + "\"full_name\": \"a\", \"topics\": [" + "1,".repeat(200_000) + "1]}";

    RecordedInput read = read("[" + large + "," + START + "\"full_name\": \"b\"}]");

    assertEquals(List.of("b"), read.titles());
    assertEquals(List.of("record too large"), read.reasons());
  }

  @Test
  void nestingBeyondLimitsEndsTheInput() throws IOException {
    RecordedInput read =
        read("[" + START + "\"full_name\": \"a\"}, {\"topics\": " + "[".repeat(100_000));

    assertEquals(List.of("a"), read.titles());
    assertEquals(List.of("JSON beyond limits"), read.reasons());
  }
}
