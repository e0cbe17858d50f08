package org.papergraph.read.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.read.MadeUpSources;
import org.papergraph.read.RecordedInput;
import org.papergraph.read.SourceRecord;
import org.papergraph.record.Agent;

class BibTexReaderTest {
  private static RecordedInput read(String text) throws IOException {
    return RecordedInput.of(new BibTexReader(), text);
  }

  private static String entry(String title) {
    return "@article{key, title = {" + title + "}, year = 2031}\n";
  }

  private static SourceRecord one(String fields) throws IOException {
    return read("@article{key, title = {On Mud}, " + fields + "}").only();
  }

  private static List<String> fields(SourceRecord record) {
    return record.fields().stream()
        .filter(it -> !it.path().startsWith("entry"))
        .map(it -> it.property() + " " + it.path() + " " + it.value())
        .toList();
  }

  private static List<String> authors(String names) throws IOException {
    return one("author = {" + names + "}").authors().stream()
        .map(it -> it.name() + "/" + it.family() + "/" + it.given())
        .toList();
  }

  @Test
  void anEntryIsAPaper() throws IOException {
    RecordedInput read = read(MadeUpSources.BIBTEX);

    assertEquals(List.of("Counting Reeds with $k$ Herons", "On {\\\"O}de Mud"), read.titles());
    assertEquals(List.of("Reeds are many. We count them.", ""), read.abstracts());
    assertEquals(List.of("doi:10.5555/reed", "dblp:conf/pond/Newt31"), read.identifiers());
    assertEquals(List.of("5-14", "16-17"), read.lines());
    assertEquals(List.of("papers:18 no paper"), read.complaints());
    assertEquals(
        "[doi:10.5555/reed, arxiv:3105.01234]", read.records.get(0).identifiers().toString());
    assertEquals(
        List.of(
            "PAGE url https://pond.example/a_b",
            "ISSUED year 2031-05",
            "VENUE journal Journal of the Pond (Series B)",
            "KEYWORD keywords reeds",
            "KEYWORD keywords herons"),
        fields(read.records.get(0)));
  }

  @Test
  void everyDocumentedFieldIsKept() throws IOException {
    EveryField.check(new BibTexReader(), "every-field.bib");
  }

  @Test
  void whatAVolumeSaysIsSaidOfItsPapersButForItsIdentifiers() throws IOException {
    String paper = "@inproceedings{a, crossref = {Pond}, title = {On Mud}, pages = {1--2}}\n";
    String volume =
        "@proceedings{pond, title = {The Pond}, year = 2031, doi = {10.5555/all},"
            + " abstract = {All.}}\n";

    for (String file : List.of(paper + entry("Two") + volume, volume + paper + entry("Two"))) {
      RecordedInput read = read(file);

      assertEquals(List.of("On Mud", "Two"), read.titles());
      assertEquals(List.of(), read.records.get(0).identifiers());
      assertEquals("", read.records.get(0).abstractText());
      assertEquals(
          List.of("ISSUED year 2031", "PAGES pages 1–2", "CONTAINER booktitle The Pond"),
          fields(read.records.get(0)));
      assertEquals(List.of("no paper"), read.reasons());
    }
  }

  @Test
  void anEntryWhoseVolumeDoesNotComeIsTakenWithoutIt() throws IOException {
    RecordedInput read = read("@misc{a, crossref = {gone}, title = {On Mud}}" + entry("Two"));

    assertEquals(List.of("On Mud", "Two"), read.titles());
    assertEquals(List.of("NOTE crossref gone"), fields(read.records.get(0)));
  }

  @Test
  void nothingWaitsForAVolumeLongerThanMemoryAllows() throws IOException {
    StringBuilder file = new StringBuilder();
    String filling = "x".repeat(90_000);
    for (int i = 0; i < 110; i++) {
      file.append("@misc{k" + i + ", crossref={v}, title={T" + i + "}, note={" + filling + "}}\n");
    }
    file.append("@proceedings{v, title={The Pond}}\n");
    RecordedInput read = read(file.toString());

    assertEquals(110, read.records.size());
    assertTrue(fields(read.records.get(0)).contains("NOTE crossref v"));
    assertTrue(fields(read.records.get(109)).contains("CONTAINER booktitle The Pond"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Heron, Greta | Greta Heron/Heron/Greta",
        "Greta Heron | Greta Heron/Heron/Greta",
        "Greta van der Heron | Greta van der Heron/van der Heron/Greta",
        "van der Heron, Greta | Greta van der Heron/van der Heron/Greta",
        "Heron, Jr., Greta | Greta Heron Jr./Heron/Greta",
        "de la Coot | de la Coot//",
        "Coot | Coot//",
        "{The Reed and Mud Group} | The Reed and Mud Group//",
        "{\\L}ukasz Co{\\u{o}}t | Łukasz Coŏt/Coŏt/Łukasz",
        "G{\\'e}za {\\\"O}tter | Géza Ötter/Ötter/Géza",
        "Greta~Heron and others | Greta Heron/Heron/Greta"
      })
  void namesAreToldIntoParts(String names, String parts) throws IOException {
    assertEquals(List.of(parts), authors(names));
  }

  @Test
  void severalPeopleAreToldApart() throws IOException {
    assertEquals(
        List.of("Greta Heron/Heron/Greta", "Nils Newt/Newt/Nils", "Sandy//"),
        authors("Heron, Greta\n and Nils Newt AND Sandy and  and others"));
    assertEquals(List.of(), authors("others"));
    assertEquals(List.of("Andy Newt/Newt/Andy"), authors("and Andy Newt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "year = 2031, month = feb | ISSUED year 2031-02",
        "year = {2031}, month = {February} | ISSUED year 2031-02",
        "year = 2031, month = 10 # \"~\" # jan | ISSUED year 2031-01-10",
        "year = 2031, month = \"4\", day = \"25\" | ISSUED year 2031-04-25",
        "year = 2031, month = 2, day = 30 | ISSUED year 2031-02",
        "year = 2032, month = 2, day = 29 | ISSUED year 2032-02-29",
        "year = 2031, month = spring | ISSUED year 2031;NOTE month spring",
        "year = {in press} | NOTE year in press",
        "date = {2031-05-02} | ISSUED date 2031-05-02",
        "date = {2031-05/2031-06}, year = 1900 | ISSUED date 2031-05",
        "date = {soon}, year = 2031 | NOTE date soon;ISSUED year 2031"
      })
  void datesAreAsExactAsTheyAreRight(String written, String read) throws IOException {
    assertEquals(List.of(read.split(";")), fields(one(written)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eprint = {3105.01234}, archivePrefix = {arXiv}, primaryClass = {cs.LG} | arxiv:3105.01234",
        "eprint = {3105.01234v2}, eprinttype = {arxiv} | arxiv:3105.01234",
        "eprint = {3105.01234} | arxiv:3105.01234",
        "journal = {arXiv preprint arXiv:3105.01234} | arxiv:3105.01234",
        "journal = {CoRR}, volume = {abs/3105.01234} | arxiv:3105.01234",
        "howpublished = {\\url{https://x.example}}, note = {arXiv:cs/0701001} | arxiv:cs/0701001",
        "url = {https://arxiv.org/abs/3105.01234} | arxiv:3105.01234",
        "doi = {https://doi.org/10.5555/A\\_B} | doi:10.5555/a_b",
        "doi = {{10.5555/reed}} | doi:10.5555/reed",
        "url = {https://aclanthology.org/2031.pond-main.1} | acl:2031.pond-main.1"
      })
  void identifiersAreFoundWhereTheyAreWritten(String written, String identifier)
      throws IOException {
    assertEquals(identifier, one(written).identifier().orElseThrow());
  }

  @Test
  void whatIsNoIdentifierIsANote() throws IOException {
    assertEquals(
        List.of("NOTE doi none", "NOTE eprint jstor 1234"),
        fields(one("doi = {none}, eprint = {1234}, eprinttype = {jstor}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{On Mud}} | On Mud",
        "{On {BERT} and {\\\"O}de} | On BERT and {\\\"O}de",
        "{$x_{i}$ and \\emph{mud}} | $x_{i}$ and \\emph{mud}",
        "{50\\% \\{mud\\}} | 50\\% \\{mud\\}",
        "\"On {\"}Mud{\"}\" | On \"Mud\""
      })
  void theBracesThatProtectLettersAreNoPartOfATitle(String written, String title)
      throws IOException {
    assertEquals(List.of(title), read("@misc{k, title = " + written + "}").titles());
  }

  @Test
  void abbreviationsStandForWhatTheyWereDefinedAs() throws IOException {
    RecordedInput read =
        read(
            "@string{pond = \"The Pond\"}\n@STRING(mud = {Mud and } # pond)\n"
                + "@article(k, title = {T (1)}, journal = MUD, series = undefined)");

    assertEquals(List.of("T (1)"), read.titles());
    assertEquals(
        List.of("VENUE journal Mud and The Pond", "VENUE series undefined"),
        fields(read.records.get(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'@article{k, year = 2031}' | no title",
        "'@article{k}' | no title",
        "'@article{k, title = {}}' | no title",
        "'@article{k, title = {T} year = 2031}' | broken BibTeX",
        "'@article{k, title = }' | broken BibTeX",
        "'@article{k, title = {T}, = 7}' | broken BibTeX",
        "'@article{k, title = {T' | cut off",
        "'@article{k, title = \"T, year = 2031' | cut off",
        "'@dataset{k, title = {T}}' | no paper",
        "'@IEEEtranBSTCTL{k, title = {T}}' | no paper"
      })
  void anEntryThatIsWrongIsARejectionAndItsNeighboursAreTaken(String wrong, String reason)
      throws IOException {
    RecordedInput read = read(entry("One") + wrong + "\n" + entry("Two"));

    assertEquals(List.of("One", "Two"), read.titles());
    assertEquals(List.of("papers:2 " + reason), read.complaints());
  }

  @Test
  void theLastOfTwoFieldsOfOneNameCounts() throws IOException {
    assertEquals(List.of("U"), read("@misc{k, title = {T}, Title = {U}}").titles());
  }

  @Test
  void theLineOfABrokenFieldIsTold() throws IOException {
    assertEquals(
        List.of("papers:4 broken BibTeX"),
        read(entry("One") + "@misc{k,\n title = {T}\n year = 1\n}\n").complaints());
  }

  @Test
  void keysMayBeAnything() throws IOException {
    for (String key : List.of("", "ä", "a b", "a'b", "12", "x:y/z", "\"q\"", "(a)")) {
      assertEquals(List.of("T"), read("@misc{" + key + ", title = {T}}").titles(), key);
    }
    assertEquals(List.of("T"), read("@misc{title = {T}}").titles());
  }

  @Test
  void aFileThatIsCutOffLosesItsLastEntry() throws IOException {
    String whole = entry("One") + entry("Two");
    for (int end = entry("One").length() + 12; end < whole.length() - 2; end++) {
      RecordedInput cut = read(whole.substring(0, end));

      assertEquals(List.of("One"), cut.titles());
      assertEquals(List.of("papers:2 cut off"), cut.complaints());
    }
  }

  @Test
  void commentsAndAddressesOfMailAreNoEntries() throws IOException {
    RecordedInput read =
        read(
            "write to otter@pond.example or @ home\n% @misc{old, title = {Old}}\n"
                + "@comment{jabref-meta: x {y}}\n@preamble{\"\\newcommand{x}\"}\n"
                + entry("One")
                + "@comment no braces\n"
                + entry("Two"));

    assertEquals(List.of("One", "Two"), read.titles());
    assertEquals(List.of(), read.complaints());
  }

  @Test
  void aByteThatIsNoUtf8CostsOneEntry() throws IOException {
    byte[] latin =
        (entry("One") + entry("Ö") + entry("Three")).getBytes(StandardCharsets.ISO_8859_1);
    RecordedInput read = RecordedInput.of(new BibTexReader(), latin);

    assertEquals(List.of("One", "Three"), read.titles());
    assertEquals(List.of("papers:2 invalid UTF-8"), read.complaints());
  }

  @Test
  void hostileEntriesAreRejectionsAndTheirNeighboursAreTaken() throws IOException {
    for (String hostile :
        List.of(
            "@misc{k, title = " + "{".repeat(100_000) + "}".repeat(100_000) + "}",
            "@misc{k, title = {T}, x = 1" + " # 1".repeat(100_000) + "}",
            "@misc{k, title = {" + "T".repeat(3 << 20) + "}}",
            "@misc{" + "k".repeat(3 << 20) + "}",
            "@misc{k, title = {T}" + ", a = {b}".repeat(200_000) + "}",
            "@misc{k, " + "{".repeat(1 << 20))) {
      RecordedInput read = read(entry("One") + hostile + "\n" + entry("Two"));

      assertEquals(List.of("One", "Two"), read.titles());
      assertEquals(1, read.rejections.size());
    }
  }

  @Test
  void abbreviationsThatGrowWithoutEndAreNotTaken() throws IOException {
    StringBuilder bomb = new StringBuilder("@string{a0 = {lol}}\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("@string{a" + i + " = " + ("a" + (i - 1) + " # ").repeat(9) + "{}}\n");
    }
    RecordedInput read = read(bomb + "@misc{k, title = {T}, note = a59}");

    assertEquals(List.of("T"), read.titles());
    assertTrue(read.reasons().contains("BibTeX beyond limits"));
  }

  @Test
  void anInputWithoutEntriesIsARejection() throws IOException {
    assertEquals(List.of("papers:1 no entries"), read("").complaints());
    assertEquals(List.of("papers:1 no entries"), read("otters").complaints());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@article{k, title = {T}}",
        "\uFEFF\n\n@InProceedings {k,",
        "% Encoding: UTF-8\n%\n\n@string{a = {b}}",
        "@comment{x}",
        "Automatically generated by Otter\nAny changes to this file will be lost\n\n@misc{k,"
      })
  void aBibliographyIsRecognised(String head) {
    assertTrue(new BibTexReader().recognises(head));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%",
        "% only a comment",
        "@otter and @newt",
        "@otter{k, title={T}}",
        "See @misc{k,",
        "@article",
        "@article k",
        "# Read me\n```\n@article{k, title = {T}}\n```\n"
      })
  void whatOnlyHasAtSignsIsNot(String head) {
    assertFalse(new BibTexReader().recognises(head));
  }

  @Test
  void aHeadOfCommentsOnlyIsNoTrouble() {
    assertFalse(new BibTexReader().recognises("%\n".repeat(30_000)));
  }

  @Test
  void anOrganizationHasNoFamilyName() throws IOException {
    assertEquals(List.of(Agent.named("The Pond")), one("author = {{The Pond}}").authors());
  }
}
