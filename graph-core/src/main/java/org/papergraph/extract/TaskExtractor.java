package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.papergraph.extract.Finding.Role;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Kind;

/** Tells the problems a paper is about from those it names on the way. */
final class TaskExtractor implements Extractor {
  private static final int MOST_CENTRAL_TASKS = 3;
  private static final double CENTRAL = 0.25;
  private static final double NAMED = 0.5;

  /**
   * A paper is about one problem, mostly: so sure a second or third must be one at all. The best of
   * a small grid both on half of the papers of docs/quality.md (F1 0.80) and on two folds of the
   * annotated papers (0.81).
   */
  private static final double SURE = 0.6;

  @Override
  public List<Finding> extract(PaperAnalysis paper) {
    List<Phrase> ranked =
        paper.tasks().stream()
            .sorted(
                Comparator.comparingDouble((Phrase task) -> -task.central())
                    .thenComparing(Phrase::name))
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      Phrase task = ranked.get(i);
      boolean sure = i == 0 || task.named() >= SURE;
      if (i < MOST_CENTRAL_TASKS && task.central() >= CENTRAL && sure) {
        findings.add(finding(paper, task, Role.CENTRAL));
      } else if (task.named() >= NAMED) {
        findings.add(finding(paper, task, Role.MENTIONED));
      }
    }
    return findings;
  }

  private static Finding finding(PaperAnalysis paper, Phrase task, Role role) {
    int outcome = role == Role.CENTRAL ? 0 : 1;
    return new Finding.Named(
        Kind.TASK,
        role,
        task.name(),
        Optional.empty(),
        task.concept().map(Concept::iri),
        task.spans(),
        NamedExtractor.rounded(task.named()),
        paper.rule(Question.TASK, task.cues(), outcome));
  }
}
