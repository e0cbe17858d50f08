package org.papergraph.extract;

import java.util.List;
import org.papergraph.vocabulary.Kind;
import org.papergraph.vocabulary.Vocabulary.Label;

/**
 * Labels of the vocabulary that stand in a text at one place.
 *
 * @param range the tokens
 * @param labels the labels that fit, at least one
 */
record TermMatch(Section.Range range, List<Label> labels) {
  TermMatch {
    labels = List.copyOf(labels);
  }

  boolean has(Kind kind) {
    return labels.stream().anyMatch(label -> label.concept().kind() == kind);
  }
}
