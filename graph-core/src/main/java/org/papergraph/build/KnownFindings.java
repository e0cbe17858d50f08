package org.papergraph.build;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papergraph.extract.Finding;
import org.papergraph.extract.PaperReader;
import org.papergraph.resolve.Paper;
import org.papergraph.resolve.PaperKey;

/** What was found in papers before, so that no text is read twice. */
final class KnownFindings {
  private final Optional<State> state;
  private final Map<Long, Long> numbers = new HashMap<>();

  private KnownFindings(Optional<State> state) {
    this.state = state;
  }

  /** Of no paper. */
  static KnownFindings none() {
    return new KnownFindings(Optional.empty());
  }

  /** Of the papers of a store. */
  static KnownFindings of(State state) throws IOException {
    KnownFindings known = new KnownFindings(Optional.of(state));
    state.forEachGroup(
        (number, group) -> {
          if (group.isPaper()) {
            known.numbers.put(key(group.paper()), number);
          }
        });
    return known;
  }

  private static long key(Paper paper) {
    return PaperKey.hash(paper.title() + "\n\n" + paper.abstractText());
  }

  /** A group with what is found in its paper; for several threads. */
  Group read(Group group, PaperReader reader) throws IOException {
    if (!group.isPaper()) {
      return group;
    }
    Paper paper = group.paper();
    Long number = numbers.get(key(paper));
    List<Finding> findings =
        number != null && state.isPresent()
            ? state.get().group(number).findings()
            : reader.readForCorpus(paper.title(), paper.abstractText());
    return group.with(findings);
  }
}
