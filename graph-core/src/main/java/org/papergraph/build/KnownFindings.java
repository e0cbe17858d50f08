package org.papergraph.build;

import java.io.IOException;
import java.util.ArrayList;
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
  /** What was found in a text; for several threads. */
  interface Held {
    Optional<List<Finding>> of(long texts) throws IOException;
  }

  private final List<Held> held;

  private KnownFindings(List<Held> held) {
    this.held = List.copyOf(held);
  }

  /** Of no paper. */
  static KnownFindings none() {
    return new KnownFindings(List.of());
  }

  /** Of the papers of a store. */
  static KnownFindings of(State state) throws IOException {
    Map<Long, Long> numbers = new HashMap<>();
    state.forEachGroup(
        (number, group) -> {
          if (group.isPaper()) {
            numbers.put(key(group.paper()), number);
          }
        });
    return of(
        texts -> {
          Long number = numbers.get(texts);
          return number == null ? Optional.empty() : Optional.of(state.group(number).findings());
        });
  }

  /** Of somebody who holds them. */
  static KnownFindings of(Held held) {
    return new KnownFindings(List.of(held));
  }

  /** These, and where they have nothing the others. */
  KnownFindings or(KnownFindings others) {
    List<Held> all = new ArrayList<>(held);
    all.addAll(others.held);
    return new KnownFindings(all);
  }

  /** What is one for papers of the same texts. */
  static long key(Paper paper) {
    return PaperKey.hash(paper.title() + "\n\n" + paper.abstractText());
  }

  /** A group with what is found in its paper; for several threads. */
  Group read(Group group, PaperReader reader) throws IOException {
    if (!group.isPaper()) {
      return group;
    }
    Paper paper = group.paper();
    long texts = key(paper);
    for (Held one : held) {
      Optional<List<Finding>> findings = one.of(texts);
      if (findings.isPresent()) {
        return group.with(findings.get());
      }
    }
    return group.with(reader.readForCorpus(paper.title(), paper.abstractText()));
  }
}
