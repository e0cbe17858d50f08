package org.papergraph.learn;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.papergraph.extract.FindingReader;
import org.papergraph.read.Inputs;
import org.papergraph.read.RecordSink;
import org.papergraph.read.Rejection;
import org.papergraph.read.SourcePage;
import org.papergraph.read.SourceRecord;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Vocabulary;
import org.papergraph.vocabulary.VocabularyFiles;

/**
 * The annotated papers that lie beside the repository, none of which the classifiers were trained
 * on: so good must extraction be on papers it has not seen, and so true its confidence.
 */
class SharedGoldTest {
  private static final double MOST_CALIBRATION_ERROR = 0.08;

  private static final Evaluation EVALUATION = new Evaluation(VocabularyFiles.bundled());

  private static Path shared() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.isDirectory(root.resolve(".mvn"))) {
      root = root.getParent();
    }
    return root.resolveSibling("shared");
  }

  @BeforeAll
  static void readThem() throws IOException {
    Path annotations = shared().resolve("gold").resolve("listings-dev.jsonl");
    assumeTrue(Files.isRegularFile(annotations), "no annotated papers at " + annotations);
    Map<String, Annotation> byTitle = new HashMap<>();
    List<String> lines = Files.readAllLines(annotations);
    List<Annotation> all = AnnotatedTexts.annotations(annotations);
    for (int i = 0; i < all.size(); i++) {
      byTitle.put(title(lines.get(i)), all.get(i));
    }
    Vocabulary vocabulary = VocabularyFiles.bundled();
    EVALUATION.add(new FindingReader(vocabulary), papers(byTitle));
    assertEquals(all.size(), EVALUATION.papers());
  }

  private static String title(String line) throws IOException {
    return NameKey.of(
        new com.fasterxml.jackson.databind.ObjectMapper().readTree(line).get("title").asText());
  }

  private static List<AnnotatedPaper> papers(Map<String, Annotation> byTitle) throws IOException {
    Map<String, AnnotatedPaper> papers = new HashMap<>();
    Path listings = shared().resolve("listings");
    new Inputs(List.of(listings.toString()), InputStream.nullInputStream(), Optional.empty())
        .readInto(
            new RecordSink() {
              @Override
              public int beginPage() {
                return 0;
              }

              @Override
              public void record(SourceRecord record) {
                String key = NameKey.of(record.title());
                Annotation annotation = byTitle.get(key);
                if (annotation != null) {
                  papers.putIfAbsent(
                      key, new AnnotatedPaper(record.title(), record.abstractText(), annotation));
                }
              }

              @Override
              public void rejection(Rejection rejection) {}

              @Override
              public void endPage(int page, SourcePage description) {}
            });
    return AnnotatedPaper.sorted(new ArrayList<>(papers.values()));
  }

  @Test
  void confidenceIsAProbability() {
    double error = EVALUATION.calibrationError(List.of(Measured.values()), true);

    assertTrue(error <= MOST_CALIBRATION_ERROR, "calibration error " + error);
  }

  @Test
  void whatIsSaidSurelyIsRight() {
    for (Measured measure : List.of(Measured.USES_DATASET, Measured.INTRODUCES_METHOD)) {
      double precision = EVALUATION.precision(measure, 0.9);
      assertTrue(precision >= 0.95, measure + " at confidence 0.9 and above: " + precision);
    }
  }

  /** A little below what was measured when the weights were trained. */
  @Test
  void nothingHasBecomeMuchWorse() {
    assertAll(
        () -> f1(Measured.MENTIONS_METHOD, 0.84),
        () -> f1(Measured.INTRODUCES_METHOD, 0.81),
        () -> f1(Measured.USES_DATASET, 0.90),
        () -> f1(Measured.ADDRESSES_TASK, 0.63),
        () -> f1(Measured.REPORTS_METRIC, 0.72),
        () -> f1(Measured.HAS_RESULT, 0.48));
  }

  private static void f1(Measured measure, double least) {
    double f1 = EVALUATION.f1(measure);
    assertTrue(f1 >= least, measure + ": " + f1);
  }
}
