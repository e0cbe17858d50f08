package org.papergraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The public collections the readers were written for, where they lie beside the repository. */
class SharedSourcesTest {
  /** Counts what is read, and keeps none of it. */
  private static final class Counted implements RecordSink {
    private int pages;
    private long records;
    private long withAbstract;
    private long withIdentifier;
    private final Map<String, Integer> rejections = new TreeMap<>();

    static Counted of(Path path) throws IOException {
      Counted counted = new Counted();
      new Inputs(List.of(path.toString()), InputStream.nullInputStream(), Optional.empty())
          .readInto(counted);
      return counted;
    }

    @Override
    public int beginPage() {
      return pages++;
    }

    @Override
    public void record(SourceRecord record) {
      records++;
      withAbstract += record.abstractText().isEmpty() ? 0 : 1;
      withIdentifier += record.identifier().isPresent() ? 1 : 0;
    }

    @Override
    public void rejection(Rejection rejection) {
      rejections.merge(rejection.reason(), 1, Integer::sum);
    }

    @Override
    public void endPage(int page, SourcePage description) {}

    @Override
    public String toString() {
      return pages
          + " pages, "
          + records
          + " records, "
          + withAbstract
          + " with abstract, "
          + withIdentifier
          + " with identifier, rejected "
          + rejections;
    }
  }

  private static Path shared(String name) {
    return shared("A-papers", name);
  }

  private static Path shared(String folder, String name) {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.isDirectory(root.resolve(".mvn"))) {
      root = root.getParent();
    }
    Path path = root.resolveSibling("shared").resolve("data").resolve(folder).resolve(name);
    assumeTrue(Files.exists(path), "nothing at " + path);
    return path;
  }

  @Test
  void theVolumesOfTheMlAnthologyAreReadWhole() throws IOException {
    assertEquals(
        "116 pages, 56289 records, 56286 with abstract, 56289 with identifier," + " rejected {}",
        Counted.of(shared("ml-anthology/papers")).toString());
  }

  @Test
  void theOlderVolumesOfTheMlAnthologyAreReadWhole() throws IOException {
    assertEquals(
        "6 pages, 9596 records, 8777 with abstract, 9596 with identifier," + " rejected {}",
        Counted.of(shared("ml-anthology/legacy")).toString());
  }

  @Test
  void theDailyPapersAreReadButForTheDaysDamagedInTheWild() throws IOException {
    assertEquals(
        "479 pages, 7114 records, 7114 with abstract, 7114 with identifier,"
            + " rejected {entry is no object=300}",
        Counted.of(shared("hf-daily-papers/hf-daily-papers.zip")).toString());
  }

  /** What is not recognised is the schema that lies beside the collections. */
  @Test
  void theAclAnthologyIsReadWhole() throws IOException {
    assertEquals(
        "1322 pages, 97494 records, 54169 with abstract, 97494 with identifier,"
            + " rejected {format not recognised=1}",
        Counted.of(shared("acl-anthology/acl-anthology-xml.zip")).toString());
  }

  @Test
  void theSampleOfArxivsSnapshotIsReadWhole() throws IOException {
    assertEquals(
        "1 pages, 200 records, 200 with abstract, 200 with identifier, rejected {}",
        Counted.of(shared("arxiv-metadata/arxiv-metadata-oai-snapshot.sample.jsonl")).toString());
  }

  @Test
  void theSampleOfSemanticScholarIsReadWhole() throws IOException {
    assertEquals(
        "1 pages, 5 records, 2 with abstract, 5 with identifier, rejected {}",
        Counted.of(shared("s2orc-sample/s2-corpus-000.jsonl")).toString());
  }

  /**
   * Rows without a title name no paper; an example with comments and a list of names lie beside.
   */
  @Test
  void theTablesOfPapersWithCodeAreReadWhole() throws IOException {
    assertEquals(
        "13 pages, 3058 records, 180 with abstract, 2358 with identifier,"
            + " rejected {broken JSON=1, format not recognised=1, no title=950}",
        Counted.of(shared("pwc-sota-extractor/data/tasks")).toString());
  }

  @Test
  void theSamplesOfBibliographicFormatsAreRead() throws IOException {
    for (String name :
        List.of(
            "citeproc.json",
            "citeproc-no-author.json",
            "citeproc-no-categories.json",
            "crossref.bib",
            "crossref.ris",
            "crossref.xml",
            "crossref_schema_4.6_values.xml",
            "pure.bib",
            "pure.ris",
            "ris_bug.ris")) {
      Counted counted = Counted.of(shared("bibliographic-fixtures/" + name));

      assertEquals(1, counted.records, name);
      assertEquals(Map.of(), counted.rejections, name);
    }
  }

  /** Two give no address at all; what is not recognised is for Zenodo. */
  @Test
  void theCitationFilesOfRepositoriesAreRead() throws IOException {
    assertEquals(
        "6 pages, 4 records, 3 with abstract, 4 with identifier,"
            + " rejected {format not recognised=2, no address=2}",
        Counted.of(shared("C-repositories", "citation-file-format/real-roots")).toString());
  }

  @Test
  void theCitationFilesOfTestsAreReadAndTheirConversions() throws IOException {
    assertEquals(
        "565 pages, 316 records, 1 with abstract, 106 with identifier,"
            + " rejected {format not recognised=455, no address=249}",
        Counted.of(shared("C-repositories", "citation-file-format/cffconvert-tests.zip"))
            .toString());
  }

  @Test
  void theExamplesOfCodemetaAreRead() throws IOException {
    assertEquals(
        "3 pages, 3 records, 3 with abstract, 3 with identifier,"
            + " rejected {format not recognised=2}",
        Counted.of(shared("C-repositories", "codemeta/codemeta/examples")).toString());
    assertEquals(
        "4 pages, 4 records, 4 with abstract, 4 with identifier,"
            + " rejected {format not recognised=4}",
        Counted.of(shared("C-repositories", "codemeta/bolognese")).toString());
  }
}
