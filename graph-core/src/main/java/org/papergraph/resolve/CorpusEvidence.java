package org.papergraph.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papergraph.extract.Finding;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Kind;

/**
 * What other papers say of a name that its own paper does not decide: a name introduced as a method
 * in one paper is a method in the next.
 *
 * <p>First the findings of all papers are added, in any order; then those of each are revised. Only
 * names without a well-known concept count, and only where their paper is sure of them.
 */
public final class CorpusEvidence {
  /** So sure must a paper be of a name for it to speak for the name elsewhere. */
  static final double SURE = 0.8;

  /** The rule of a name that other papers decided. */
  static final String RULE = "other-papers";

  private static final double STATED = 0.5;

  private final Map<Kind, Map<String, Integer>> papers = new HashMap<>();

  /** Takes the findings of one paper. */
  public void add(Collection<Finding> findings) {
    for (Finding finding : findings) {
      if (finding instanceof Finding.Named named && speaks(named)) {
        papers
            .computeIfAbsent(named.kind(), k -> new HashMap<>())
            .merge(NameKey.of(named.name()), 1, Integer::sum);
      }
    }
  }

  private static boolean speaks(Finding.Named named) {
    boolean kind = named.kind() == Kind.METHOD || named.kind() == Kind.DATASET;
    return kind && named.concept().isEmpty() && named.confidence() >= SURE;
  }

  /** The findings of a paper with its undecided names decided: stated or left out. */
  public List<Finding> revise(Collection<Finding> findings) {
    List<Finding> revised = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding instanceof Finding.Undecided undecided) {
        decided(undecided.named()).ifPresent(revised::add);
      } else {
        revised.add(finding);
      }
    }
    return revised;
  }

  private Optional<Finding> decided(Finding.Named named) {
    Kind other = named.kind() == Kind.METHOD ? Kind.DATASET : Kind.METHOD;
    String key = NameKey.of(named.name());
    int speakFor = papers.getOrDefault(named.kind(), Map.of()).getOrDefault(key, 0);
    int speakAgainst = papers.getOrDefault(other, Map.of()).getOrDefault(key, 0);
    double probability = raised(named.confidence(), speakFor - speakAgainst);
    return speakFor > speakAgainst && probability >= STATED
        ? Optional.of(
            new Finding.Named(
                named.kind(),
                Finding.Role.MENTIONED,
                named.name(),
                named.expansion(),
                named.concept(),
                named.spans(),
                probability,
                RULE))
        : Optional.empty();
  }

  /** Each doubling of the papers that say so adds the same to the log odds. */
  static double raised(double probability, int papers) {
    double odds = Math.log(probability / (1 - probability)) + Math.log1p(Math.max(0, papers)) * 2;
    return Math.round(1000 / (1 + Math.exp(-odds))) / 1000.0;
  }
}
