package org.papergraph.server.reconcile;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.papergraph.record.Identifier;
import org.papergraph.record.Scheme;

/** Identifiers as people write them. */
final class Identifiers {
  private static final int LONGEST = 500;

  private Identifiers() {}

  /** What a text may mean if it is an identifier, in the form graphs have it: {@code doi:10.…}. */
  static Set<String> in(String text) {
    String written = text.strip();
    Set<String> found = new LinkedHashSet<>();
    if (written.isEmpty() || written.length() > LONGEST || written.matches(".*\\s.*")) {
      return found;
    }
    found.add(written);
    String bare = written.replaceFirst("(?i)^(?:doi|arxiv):", "");
    Identifier.inAddress(written).ifPresent(identifier -> found.add(identifier.toString()));
    if (bare.startsWith("10.")) {
      add(found, Scheme.DOI, bare);
    }
    add(found, Scheme.ARXIV, bare);
    if (written.indexOf('/') > 0) {
      add(found, Scheme.REPOSITORY, written);
    }
    return found;
  }

  /** Whether two written identifiers mean the same, whatever is put before them. */
  static boolean agree(String one, String other) {
    Set<String> common = in(one);
    common.retainAll(in(other));
    return !common.isEmpty();
  }

  private static void add(Set<String> found, Scheme scheme, String written) {
    Optional<Identifier> identifier = Identifier.of(scheme, written);
    identifier.ifPresent(it -> found.add(it.toString()));
  }
}
