package org.papergraph.extract;

import java.util.List;

/** Finds one kind of thing in one paper. Stateless and safe for any number of threads. */
@FunctionalInterface
interface Extractor {
  /** What the paper says, in the order of the text. */
  List<Finding> extract(PaperAnalysis paper);
}
