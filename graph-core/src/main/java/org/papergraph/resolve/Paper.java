package org.papergraph.resolve;

import java.util.Comparator;
import java.util.List;

/**
 * One paper, merged from all records of it.
 *
 * @param title as read
 * @param abstractText as read
 * @param variants the different texts that records gave for it, this paper's own first; the order
 *     is a function of the texts alone
 */
public record Paper(String title, String abstractText, List<Variant> variants) {
  /**
   * A title and abstract as some records gave them.
   *
   * @param places the records, sorted
   */
  public record Variant(String title, String abstractText, List<RecordPlace> places) {
    public Variant {
      places = places.stream().distinct().sorted().toList();
    }
  }

  /** The fullest text stands for the paper; of equal lengths the first in alphabetical order. */
  private static final Comparator<Variant> FULLEST_FIRST =
      Comparator.comparingInt((Variant v) -> -v.abstractText().length())
          .thenComparing(Variant::abstractText)
          .thenComparing(Variant::title);

  public Paper {
    variants = List.copyOf(variants);
  }

  /**
   * The paper that these variants are of.
   *
   * @param variants at least one, with different texts, in any order
   */
  public static Paper of(List<Variant> variants) {
    List<Variant> sorted = variants.stream().sorted(FULLEST_FIRST).toList();
    Variant first = sorted.get(0);
    return new Paper(first.title(), first.abstractText(), sorted);
  }

  /** All places it was read at, sorted. */
  public List<RecordPlace> places() {
    return variants.stream().flatMap(v -> v.places().stream()).distinct().sorted().toList();
  }

  /**
   * Its key: that of the first of its titles in alphabetical order, so that it does not depend on
   * which record has the fullest abstract.
   */
  public PaperKey key() {
    return PaperKey.ofTitle(
        variants.stream().map(Variant::title).min(Comparator.naturalOrder()).orElse(title));
  }
}
