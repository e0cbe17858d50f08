package org.papergraph.build;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.papergraph.correct.Correction;
import org.papergraph.correct.Corrections;
import org.papergraph.resolve.EntityKey;
import org.papergraph.resolve.Merges;
import org.papergraph.store.GraphStore;
import org.papergraph.write.Iris;
import org.papergraph.write.Names;

/** What corrections concern, beyond the records that somebody merges or keeps apart. */
final class Concerned {
  private static final String ADDRESS = "https://schema.org/url";

  private final Corpus before;
  private final Corpus after;
  private final Iris iris;
  private final Set<Node> spokenOf = new TreeSet<>(Concerned::compare);
  private final Set<Node> at = new TreeSet<>(Concerned::compare);
  private final Set<EntityKey> entities = new HashSet<>();

  /**
   * @param before what was decided until now, over the names as they were counted
   */
  Concerned(Corpus before, Corpus after, Iris iris) {
    this.before = before;
    this.after = after;
    this.iris = iris;
    if (!before.decided().corrections().isEmpty() || !after.decided().corrections().isEmpty()) {
      look();
    }
  }

  private static int compare(Node one, Node other) {
    return one.getURI().compareTo(other.getURI());
  }

  private void look() {
    Names was = before.resolve();
    Names is = after.resolve();
    Set<Correction> different =
        new HashSet<>(
            Corrections.difference(before.decided().corrections(), after.decided().corrections()));
    after.decided().corrections().all().stream()
        .filter(one -> isActive(one, before, was) != isActive(one, after, is))
        .forEach(different::add);
    for (Correction one : different) {
      if (!one.decision().isOfThings()) {
        statement(one, before.now(one.subject(), was));
        statement(one, after.now(one.subject(), is));
      }
    }
    for (String path :
        Decided.mergedOtherwise(before.decided().merges(), after.decided().merges())) {
      at.add(before.now(iris.at(path), was));
    }
    for (String path : merged(was, is)) {
      Node from = before.now(iris.at(path), was);
      Node to = after.now(iris.at(path), is);
      if (!from.equals(to)) {
        spokenOf.add(from);
      }
      describe(from);
      describe(to);
      Merges.entity(path).ifPresent(entities::add);
    }
  }

  /** All that was merged or is, by the addresses given and by those that it has. */
  private Set<String> merged(Names was, Names is) {
    Set<String> merged = before.decided().merges().merged();
    merged.addAll(after.decided().merges().merged());
    for (Names names : List.of(was, is)) {
      merged.addAll(names.entities().merged());
      merged.addAll(names.repositories().merged());
    }
    return merged;
  }

  /** A statement is made or not by whether the thing that it leads to is in the graph, too. */
  private boolean isActive(Correction one, Corpus corpus, Names names) {
    return one.replacement().or(one::object).filter(it -> corpus.isThere(it, names)).isPresent();
  }

  private void statement(Correction one, Node subject) {
    String path = iris.path(subject.getURI()).orElse("");
    boolean entity = Merges.entity(path).isPresent();
    boolean byOthers = one.predicate().filter(it -> it.hasURI(ADDRESS)).isPresent();
    at.add(subject);
    describe(subject);
    if (!path.startsWith("paper/") && (!entity || byOthers)) {
      spokenOf.add(subject);
    }
  }

  private void describe(Node node) {
    iris.path(node.getURI()).flatMap(Merges::entity).ifPresent(entities::add);
  }

  /** Methods, data sets, tasks and metrics that may be described otherwise. */
  Set<EntityKey> entities() {
    return entities;
  }

  /** The numbers of papers and things that may say something else. */
  Set<Long> numbers(Path generation, State state) {
    if (at.isEmpty() && spokenOf.isEmpty()) {
      return Set.of();
    }
    return GraphStore.read(
        generation,
        dataset -> {
          Speakers speakers = new Speakers(dataset, state, iris);
          Set<Long> numbers = new TreeSet<>();
          at.forEach(node -> numbers.addAll(speakers.at(node)));
          spokenOf.forEach(node -> numbers.addAll(speakers.of(node)));
          return numbers;
        });
  }

  /** The keys of the records that may name what somebody merged or keeps apart, by its path. */
  static Map<String, Set<Long>> named(
      Path generation, State state, Iris iris, Decided then, Decided now) {
    Set<String> paths = new TreeSet<>();
    for (Merges merges : List.of(then.merges(), now.merges())) {
      paths.addAll(merges.merged());
      paths.addAll(merges.apart());
    }
    Map<String, Set<Long>> named = new HashMap<>();
    if (!paths.isEmpty()) {
      GraphStore.read(
          generation,
          dataset -> {
            Speakers speakers = new Speakers(dataset, state, iris);
            paths.forEach(path -> named.put(path, speakers.keys(path)));
            return true;
          });
    }
    return named;
  }
}
