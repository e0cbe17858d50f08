package org.papergraph.annotate;

import java.util.Locale;
import org.papergraph.extract.Finding;

/** What a finding is, as the formats name it. */
enum FindingKind {
  METHOD,
  DATASET,
  TASK,
  METRIC,
  RESULT,
  REPOSITORY,
  LINK,
  ACRONYM;

  static FindingKind of(Finding finding) {
    if (finding instanceof Finding.Named named) {
      return valueOf(named.kind().name());
    } else if (finding instanceof Finding.Repository) {
      return REPOSITORY;
    } else if (finding instanceof Finding.Link) {
      return LINK;
    } else if (finding instanceof Finding.Acronym) {
      return ACRONYM;
    }
    return RESULT;
  }

  /** {@code method}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@code Method}. */
  String type() {
    return name().charAt(0) + label().substring(1);
  }
}
