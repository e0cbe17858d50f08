package org.papergraph.read.pwc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.DocumentedFields;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceReaders;
import org.papergraph.read.SourceRecord;

class PapersWithCodeReaderTest {
  private static final String PAPERS =
      """
      [{"paper_url": "https://paperswithcode.com/paper/counting-reeds", "arxiv_id": "3105.01234",
        "nips_id": "31", "openreview_id": "aBc", "title": "Counting Reeds",
        "abstract": "Reeds are many.", "short_abstract": "Reeds.",
        "url_abs": "https://arxiv.org/abs/3105.01234v1",
        "url_pdf": "https://arxiv.org/pdf/3105.01234v1.pdf", "proceeding": "POND 2031 5",
        "authors": ["Greta Heron", "Finn Coot"], "tasks": ["Object Counting", "Reed Detection"],
        "date": "2031-05-02", "conference_url_abs": "https://pond.example/1",
        "conference_url_pdf": "https://pond.example/1.pdf", "conference": "pond-2031",
        "reproduces_paper": "otters", "methods": [{"name": "OtterNet",
        "full_name": "Otter Network", "main_collection": {"name": "Pond Nets"}}]}]
      """;

  private static final String LINKS =
      """
      [{"paper_url": "https://paperswithcode.com/paper/counting-reeds",
        "paper_title": "Counting Reeds", "paper_arxiv_id": "3105.01234",
        "paper_url_abs": "https://arxiv.org/abs/3105.01234v1",
        "paper_url_pdf": "https://arxiv.org/pdf/3105.01234v1.pdf",
        "repo_url": "https://github.com/pond/reeds", "is_official": true,
        "mentioned_in_paper": false, "mentioned_in_github": true, "framework": "pytorch"},
       {"paper_url": "https://paperswithcode.com/paper/counting-reeds",
        "paper_title": "Counting Reeds", "repo_url": "https://github.com/mere/reeds-again",
        "is_official": false, "mentioned_in_paper": false, "mentioned_in_github": true}]
      """;

  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new PapersWithCodeReader(), text);
  }

  private static List<String> fields(SourceRecord record) {
    return record.fields().stream()
        .map(it -> it.property() + " " + it.value())
        .filter(field -> !field.startsWith("NOTE"))
        .toList();
  }

  @Test
  void papersAreRead() throws IOException {
    SourceRecord paper = read(PAPERS).records.get(0);

    assertEquals(
        "[pwc:counting-reeds, arxiv:3105.01234, openreview:aBc]", paper.identifiers().toString());
    assertEquals(2, paper.authors().size());
    assertEquals("Reeds are many.", paper.abstractText());
    assertEquals(
        List.of(
            "PAGE https://arxiv.org/abs/3105.01234v1",
            "FULL_TEXT https://arxiv.org/pdf/3105.01234v1.pdf",
            "CONTAINER POND 2031 5",
            "TASK Object Counting",
            "TASK Reed Detection",
            "ISSUED 2031-05-02",
            "PAGE https://pond.example/1",
            "FULL_TEXT https://pond.example/1.pdf",
            "VENUE pond-2031",
            "METHOD OtterNet"),
        fields(paper));
  }

  @Test
  void officialRepositoriesAreThePapersCodeAndOthersAreNotes() throws IOException {
    RecordedInput links = read(LINKS);

    assertEquals(List.of("Counting Reeds", "Counting Reeds"), links.titles());
    assertTrue(fields(links.records.get(0)).contains("CODE https://github.com/pond/reeds"));
    assertEquals(List.of(), fields(links.records.get(1)));
    assertTrue(
        links.records.get(1).fields().stream()
            .anyMatch(it -> it.value().equals("https://github.com/mere/reeds-again")));
  }

  @Test
  void whatThePageListsIsWhatIsKept() throws IOException {
    List<SourceRecord> records = new ArrayList<>(read(PAPERS).records);
    records.addAll(read(LINKS).records);

    assertEquals(List.of(), DocumentedFields.differences("papers-with-code", records));
  }

  @Test
  void theDumpsAreRecognisedByNobodyElse() {
    for (String dump : List.of(PAPERS, LINKS, PAPERS.substring(1, PAPERS.length() - 2))) {
      assertEquals(
          List.of("papers-with-code"),
          SourceReaders.all().stream()
              .filter(reader -> reader.recognises(dump))
              .map(reader -> reader.name())
              .toList());
    }
    assertFalse(new PapersWithCodeReader().recognises("[{\"title\": \"On Mud\"}]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"paper_url\": \"u\"}]|no title",
        "[{\"paper_url\": \"u\", \"title\": \"A\", \"paper_title\": \"B\"}]|field given twice",
        "[{\"paper_url\": \"u\", \"title\": {}}]|wrong type",
        "[7]|wrong type",
        "[{\"paper_url\": \"u\", \"title\": \"A|cut off",
        "[{\"paper_url\": \"\\ud800\", \"title\": \"A\"}]|invalid UTF-8"
      })
  void whatIsWrongIsSaid(String textAndReason) throws IOException {
    String[] parts = textAndReason.split("\\|", -1);

    assertEquals(List.of(parts[1]), read(parts[0]).reasons());
  }
}
