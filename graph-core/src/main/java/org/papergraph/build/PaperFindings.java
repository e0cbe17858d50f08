package org.papergraph.build;

import java.util.List;
import org.papergraph.extract.Finding;
import org.papergraph.resolve.Paper;

/** A paper and what it says, between reading and writing. */
record PaperFindings(Paper paper, List<Finding> findings) {
  PaperFindings {
    findings = List.copyOf(findings);
  }
}
