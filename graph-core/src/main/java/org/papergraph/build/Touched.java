package org.papergraph.build;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.papergraph.extract.Finding;
import org.papergraph.extract.PaperReader;
import org.papergraph.record.Description;
import org.papergraph.resolve.CorpusEvidence;
import org.papergraph.resolve.Merges;
import org.papergraph.resolve.NameIndex;
import org.papergraph.resolve.PaperIndex;
import org.papergraph.resolve.Repositories;
import org.papergraph.resolve.Versions;

/**
 * The papers and other things that records touch, before and after: those the records may be of,
 * papers whose undecided names are then decided otherwise, and all that bear a name that then means
 * something else.
 */
final class Touched {
  private final State state;
  private final Merges then;
  private final Merges now;
  private final Map<Long, Group> before = new TreeMap<>();
  private final Map<Long, Group> after = new TreeMap<>();
  private long newPapers;
  private boolean isTooMuch;

  private Touched(State state, Merges then, Merges now) {
    this.state = state;
    this.then = then;
    this.now = now;
  }

  /** What is touched, by number, as it is before. */
  Map<Long, Group> before() {
    return before;
  }

  /** What is touched, by number, as it is after; what is new has numbers that are not in use. */
  Map<Long, Group> after() {
    return after;
  }

  /** How many papers and things there were none of. */
  long fresh() {
    return newPapers;
  }

  /** How many there are after. */
  long papers() {
    return state.size() - before.size() + after.size();
  }

  /** Whether so much is touched that the graph is better made anew. */
  boolean isTooMuch() {
    return isTooMuch || after.size() > Update.MOST_GROUPS;
  }

  /** Takes groups of records that are one, with the word whether none of it was held before. */
  interface Counting {
    void count(List<StagedRecord> together, boolean isNew);
  }

  /**
   * Finds what records touch by themselves.
   *
   * @param records with their places
   * @param then what was merged until now
   * @param now what is merged from now on
   * @param named the keys of the records that may name something at the end of an address
   * @param origin where a source comes from
   * @param counting is told of each group
   */
  static Touched by(
      List<StagedRecord> records,
      State state,
      Merges then,
      Merges now,
      Function<String, Set<Long>> named,
      Function<String, Versions.Origin> origin,
      PaperReader reader,
      Counting counting)
      throws IOException {
    Touched touched = new Touched(state, then, now);
    touched.load(records, named);
    touched.group(records, origin, reader, counting);
    return touched;
  }

  /** Loads all groups that records may belong to, and those that may belong to these in turn. */
  private void load(List<StagedRecord> records, Function<String, Set<Long>> named)
      throws IOException {
    Deque<Long> keys = new ArrayDeque<>();
    for (StagedRecord record : records) {
      keys.addAll(keys(record.entry().description(), named));
    }
    Decided.mergedOtherwise(then, now).forEach(path -> keys.addAll(named.apply(path)));
    Set<Long> seen = new HashSet<>();
    while (!keys.isEmpty()) {
      long key = keys.remove();
      for (long number : seen.add(key) ? state.numbers(key) : List.<Long>of()) {
        if (!before.containsKey(number)) {
          Group group = state.group(number);
          before.put(number, group);
          group.entries().forEach(it -> keys.addAll(keys(it.entry().description(), named)));
        }
      }
    }
  }

  /** The keys of a record, and of the records of what somebody merged it with. */
  private Set<Long> keys(Description description, Function<String, Set<Long>> named) {
    Set<Long> keys = new HashSet<>(PaperIndex.keys(description));
    for (Merges merges : List.of(then, now)) {
      if (!merges.isEmpty()) {
        for (String path : Merges.named(description).keySet()) {
          merges.members(merges.root(path)).forEach(it -> keys.addAll(named.apply(it)));
        }
      }
    }
    return keys;
  }

  /** Groups the records of all that is touched anew, together with those that come. */
  private void group(
      List<StagedRecord> records,
      Function<String, Versions.Origin> origin,
      PaperReader reader,
      Counting counting)
      throws IOException {
    List<StagedRecord> all = new ArrayList<>(records);
    Map<Texts, List<Finding>> found = new HashMap<>();
    Map<Group, Long> numbers = new HashMap<>();
    before.forEach(
        (number, group) -> {
          numbers.put(group, number);
          group.entries().forEach(stored -> all.add(StagedRecord.held(stored)));
          found.put(Texts.of(group), group.findings());
        });
    Grouping grouping = new Grouping(now);
    all.forEach(record -> grouping.add(record.entry(), record.stored().run()));
    grouping.resolve(origin);
    Map<String, List<StagedRecord>> byKey = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      StagedRecord record = grouping.resolved(i, all.get(i));
      byKey.computeIfAbsent(record.key(), k -> new ArrayList<>()).add(record);
    }
    long next = state.nextNumber();
    for (List<StagedRecord> together : byKey.values()) {
      boolean isNew = together.stream().noneMatch(StagedRecord::kept);
      counting.count(together.stream().sorted().toList(), isNew);
      newPapers += isNew ? 1 : 0;
      Group group = grouping.group(together);
      if (group.isPaper()) {
        Texts texts = Texts.of(group);
        group =
            group.with(
                found.containsKey(texts)
                    ? found.getOrDefault(texts, List.of())
                    : reader.readForCorpus(texts.title(), texts.abstractText()));
      }
      Long number = numbers.get(group);
      if (number != null) {
        before.remove(number);
      } else {
        after.put(next++, group);
      }
    }
  }

  private record Texts(String title, String abstractText) {
    static Texts of(Group group) {
      return group.isPaper()
          ? new Texts(group.paper().title(), group.paper().abstractText())
          : new Texts("", "");
    }
  }

  /**
   * Counts what is touched, and finds what that touches in turn.
   *
   * @param corpus counts it
   * @param was the same before
   * @param concerned the numbers of others that speak of what was decided otherwise
   * @return what becomes of entities
   */
  NameIndex.Changes spread(Corpus corpus, Corpus was, Supplier<Set<Long>> concerned)
      throws IOException {
    before.values().forEach(group -> corpus.addEvidence(group, -1));
    after.values().forEach(group -> corpus.addEvidence(group, 1));
    for (String name : CorpusEvidence.changedNames(corpus.tally())) {
      for (long number : state.numbers(Corpus.undecided(name))) {
        if (!before.containsKey(number)) {
          Group group = state.group(number);
          if (!was.revised(group).equals(corpus.revised(group))) {
            before.put(number, group);
            after.put(number, group);
          }
        }
      }
    }
    before.values().forEach(group -> corpus.addNames(group, was.revised(group), -1));
    after.values().forEach(group -> corpus.addNames(group, corpus.revised(group), 1));
    NameIndex.Changes changes = corpus.changes();
    Set<String> names = new TreeSet<>(changes.names());
    names.addAll(Repositories.changed(corpus.tally()));
    Set<Long> numbers = new TreeSet<>(concerned.get());
    names.forEach(name -> numbers.addAll(state.numbers(Corpus.named(name))));
    if (numbers.size() + after.size() > Update.MOST_GROUPS) {
      isTooMuch = true;
      return changes;
    }
    for (long number : numbers) {
      if (!before.containsKey(number)) {
        Group group = state.group(number);
        before.put(number, group);
        after.put(number, group);
      }
    }
    return changes;
  }
}
