package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.papergraph.extract.Finding.Role;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Kind;

/** Turns the candidates of one kind into findings. */
final class NamedExtractor {
  private NamedExtractor() {}

  static List<Finding> extract(PaperAnalysis paper, Kind kind, double threshold) {
    List<Finding> findings = new ArrayList<>();
    for (Candidate candidate : paper.candidates()) {
      double probability = candidate.probability(kind);
      if (probability >= threshold) {
        findings.add(finding(candidate, kind, probability));
      }
    }
    return findings;
  }

  private static Finding finding(Candidate candidate, Kind kind, double probability) {
    double introduced = candidate.probabilityOfIntroduction();
    Optional<Concept> concept = candidate.concept(kind);
    Role role = introduced >= 0.5 ? Role.INTRODUCED : Role.MENTIONED;
    return new Finding.Named(
        kind,
        role,
        candidate.name(),
        candidate.expansion(),
        concept.map(Concept::iri),
        candidate.occurrences().stream().map(Candidate.Occurrence::span).toList(),
        rounded(probability),
        candidate.rule(kind));
  }

  /** Three decimals: more would claim what nobody measured. */
  static double rounded(double probability) {
    return Math.round(Math.min(0.999, probability) * 1000) / 1000.0;
  }
}
