package org.papergraph.link.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.link.VocabularyAccount;

/** Public vocabularies, where they lie beside the repository. */
class SharedVocabulariesTest {
  /** The labels of the Computer Science Ontology come without its IRIs. */
  private static ReadingOptions options(Path file) {
    String template = "https://cso.kmi.open.ac.uk/topics/{label}";
    return ReadingOptions.of(
            file.endsWith("concepts.csv")
                ? TableLayout.BY_NAMES.withIriTemplate(template)
                : TableLayout.BY_NAMES)
        .withBaseIri("https://dl.acm.org/ccs/");
  }

  private static Path shared(String name) {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.isDirectory(root.resolve(".mvn"))) {
      root = root.getParent();
    }
    Path path = root.resolveSibling("shared/data/D-vocabularies").resolve(name);
    assumeTrue(Files.exists(path), "nothing at " + path);
    return path;
  }

  @ParameterizedTest
  @CsvSource({
    "opencs/opencs-core.ttl.gz, 45917, 0",
    "mlso/mlso_ml_algorithms.ttl.gz, 3087, 0",
    "cso-labels/concepts.csv, 14612, 0",
    "kos-rf/acm-ccs/ACM-CCS-2012.xml.gz, 2113, 2113",
    "kos-rf/edam/EDAM_1.25.owl.gz, 4984, 1",
    "kos-rf/openalex-topics/OpenAlex_topic_mapping_table.derived.tsv.gz, 4798, 0",
    "kos-rf/srao/SRAO.owl.gz, 438, 0",
    "ieee-taxonomy/ieee-taxonomy-2025.ttl.gz, 5940, 0",
    "ieee-taxonomy/ieee-thesaurus_2023.ttl.gz, 11623, 2",
    "ml-schema/dmop-dmexperiment-iris.ttl, 0, 3",
    "ml-schema/AlgorithmImplementationExecution.owl, 21, 0"
  })
  void vocabulariesAreReadUpToTheirEnd(String name, long labels, long problems) throws IOException {
    Path file = shared(name);
    VocabularyAccount account = VocabularyFile.of(file, options(file)).read(new Heard());

    assertEquals(labels, account.labels());
    assertEquals(problems, account.problemCount());
  }

  @Test
  void everyFileIsReadOrReported() throws IOException {
    for (String folder :
        List.of(
            "opencs",
            "mlso",
            "cso-labels",
            "kos-rf",
            "ieee-taxonomy",
            "ml-schema",
            "linkedpaperswithcode",
            "wikidata-samples")) {
      try (Stream<Path> files = Files.walk(shared(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          readOrReport(file);
        }
      }
    }
  }

  private static void readOrReport(Path file) {
    try {
      VocabularyFile.of(file, options(file)).read(new Heard());
    } catch (IOException e) {
      assertTrue(String.valueOf(e.getMessage()).startsWith(file + ": "), file::toString);
    }
  }
}
