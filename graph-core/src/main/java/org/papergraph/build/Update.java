package org.papergraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.papergraph.extract.Finding;
import org.papergraph.link.FollowingLinks;
import org.papergraph.record.Identifier;
import org.papergraph.resolve.NameIndex;
import org.papergraph.resolve.Tally;
import org.papergraph.store.Disk;
import org.papergraph.store.GraphUpdate;
import org.papergraph.vocabulary.Vocabulary;
import org.papergraph.write.GraphWriter;
import org.papergraph.write.Iris;
import org.papergraph.write.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes a graph in place: what is touched is taken out and put in again, and nothing else.
 *
 * <p>What the touched groups ({@link Touched}) said before and what they say now is compared,
 * statement by statement; so is the description of each entity whose names are met more or less
 * often than before.
 *
 * <p>The database and the {@link State} change together: first the change of the state is written
 * to a file of its own, then the database is changed, with the number of the change in it, then the
 * state. Whoever opens the state next finishes what was begun, or forgets it if the database knows
 * nothing of it.
 */
final class Update {
  private static final Logger LOG = LoggerFactory.getLogger(Update.class);

  private static final String BEGUN = "change.json";

  /** What so many say is held in memory at a time. */
  private static final int MOST_GROUPS = 8_000;

  private final Path generation;
  private final State state;
  private final Iris iris;
  private final Touched touched;
  private final Corpus corpus;
  private final Corpus before;
  private final NameIndex.Changes changes;

  private Update(Path generation, State state, Iris iris, Vocabulary vocabulary, Touched touched)
      throws IOException {
    this.generation = generation;
    this.state = state;
    this.iris = iris;
    this.touched = touched;
    this.corpus = new Corpus(vocabulary, new Tally(state.counts()));
    this.before = corpus.before();
    this.changes = touched.spread(corpus, before);
  }

  /** Opens the state of a generation, after a change that was stopped was finished or forgotten. */
  static State open(Path generation) throws IOException {
    return open(
        generation,
        () -> {
          try (GraphUpdate graph = GraphUpdate.open(generation)) {
            return graph.change();
          }
        });
  }

  /** The same to be read, where the database is open already; it may be in a transaction. */
  static State openToRead(Path generation, DatasetGraph dataset) throws IOException {
    if (!Files.exists(generation.resolve(BEGUN))) {
      return State.openToRead(generation);
    }
    return open(generation, () -> Txn.calculateRead(dataset, () -> GraphUpdate.change(dataset)));
  }

  /** Says which change the database is at. */
  private interface Changed {
    long number() throws IOException;
  }

  private static State open(Path generation, Changed changed) throws IOException {
    State state = State.open(generation);
    Path begun = generation.resolve(BEGUN);
    if (Files.exists(begun)) {
      try {
        State.Change change = Json.value(Files.readAllBytes(begun), State.Change.class);
        if (changed.number() == change.number()) {
          state.apply(change);
        }
        Files.delete(begun);
      } catch (IOException | RuntimeException e) {
        state.close();
        throw e;
      }
    }
    return state;
  }

  /**
   * Changes the graph of a generation.
   *
   * @param account writes what is to be said of the run
   * @return whether it did; not where so much is touched that it is better made anew
   */
  static boolean run(
      Path generation,
      State state,
      Iris iris,
      Vocabulary vocabulary,
      Touched touched,
      Sources sources,
      Consumer<StreamRDF> account)
      throws IOException {
    Update update = new Update(generation, state, iris, vocabulary, touched);
    if (touched.after().size() > MOST_GROUPS) {
      return false;
    }
    try (GraphUpdate graph = GraphUpdate.open(generation)) {
      update.apply(graph, sources, account);
      return true;
    }
  }

  /**
   * What comes with the records.
   *
   * @param pages they stood on
   * @param apart identifiers of papers that are no others, from now on
   * @param run the number of the run
   */
  record Sources(Set<StoredSource> pages, Set<Identifier> apart, int run) {}

  private void apply(GraphUpdate graph, Sources sources, Consumer<StreamRDF> account)
      throws IOException {
    Map<Long, Set<Long>> keysBefore = new HashMap<>();
    Map<Long, Set<Long>> keysAfter = new HashMap<>();
    QuadSet said = said(before, touched.before(), keysBefore);
    QuadSet says = said(corpus, touched.after(), keysAfter);
    Set<Quad> removed = said.without(says);
    removed.removeAll(stillSaid(removed, graph));
    Set<Quad> added = says.without(said);
    QuadSet described = described(before.resolve());
    QuadSet describes = described(corpus.resolve());
    removed.addAll(described.without(describes));
    added.addAll(describes.without(described));
    added.addAll(pages(sources.pages()).quads());

    graph.read(
        dataset -> {
          FollowingLinks.follow(dataset, iris, removed, added);
          return true;
        });

    State.Change change = change(keysBefore, keysAfter, sources);
    Path begun = generation.resolve(BEGUN);
    Disk.replace(begun, Json.bytes(change));
    graph.apply(removed, added, account, change.number());
    try {
      state.apply(change);
      Files.delete(begun);
    } catch (IOException e) {
      // The graph has changed; who opens the state next makes it follow.
      LOG.warn("{} is behind its graph until the next addition: {}", state, e.toString());
    }
  }

  /** What groups say, and the keys they are found under. */
  private QuadSet said(Corpus by, Map<Long, Group> groups, Map<Long, Set<Long>> keys) {
    QuadSet statements = new QuadSet();
    GraphWriter writer = new GraphWriter(statements, iris, by.resolve());
    groups.forEach(
        (number, group) -> {
          List<Finding> revised = by.revised(group);
          String address = by.write(group, revised, writer);
          keys.put(number, by.keys(group, revised, address));
        });
    return statements;
  }

  /** What the entities and acronyms that changed are called. */
  private QuadSet described(Names names) {
    QuadSet statements = new QuadSet();
    GraphWriter writer = new GraphWriter(statements, iris, names);
    for (String entity : changes.entities()) {
      names.entities().described(entity).ifPresent(writer::entity);
    }
    for (String acronym : changes.acronyms()) {
      names.entities().acronym(acronym).ifPresent(writer::acronym);
    }
    return statements;
  }

  private QuadSet pages(Set<StoredSource> pages) {
    QuadSet statements = new QuadSet();
    GraphWriter writer = new GraphWriter(statements, iris, corpus.resolve());
    pages.forEach(page -> writer.source(page.sha256(), page.byteCount(), page.format()));
    return statements;
  }

  /** Of statements that touched groups make no more those that others make. */
  private Set<Quad> stillSaid(Set<Quad> removed, GraphUpdate graph) throws IOException {
    Map<Node, Set<Quad>> bySubject = new HashMap<>();
    removed.forEach(
        quad -> bySubject.computeIfAbsent(quad.getSubject(), k -> new HashSet<>()).add(quad));
    Set<Quad> still = new HashSet<>();
    for (Map.Entry<Node, Set<Quad>> entry : bySubject.entrySet()) {
      Set<Quad> wanted = entry.getValue();
      Set<String> speakers = new TreeSet<>(graph.referencing(entry.getKey()));
      speakers.add(entry.getKey().getURI());
      for (String speaker : speakers) {
        for (long number : state.numbers(Corpus.addressed(speaker))) {
          if (!touched.before().containsKey(number) && !wanted.isEmpty()) {
            QuadSet others = said(before, Map.of(number, state.group(number)), new HashMap<>());
            wanted.stream().filter(others.quads()::contains).forEach(still::add);
            wanted.removeAll(still);
          }
        }
      }
    }
    return still;
  }

  private State.Change change(
      Map<Long, Set<Long>> keysBefore, Map<Long, Set<Long>> keysAfter, Sources sources)
      throws IOException {
    Map<Long, byte[]> groups = new TreeMap<>();
    for (long number : touched.before().keySet()) {
      groups.put(number, new byte[0]);
    }
    for (Map.Entry<Long, Group> entry : touched.after().entrySet()) {
      groups.put(entry.getKey(), State.packed(entry.getValue()));
    }
    Map<String, Long> counts = new TreeMap<>();
    for (String text : corpus.tally().changes().keySet()) {
      counts.put(text, (long) corpus.tally().count(text));
    }
    return new State.Change(
        state.change() + 1,
        groups,
        numbers(keysBefore, keysAfter),
        counts,
        sources.pages(),
        sources.apart(),
        sources.run());
  }

  private Map<Long, byte[]> numbers(Map<Long, Set<Long>> before, Map<Long, Set<Long>> after) {
    Map<Long, Set<Long>> under = new TreeMap<>();
    before.forEach((number, keys) -> keys.forEach(key -> under(key, under).remove(number)));
    after.forEach((number, keys) -> keys.forEach(key -> under(key, under).add(number)));
    Map<Long, byte[]> packed = new TreeMap<>();
    under.forEach((key, all) -> packed.put(key, State.packed(List.copyOf(all))));
    return packed;
  }

  private Set<Long> under(long key, Map<Long, Set<Long>> known) {
    return known.computeIfAbsent(key, k -> new TreeSet<>(state.numbers(k)));
  }
}
