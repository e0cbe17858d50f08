package org.papergraph.learn;

import java.util.Comparator;
import java.util.List;
import org.papergraph.text.NameKey;

/** A paper's text with its annotation. */
record AnnotatedPaper(String title, String abstractText, Annotation annotation) {

  static List<AnnotatedPaper> sorted(List<AnnotatedPaper> papers) {
    return papers.stream()
        .sorted(Comparator.comparing((AnnotatedPaper paper) -> paper.annotation().id()))
        .toList();
  }

  /**
   * Which of so many parts of all papers it falls into, by its title: the same paper always falls
   * into the same one.
   */
  int fold(int folds) {
    return Math.floorMod(NameKey.of(title).hashCode() * 0x9E3779B9, 1 << 20) % folds;
  }
}
