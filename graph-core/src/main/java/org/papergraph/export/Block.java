package org.papergraph.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The statements of one subject, sorted. */
final class Block {
  /** A statement but for its subject; without a graph if it is one of the default graph. */
  record Statement(int graph, Term predicate, Term object) {}

  private static final Comparator<Statement> ORDER =
      Comparator.comparing(Statement::predicate)
          .thenComparing(Statement::object)
          .thenComparing(Statement::graph);

  private final Term subject;
  private final List<Statement> statements;

  private Block(Term subject, List<Statement> statements) {
    this.subject = subject;
    this.statements = statements;
  }

  /**
   * Sorts statements; those that differ by their graph alone become one where graphs do not count.
   */
  static Block of(Term subject, List<Statement> statements, boolean graphsCount) {
    List<Statement> sorted = new ArrayList<>(statements);
    Collections.sort(sorted, ORDER);
    if (!graphsCount) {
      removeDoubles(sorted);
    }
    return new Block(subject, sorted);
  }

  private static void removeDoubles(List<Statement> sorted) {
    int kept = 0;
    for (int i = 0; i < sorted.size(); i++) {
      Statement next = sorted.get(i);
      boolean same =
          kept > 0
              && sorted.get(kept - 1).predicate().equals(next.predicate())
              && sorted.get(kept - 1).object().equals(next.object());
      if (!same) {
        sorted.set(kept++, next);
      }
    }
    sorted.subList(kept, sorted.size()).clear();
  }

  Term subject() {
    return subject;
  }

  List<Statement> statements() {
    return statements;
  }
}
