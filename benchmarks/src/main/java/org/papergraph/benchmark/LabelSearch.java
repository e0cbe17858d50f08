package org.papergraph.benchmark;

import java.util.Collection;
import org.ahocorasick.trie.PayloadEmit;
import org.ahocorasick.trie.PayloadTrie;
import org.papergraph.vocabulary.Concept;
import org.papergraph.vocabulary.Vocabulary;

/**
 * What a user would take instead: a search for all labels of a vocabulary at once.
 *
 * <p>An <a href="https://doi.org/10.1145/360825.360855">Aho-Corasick</a> automaton finds whole
 * words in any case, at each place the longest, and says which concept they name. It decides
 * nothing by context, finds no name that is not in the vocabulary, and no number.
 */
final class LabelSearch {
  private final PayloadTrie<Concept> labels;

  LabelSearch(Vocabulary vocabulary) {
    PayloadTrie.PayloadTrieBuilder<Concept> builder =
        PayloadTrie.<Concept>builder().ignoreCase().onlyWholeWords().ignoreOverlaps();
    for (Concept concept : vocabulary.concepts()) {
      builder.addKeyword(concept.preferredLabel(), concept);
      concept.alternativeLabels().forEach(label -> builder.addKeyword(label, concept));
    }
    labels = builder.build();
  }

  /** The labels in a title and, after them, those in an abstract. */
  Collection<PayloadEmit<Concept>> find(Paper paper) {
    return labels.parseText(paper.title() + "\n" + paper.abstractText());
  }
}
