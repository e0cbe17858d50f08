package org.papergraph.link;

import java.util.List;

/**
 * What a reading of a vocabulary came to.
 *
 * @param iri the vocabulary's own, of its {@code owl:Ontology} or {@code skos:ConceptScheme}; empty
 *     if it names none, or several
 * @param version as it says; empty if it does not
 * @param labels how many labels were read
 * @param problems in the order of their lines, at most {@link #MOST_PROBLEMS}
 * @param problemCount how many there were
 * @param linesNotRead of what is broken
 */
public record VocabularyAccount(
    String iri,
    String version,
    long labels,
    List<Problem> problems,
    long problemCount,
    long linesNotRead) {
  public static final int MOST_PROBLEMS = 100;

  /**
   * What is wrong at a place.
   *
   * @param line counted from 1
   * @param message what is wrong, and what would have been right
   */
  public record Problem(long line, String message) {}

  public VocabularyAccount {
    problems = List.copyOf(problems);
  }
}
