package org.papergraph.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.papergraph.extract.Finding;
import org.papergraph.text.NameKey;
import org.papergraph.vocabulary.Kind;

/**
 * What other papers say of a name that its own paper does not decide: a name introduced as a method
 * in one paper is a method in the next.
 *
 * <p>First the findings of all papers are counted, in any order; then those of each are revised.
 * Only names without a well-known concept count, and only where their paper is sure of them.
 */
public final class CorpusEvidence {
  /** So sure must a paper be of a name for it to speak for the name elsewhere. */
  static final double SURE = 0.8;

  /** The rule of a name that other papers decided. */
  static final String RULE = "other-papers";

  private static final double STATED = 0.5;
  private static final String SPEAKS = "speaks";

  private final Tally tally;

  /**
   * @param tally where papers are counted
   */
  public CorpusEvidence(Tally tally) {
    this.tally = tally;
  }

  /** Takes the findings of one paper, or takes them back. */
  public void add(Collection<Finding> findings, int times) {
    for (Finding finding : findings) {
      if (finding instanceof Finding.Named named && speaks(named)) {
        tally.add(text(named.kind(), NameKey.of(named.name())), times);
      }
    }
  }

  private static String text(Kind kind, String key) {
    return Tally.text(SPEAKS, kind.name(), key);
  }

  /** The keys of names that a change of the tally may decide otherwise. */
  public static List<String> changedNames(Tally tally) {
    String all = Tally.text(SPEAKS);
    return tally.changes().tailMap(all).keySet().stream()
        .takeWhile(text -> text.startsWith(all))
        .map(text -> Tally.parts(text).get(2))
        .distinct()
        .toList();
  }

  /** The keys of the names that its paper does not decide. */
  public static List<String> undecidedNames(Collection<Finding> findings) {
    return findings.stream()
        .filter(Finding.Undecided.class::isInstance)
        .map(finding -> NameKey.of(((Finding.Undecided) finding).named().name()))
        .distinct()
        .toList();
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
    int speakFor = tally.count(text(named.kind(), key));
    int speakAgainst = tally.count(text(other, key));
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
