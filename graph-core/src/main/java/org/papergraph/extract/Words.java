package org.papergraph.extract;

import java.util.Set;

/** Lists of words, written as words with blanks between them. */
final class Words {
  private Words() {}

  static Set<String> of(String... lines) {
    return Set.of(String.join(" ", lines).strip().split("\\s+"));
  }
}
