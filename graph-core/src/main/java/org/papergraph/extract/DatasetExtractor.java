package org.papergraph.extract;

import java.util.List;
import org.papergraph.vocabulary.Kind;

/** Finds the data sets, benchmarks and environments a paper introduces or uses. */
final class DatasetExtractor implements Extractor {
  private static final double THRESHOLD = 0.4;

  @Override
  public List<Finding> extract(PaperAnalysis paper) {
    return NamedExtractor.extract(paper, Kind.DATASET, THRESHOLD);
  }
}
