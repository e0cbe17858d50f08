package org.papergraph.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.papergraph.extract.Finding.Role;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Kind;

/** Tells the measures a paper reports from those it names. */
final class MetricExtractor implements Extractor {
  private static final double CENTRAL = 0.3;
  private static final double NAMED = 0.5;

  @Override
  public List<Finding> extract(PaperAnalysis paper) {
    Set<Phrase> measured = new HashSet<>();
    for (ReportedNumber number : paper.numbers()) {
      number.metric().ifPresent(measured::add);
    }
    List<Finding> findings = new ArrayList<>();
    for (Phrase metric : paper.metrics()) {
      if (metric.central() >= CENTRAL || measured.contains(metric)) {
        findings.add(finding(paper, metric, Role.CENTRAL));
      } else if (metric.named() >= NAMED) {
        findings.add(finding(paper, metric, Role.MENTIONED));
      }
    }
    return findings;
  }

  private static Finding finding(PaperAnalysis paper, Phrase metric, Role role) {
    int outcome = role == Role.CENTRAL ? 0 : 1;
    return new Finding.Named(
        Kind.METRIC,
        role,
        metric.name(),
        Optional.empty(),
        metric.concept().map(Concept::iri),
        metric.spans(),
        NamedExtractor.rounded(metric.named()),
        paper.rule(Question.METRIC, metric.cues(), outcome));
  }
}
