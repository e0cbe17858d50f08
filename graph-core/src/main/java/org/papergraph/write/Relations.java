package org.papergraph.write;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.papergraph.extract.Finding;
import org.papergraph.ontology.Papergraph;
import org.papergraph.vocabulary.Kind;

/** The properties by which a paper is bound to what was found in it. */
public final class Relations {
  private static final Map<String, String> GENERAL = general();

  private Relations() {}

  private static Map<String, String> general() {
    Map<String, String> general = new HashMap<>();
    for (Kind kind : Kind.values()) {
      general.put(of(kind, Finding.Role.CENTRAL), of(kind, Finding.Role.MENTIONED));
    }
    return general;
  }

  /** The property of a finding, by IRI. */
  public static String of(Finding finding) {
    if (finding instanceof Finding.Named named) {
      return of(named.kind(), named.role());
    } else if (finding instanceof Finding.Repository) {
      return Papergraph.HAS_REPOSITORY;
    } else if (finding instanceof Finding.Link) {
      return Papergraph.HAS_LINK;
    } else if (finding instanceof Finding.Acronym) {
      return Papergraph.DEFINES_ACRONYM;
    }
    return Papergraph.HAS_RESULT;
  }

  /** The property that a paper has to whatever it has this one to; none for most. */
  public static Optional<String> general(String specific) {
    return Optional.ofNullable(GENERAL.get(specific));
  }

  static String of(Kind kind, Finding.Role role) {
    boolean general = role == Finding.Role.MENTIONED;
    return switch (kind) {
      case METHOD -> general ? Papergraph.MENTIONS_METHOD : Papergraph.INTRODUCES_METHOD;
      case DATASET -> general ? Papergraph.USES_DATASET : Papergraph.INTRODUCES_DATASET;
      case TASK -> general ? Papergraph.MENTIONS_TASK : Papergraph.ADDRESSES_TASK;
      case METRIC -> general ? Papergraph.MENTIONS_METRIC : Papergraph.REPORTS_METRIC;
    };
  }
}
