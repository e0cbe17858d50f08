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
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.papergraph.correct.CorrectedStatements;
import org.papergraph.correct.Corrections;
import org.papergraph.correct.Rules;
import org.papergraph.correct.StoredCorrections;
import org.papergraph.extract.Finding;
import org.papergraph.link.FollowingLinks;
import org.papergraph.resolve.EntityKey;
import org.papergraph.resolve.Merges;
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

  private static final Node REPLACED_BY =
      NodeFactory.createURI("http://purl.org/dc/terms/isReplacedBy");

  static final String BEGUN = "change.json";

  /** What so many say is held in memory at a time. */
  static final int MOST_GROUPS = 8_000;

  private final Path generation;
  private final State state;
  private final Iris iris;
  private final Touched touched;
  private final Corpus corpus;
  private final Corpus before;
  private final Rules rules;
  private final Rules rulesBefore;
  private final Concerned concerned;
  private final NameIndex.Changes changes;

  private Update(
      Path generation,
      State state,
      Iris iris,
      Vocabulary vocabulary,
      Touched touched,
      Decided then,
      Decided now)
      throws IOException {
    this.generation = generation;
    this.state = state;
    this.iris = iris;
    this.touched = touched;
    this.corpus = new Corpus(vocabulary, new Tally(state.counts()), now, iris);
    this.before = corpus.before(then);
    Concerned[] found = new Concerned[1];
    this.changes =
        touched.spread(
            corpus,
            before,
            () -> {
              found[0] = new Concerned(before, corpus, iris);
              return found[0].numbers(generation, state);
            });
    this.concerned = found[0];
    this.rules = corpus.rules();
    this.rulesBefore = before.rules();
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
    return open(generation, () -> Txn.calculateRead(dataset, () -> GraphUpdate.changeOf(dataset)));
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
   * @param then what was decided by people until now
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
      Decided then,
      Consumer<StreamRDF> account)
      throws IOException {
    Update update =
        new Update(generation, state, iris, vocabulary, touched, then, sources.decided());
    if (touched.isTooMuch()) {
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
   * @param decided by people, from now on
   * @param run the number of the run
   */
  record Sources(Set<StoredSource> pages, Decided decided, int run) {}

  private void apply(GraphUpdate graph, Sources sources, Consumer<StreamRDF> account)
      throws IOException {
    Map<Long, Set<Long>> keysBefore = new HashMap<>();
    Map<Long, Set<Long>> keysAfter = new HashMap<>();
    QuadSet said = said(before, rulesBefore, touched.before(), keysBefore);
    QuadSet says = said(corpus, rules, touched.after(), keysAfter);
    Set<Quad> removed = said.without(says);
    removed.removeAll(stillSaid(removed, graph));
    Set<Quad> added = says.without(said);
    Set<EntityKey> entities = entities(removed);
    QuadSet described = described(before.resolve(), rulesBefore, entities);
    QuadSet describes = described(corpus.resolve(), rules, entities);
    removed.addAll(described.without(describes));
    removed.removeAll(says.quads());
    removed.removeAll(describes.quads());
    added.addAll(describes.without(described));
    added.addAll(pages(sources.pages()).quads());
    correct(graph, sources.decided().corrections(), removed, added);

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

  /** Lets the graph of corrections say what they are from now on. */
  private void correct(
      GraphUpdate graph, Corrections corrections, Set<Quad> removed, Set<Quad> added) {
    Set<Quad> stand = corrections.quads(iris);
    Set<Quad> stood = new HashSet<>(graph.read(StoredCorrections::quads));
    stood.stream().filter(quad -> !stand.contains(quad)).forEach(removed::add);
    stand.stream().filter(quad -> !stood.contains(quad)).forEach(added::add);
  }

  /** Of what groups say no more, somebody may have accepted what is said of entities. */
  private Set<EntityKey> entities(Set<Quad> removed) {
    Set<EntityKey> entities = new HashSet<>(concerned.entities());
    for (Quad quad : removed) {
      if (quad.isDefaultGraph() && rules.isAccepted(quad.asTriple())) {
        iris.path(quad.getSubject().getURI()).flatMap(Merges::entity).ifPresent(entities::add);
      }
    }
    return entities;
  }

  /** What groups say, and the keys they are found under. */
  private QuadSet said(
      Corpus by, Rules corrected, Map<Long, Group> groups, Map<Long, Set<Long>> keys) {
    QuadSet statements = new QuadSet();
    CorrectedStatements out = new CorrectedStatements(statements, corrected);
    GraphWriter writer = new GraphWriter(out, iris, by.resolve());
    groups.forEach(
        (number, group) -> {
          List<Finding> revised = by.revised(group);
          String address = by.write(group, revised, writer, out);
          keys.put(number, by.keys(group, revised, address));
        });
    return statements;
  }

  /** What the entities and acronyms that changed are called. */
  private QuadSet described(Names names, Rules corrected, Set<EntityKey> entities) {
    QuadSet statements = new QuadSet();
    CorrectedStatements out = new CorrectedStatements(statements, corrected);
    GraphWriter writer = new GraphWriter(out, iris, names);
    for (EntityKey entity : entities) {
      names.entities().described(entity).ifPresent(writer::entity);
    }
    for (String entity : changes.entities()) {
      names.entities().described(entity).ifPresent(writer::entity);
    }
    for (String acronym : changes.acronyms()) {
      names.entities().acronym(acronym).ifPresent(writer::acronym);
    }
    out.flush();
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
      Set<String> speakers = speakers(entry.getKey(), wanted, graph);
      for (String speaker : speakers) {
        for (long number : state.numbers(Corpus.addressed(speaker))) {
          if (!touched.before().containsKey(number) && !wanted.isEmpty()) {
            QuadSet others =
                said(corpus, rules, Map.of(number, state.group(number)), new HashMap<>());
            wanted.stream().filter(others.quads()::contains).forEach(still::add);
            wanted.removeAll(still);
          }
        }
      }
    }
    return still;
  }

  /** Who may say something of a node: it, what points to it, and what would if it were let. */
  private Set<String> speakers(Node node, Set<Quad> said, GraphUpdate graph) {
    Set<String> speakers = new TreeSet<>(graph.referencing(node));
    speakers.add(node.getURI());
    for (Quad quad : said) {
      if (quad.getPredicate().equals(REPLACED_BY) && quad.getObject().isURI()) {
        speakers.add(quad.getObject().getURI());
        speakers.addAll(graph.referencing(quad.getObject()));
      }
    }
    for (Rules decided : List.of(rules, rulesBefore)) {
      decided.pointingTo(node).forEach(it -> speakers.add(it.getURI()));
    }
    return speakers;
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
        Set.of(),
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
