package org.papergraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReadersTest {
  private static final String MARK = "\uFEFF";

  /** The names of all readers that take an input for their own. */
  private static List<String> recognising(String head) {
    return SourceReaders.all().stream()
        .filter(reader -> reader.recognises(head))
        .map(SourceReader::name)
        .toList();
  }

  @Test
  void eachFormatIsRecognisedByItsOwnReaderOnly() {
    assertEquals(List.of("ml-anthology"), recognising(MadeUpSources.ANTHOLOGY_VOLUME));
    assertEquals(List.of("ml-anthology"), recognising(MadeUpSources.ANTHOLOGY_LINES));
    assertEquals(List.of("hf-daily-papers"), recognising(MadeUpSources.DAILY_PAPERS));
    assertEquals(List.of("acl-anthology"), recognising(MadeUpSources.ACL_COLLECTION));
    assertEquals(List.of("arxiv-snapshot"), recognising(MadeUpArchives.ARXIV_SNAPSHOT));
    assertEquals(List.of("arxiv-atom"), recognising(MadeUpArchives.ARXIV_ATOM));
    assertEquals(List.of("arxiv-oai"), recognising(MadeUpArchives.ARXIV_OAI));
    assertEquals(List.of("arxiv-oai"), recognising(MadeUpArchives.ARXIV_OAI_RAW));
    assertEquals(List.of("arxiv-oai"), recognising(MadeUpArchives.ARXIV_OAI_DUBLIN_CORE));
    assertEquals(List.of("openalex"), recognising(MadeUpArchives.OPENALEX_WORK));
    assertEquals(List.of("openalex"), recognising(MadeUpArchives.OPENALEX_ANSWER));
    assertEquals(List.of("openalex"), recognising(MadeUpArchives.OPENALEX_LINES));
    assertEquals(List.of("semantic-scholar"), recognising(MadeUpArchives.SEMANTIC_SCHOLAR_CORPUS));
    assertEquals(List.of("semantic-scholar"), recognising(MadeUpArchives.SEMANTIC_SCHOLAR_ANSWER));
    assertEquals(
        List.of("semantic-scholar"), recognising(MadeUpArchives.SEMANTIC_SCHOLAR_DATA_SET));
    assertEquals(List.of("bibtex"), recognising(MadeUpSources.BIBTEX));
    assertEquals(List.of("csl-json"), recognising(MadeUpSources.CSL_JSON));
    assertEquals(List.of("crossref"), recognising(MadeUpSources.CROSSREF));
    assertEquals(List.of("crossref-xml"), recognising(MadeUpSources.CROSSREF_XML));
    assertEquals(List.of("ris"), recognising(MadeUpSources.RIS));
    assertEquals(List.of("github"), recognising(MadeUpRepositories.GITHUB));
    assertEquals(List.of("github"), recognising(MadeUpRepositories.GITHUB_SEARCH));
    assertEquals(List.of("citation-cff"), recognising(MadeUpRepositories.CITATION_FILE));
    assertEquals(List.of("codemeta"), recognising(MadeUpRepositories.CODEMETA));
    assertEquals(List.of("codemeta"), recognising(MadeUpRepositories.CODEMETA_1));
    assertEquals(List.of("hf-dataset-card"), recognising(MadeUpDatasets.CARD));
    assertEquals(List.of("hf-datasets"), recognising(MadeUpDatasets.HUB));
    assertEquals(List.of("croissant"), recognising(MadeUpDatasets.CROISSANT));
    assertEquals(List.of("datacite"), recognising(MadeUpDatasets.DATACITE));
    assertEquals(List.of("datacite-xml"), recognising(MadeUpDatasets.DATACITE_XML));
    assertEquals(List.of("papers-with-code-methods"), recognising(MadeUpGraphs.PWC_METHODS));
    assertEquals(List.of("papers-with-code-datasets"), recognising(MadeUpGraphs.PWC_DATASETS));
    assertEquals(List.of("papers-with-code-tables"), recognising(MadeUpGraphs.PWC_TABLES));
    assertEquals(
        List.of("records"), recognising("{\"papergraph\":\"records\",\"format\":1,\"soft"));
    assertEquals(List.of("rdf"), recognising(MadeUpGraphs.TURTLE));
    assertEquals(List.of("rdf"), recognising(MadeUpGraphs.N_QUADS));
    assertEquals(List.of("listing"), recognising(MadeUpListing.page(1)));
    assertEquals(List.of("listing"), recognising(MadeUpListing.densePage(1)));
  }

  @Test
  void aByteOrderMarkOrBlanksBeforeTheFirstSignDoNotHide() {
    assertEquals(List.of("ml-anthology"), recognising(MARK + MadeUpSources.ANTHOLOGY_VOLUME));
    assertEquals(List.of("hf-daily-papers"), recognising("\n " + MadeUpSources.DAILY_PAPERS));
    assertEquals(List.of("acl-anthology"), recognising(MARK + MadeUpSources.ACL_COLLECTION));
    assertEquals(List.of("bibtex"), recognising(MARK + MadeUpSources.BIBTEX));
    assertEquals(List.of("csl-json"), recognising(MARK + MadeUpSources.CSL_JSON));
    assertEquals(List.of("crossref"), recognising(MARK + MadeUpSources.CROSSREF));
    assertEquals(List.of("crossref-xml"), recognising(MARK + MadeUpSources.CROSSREF_XML));
    assertEquals(List.of("ris"), recognising(MARK + MadeUpSources.RIS));
    assertEquals(List.of("github"), recognising(MARK + MadeUpRepositories.GITHUB));
    assertEquals(List.of("citation-cff"), recognising(MARK + MadeUpRepositories.CITATION_FILE));
    assertEquals(List.of("codemeta"), recognising("\n " + MadeUpRepositories.CODEMETA));
    assertEquals(List.of("hf-dataset-card"), recognising(MARK + MadeUpDatasets.CARD));
    assertEquals(List.of("hf-datasets"), recognising(MARK + MadeUpDatasets.HUB));
    assertEquals(List.of("croissant"), recognising(MARK + MadeUpDatasets.CROISSANT));
    assertEquals(List.of("datacite"), recognising("\n " + MadeUpDatasets.DATACITE));
    assertEquals(List.of("datacite-xml"), recognising(MARK + MadeUpDatasets.DATACITE_XML));
    assertEquals(List.of("papers-with-code-tables"), recognising(MARK + MadeUpGraphs.PWC_TABLES));
    assertEquals(List.of("rdf"), recognising(MARK + MadeUpGraphs.TURTLE));
    assertEquals(List.of("rdf"), recognising("\n" + MadeUpGraphs.N_QUADS));
  }

  @Test
  void theBeginningIsEnough() {
    for (String source :
        List.of(
            MadeUpSources.ANTHOLOGY_VOLUME,
            MadeUpSources.ANTHOLOGY_LINES,
            MadeUpSources.DAILY_PAPERS,
            MadeUpSources.ACL_COLLECTION,
            MadeUpArchives.ARXIV_SNAPSHOT,
            MadeUpArchives.ARXIV_ATOM,
            MadeUpArchives.ARXIV_OAI,
            MadeUpArchives.OPENALEX_ANSWER,
            MadeUpArchives.SEMANTIC_SCHOLAR_ANSWER,
            MadeUpSources.BIBTEX,
            MadeUpSources.CSL_JSON,
            MadeUpSources.CROSSREF,
            MadeUpSources.CROSSREF_XML,
            MadeUpSources.RIS,
            MadeUpRepositories.GITHUB,
            MadeUpRepositories.GITHUB_SEARCH,
            MadeUpRepositories.CITATION_FILE,
            MadeUpRepositories.CODEMETA,
            MadeUpRepositories.CODEMETA_1,
            MadeUpDatasets.CARD,
            MadeUpDatasets.HUB,
            MadeUpDatasets.CROISSANT,
            MadeUpDatasets.DATACITE,
            MadeUpDatasets.DATACITE_XML,
            MadeUpGraphs.PWC_METHODS,
            MadeUpGraphs.PWC_DATASETS,
            MadeUpGraphs.PWC_TABLES,
            MadeUpGraphs.TURTLE,
            MadeUpGraphs.N_QUADS)) {
      String head = source.substring(0, source.length() * 2 / 3);
      assertEquals(recognising(source), recognising(head), head);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{GAN} stands for what we do not know",
        "{A Title in Braces}\n{\"bibtex_key\" is no field here}\n",
        "[1] G. Heron. On mud. Pond, 2031.",
        "[]",
        "{}",
        "{\"title\": \"On Mud\"}",
        "[{\"title\": \"On Mud\"}]",
        "{\"papers\": [{\"title\": \"On Mud\"}]}",
        "[\"{'mud': 'wet'}\"]",
        "{\"full_name\": \"Greta Heron\"}",
        "{\"total_count\": 1, \"items\": [{\"html_url\": \"https://pond.example\"}]}",
        "# Citing\n\nPut this into a file:\n\ncff-version: 1.2.0\n",
        "{\"@context\": \"https://schema.org\", \"@type\": \"Person\", \"name\": \"G. Heron\"}",
        "<html><body><p>On Mud</p></body></html>",
        "<collection xmlns=\"http://www.loc.gov/MARC21/slim\" id=\"1\"><record/></collection>",
        "<collection id=\"1\"><record/></collection>",
        "<collection><volume/></collection>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>https://pond.example/feed</id></feed>",
        "<feed><id>http://arxiv.org/api/pond</id></feed>",
        "<OAI-PMH><request>https://pond.example/oai</request><ListRecords/></OAI-PMH>",
        "{\"id\": \"https://openalex.org/A31\", \"display_name\": \"Greta Heron\"}",
        "{\"corpusid\": 31, \"abstract\": \"Mud is wet.\"}",
        "{\"id\": \"31\", \"title\": \"On Mud\", \"categories\": [\"mud\"]}",
        "[{\"task\": \"Mud\", \"text\": \"On Mud\"}]",
        "[{\"url\": \"https://pond.example/method/mud\", \"name\": \"Mud\"}]",
        "@prefix pond: <https://pond.example/> .\npond:a pond:b pond:c .",
        "PREFIX dcterms: <http://purl.org/dc/terms/>\nSELECT * { ?a dcterms:title ?b }",
        "<https://schema.org/> <3 this paper",
        "<html xmlns:dcterms=\"http://purl.org/dc/terms/\"><body/></html>",
        "<3 this paper",
        "<",
        "@otter{mud, title = {On Mud}}",
        "TY was here, and Mud too"
      })
  void whatOnlyLooksAlikeIsNotRecognised(String head) {
    assertEquals(List.of(), recognising(head));
  }

  @Test
  void aListingWhoseFirstTitleBeginsWithABraceIsAListing() {
    String page = MadeUpListing.page(1);
    String title = MadeUpListing.entry(1).title();

    assertEquals(List.of("listing"), recognising(page.replace(title, "{" + title + "}")));
    assertEquals(List.of("listing"), recognising(page.replace(title, "[" + title + "]")));
  }

  @Test
  void aRisFileWithAnAbstractIsNoListing() {
    String text = "Reeds are many. We count them with herons and otters. ".repeat(9);
    String record =
        "TY  - JOUR\nTI  - On Mud\nPY  - 2031\nT2  - Pond\nAB  - " + text + "\nER  - \n";

    assertEquals(List.of("ris"), recognising(record));
  }

  @Test
  void everyReaderIsFoundByItsName() {
    for (SourceReader reader : SourceReaders.all()) {
      assertEquals(reader, SourceReaders.named(reader.name()).orElseThrow());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"papers\": [}", "[{]", "<collection><paper></volume>", "A Pond\n\u0001"})
  void allBytesOfABrokenInputCountForItsChecksumAndTheInputStaysOpen(String broken)
      throws IOException {
    byte[] bytes = (broken + " \n".repeat(200_000) + "end").getBytes(StandardCharsets.UTF_8);
    for (SourceReader reader : SourceReaders.all()) {
      if (!reader.name().equals("listing")) {
        RecordedInput read =
            RecordedInput.of(reader, new OpenInput(new ByteArrayInputStream(bytes)), "papers");

        assertEquals(bytes.length, read.pages.get(0).byteCount(), reader.name());
        assertFalse(read.rejections.isEmpty(), reader.name());
      }
    }
  }

  /** An input that is its owner's to close. */
  private static final class OpenInput extends FilterInputStream {
    OpenInput(InputStream input) {
      super(input);
    }

    @Override
    public void close() {
      throw new AssertionError("closed by a reader");
    }
  }
}
