package org.papergraph.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what hits can be narrowed. */
public enum Facet {
  /** What a thing is: the word of a {@link SearchKind}. */
  KIND,
  /** The year a paper is of, four digits. */
  YEAR,
  /** The IRI of the venue of a paper. */
  VENUE,
  /** The IRI of a task a paper is about. */
  TASK,
  /** The IRI of a method a paper speaks of. */
  METHOD,
  /** The IRI of a dataset a paper speaks of. */
  DATASET,
  /** {@code yes} for papers with a repository. */
  CODE;

  /** Its name in addresses, and that of the field of the index. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet with that name. */
  public static Optional<Facet> of(String word) {
    return Stream.of(values()).filter(facet -> facet.word().equals(word)).findFirst();
  }
}
