package org.papergraph.extract;

import java.util.List;
import org.papergraph.vocabulary.Kind;

/** Finds the methods a paper introduces or mentions. */
final class MethodExtractor implements Extractor {
  private static final double THRESHOLD = 0.5;

  @Override
  public List<Finding> extract(PaperAnalysis paper) {
    return NamedExtractor.extract(paper, Kind.METHOD, THRESHOLD);
  }
}
