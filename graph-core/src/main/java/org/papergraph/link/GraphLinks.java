package org.papergraph.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.papergraph.ontology.Papergraph;
import org.papergraph.store.GraphStore;
import org.papergraph.store.GraphUpdate;
import org.papergraph.store.StoreFolder;
import org.papergraph.vocabulary.Kind;
import org.papergraph.write.Iris;

/**
 * Links the entities of a store to concepts of vocabularies.
 *
 * <p>What was found in a vocabulary before is replaced by what is found now; what somebody decided
 * stays. A run that fails changes nothing.
 */
public final class GraphLinks {
  private static final Map<Kind, Node> CLASSES =
      new TreeMap<>(
          Map.of(
              Kind.METHOD, NodeFactory.createURI(Papergraph.METHOD),
              Kind.DATASET, NodeFactory.createURI(Papergraph.DATASET),
              Kind.TASK, NodeFactory.createURI(Papergraph.TASK),
              Kind.METRIC, NodeFactory.createURI(Papergraph.METRIC_CLASS)));

  private GraphLinks() {}

  /**
   * How to link.
   *
   * @param language of labels to be compared, as a tag of which the first part counts ({@code en});
   *     any if empty
   * @param types only concepts of one of these classes, by IRI; all if empty
   * @param tool what links, for the account
   * @param toolVersion its version
   */
  public record Options(
      Optional<String> language, Set<String> types, String tool, String toolVersion) {
    public Options {
      language = language.map(tag -> tag.toLowerCase(Locale.ROOT).split("-", 2)[0]);
      types = Set.copyOf(types);
    }
  }

  /**
   * A vocabulary to link to.
   *
   * @param name to be used if it has no IRI of its own
   * @param version to be used if it says none
   */
  public record Vocabulary(VocabularyReader reader, String name, String version) {}

  /**
   * What came of a vocabulary.
   *
   * @param source its name and version
   * @param stated how many mappings are stated
   * @param suggested how many are not sure enough
   * @param concepts how many concepts came to the graph, with those above them
   * @param account of the reading
   */
  public record Outcome(
      Mapping.Source source,
      long stated,
      long suggested,
      long concepts,
      VocabularyAccount account) {}

  /**
   * What came of mappings that were given.
   *
   * @param accepted how many hold
   * @param rejected how many do not
   * @param suggested how many are kept as suggestions
   * @param unchanged how many said nothing new
   * @param elsewhere how many are of entities that are not in the graph; they are kept too
   */
  public record Decided(
      long accepted, long rejected, long suggested, long unchanged, long elsewhere) {}

  /**
   * Links the entities of a store to vocabularies.
   *
   * @param onOutcome told of each vocabulary when it has been read
   * @throws IOException if there is no store, or a vocabulary cannot be read at all, or the disk is
   *     full; the store is then as it was
   */
  public static void link(
      Path store, List<Vocabulary> vocabularies, Options options, Consumer<Outcome> onOutcome)
      throws IOException {
    changed(
        store,
        (graph, iris, change) -> {
          EntityNames names = graph.read(dataset -> EntityNames.of(dataset, CLASSES));
          List<Mapping> before = change.standing();
          List<Mapping> decided = before.stream().filter(it -> it.status().isDecided()).toList();
          Linker linker =
              new Linker(
                  names, options, entity -> graph.read(dataset -> PaperTitles.of(dataset, entity)));
          for (Vocabulary vocabulary : vocabularies) {
            Linker.Linked linked =
                linker.link(vocabulary.reader(), vocabulary.name(), vocabulary.version(), decided);
            replace(graph, before, linked, change);
            onOutcome.accept(outcome(linked));
          }
        });
  }

  /**
   * What came of asking a reconciliation service.
   *
   * @param stated how many mappings are stated
   * @param suggested how many are not sure enough
   */
  public record Reconciled(long stated, long suggested) {}

  /**
   * Links the entities in most papers to what a reconciliation service knows. Those that it gives
   * no answer for keep the links they had.
   *
   * @param service its address
   * @param most how many entities to ask for
   * @throws IOException if there is no store or the disk is full; the store is then as it was
   * @throws InterruptedException if the run is being ended; the store is then as it was
   */
  public static Reconciled reconcile(
      Path store, ReconciliationClient client, String service, int most, Options options)
      throws IOException, InterruptedException {
    ReconciledEntities entities;
    try (GraphStore graph = GraphStore.open(store)) {
      entities =
          Txn.calculateRead(
              graph.dataset(),
              () -> new ReconciledEntities(EntityNames.of(graph.dataset(), CLASSES).all(), most));
    }
    Map<ReconciliationQuery, List<ReconciliationCandidate>> answers =
        client.ask(entities.queries());
    Mapping.Source source = new Mapping.Source(service, "");
    Mapping.Maker maker = new Mapping.Maker(options.tool(), options.toolVersion(), "", "");
    List<Mapping> found = entities.mappings(answers, source, maker);
    Set<String> answered = entities.answered(answers);
    changed(
        store,
        (graph, iris, change) -> {
          Set<String> closed = new HashSet<>();
          for (Mapping mapping : change.standing()) {
            boolean again =
                mapping.source().name().equals(service) && answered.contains(mapping.subject());
            if (mapping.status().isDecided()) {
              closed.add(Settled.pair(mapping));
            } else if (again) {
              change.remove(mapping);
            }
          }
          found.stream()
              .filter(mapping -> !closed.contains(Settled.pair(mapping)))
              .forEach(mapping -> change.add(mapping, true));
        });
    long stated = found.stream().filter(it -> it.status().isStated()).count();
    return new Reconciled(stated, found.size() - stated);
  }

  private static Outcome outcome(Linker.Linked linked) {
    long stated = linked.mappings().stream().filter(it -> it.status().isStated()).count();
    return new Outcome(
        linked.source(),
        stated,
        linked.mappings().size() - stated,
        linked.concepts().size(),
        linked.account());
  }

  private static void replace(
      GraphUpdate graph, List<Mapping> before, Linker.Linked linked, Change change) {
    String name = VocabularyNames.iri(linked.source().name());
    for (Mapping mapping : before) {
      boolean ofVocabulary = VocabularyNames.iri(mapping.source().name()).equals(name);
      if (ofVocabulary && !mapping.status().isDecided()) {
        change.remove(mapping);
      }
    }
    change.removed.addAll(graph.read(dataset -> StatedLinks.described(dataset, Slots.iri(name))));
    linked.mappings().forEach(mapping -> change.add(mapping, true));
    linked
        .concepts()
        .values()
        .forEach(
            concept ->
                StatedLinks.describe(
                    concept, linked.source(), linked.concepts()::containsKey, change.adding()));
  }

  /**
   * Takes mappings that somebody decided, or suggests.
   *
   * @throws IOException if there is no store, or the disk is full; the store is then as it was
   */
  public static Decided decide(Path store, Collection<Mapping> given) throws IOException {
    long[] counts = new long[5];
    changed(
        store,
        (graph, iris, change) -> {
          Map<String, List<Mapping>> byPair = new HashMap<>();
          for (Mapping mapping : change.standing()) {
            byPair.computeIfAbsent(Settled.pair(mapping), k -> new ArrayList<>(1)).add(mapping);
          }
          for (Mapping mapping : settled(given, graph)) {
            List<Mapping> before = byPair.getOrDefault(Settled.pair(mapping), List.of());
            boolean isThere = graph.read(it -> StatedLinks.isThere(it, mapping.subject()));
            count(decide(mapping, before, isThere, change), isThere, counts);
          }
          List<Mapping> after = change.standing();
          change.removed.addAll(graph.read(it -> StatedLinks.unreached(it, after)));
        });
    return new Decided(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  /** One for each pair, of entities at the addresses that they have now. */
  private static Collection<Mapping> settled(Collection<Mapping> given, GraphUpdate graph) {
    Map<String, Mapping> last = new TreeMap<>();
    graph.read(
        dataset -> {
          given.stream()
              .map(mapping -> StatedLinks.ofPresent(dataset, mapping))
              .sorted()
              .forEach(it -> last.merge(Settled.pair(it), it, Settled::stronger));
          return last;
        });
    return last.values();
  }

  private static Optional<Mapping.Status> decide(
      Mapping mapping, List<Mapping> before, boolean isThere, Change change) {
    boolean decides = mapping.status().isDecided();
    if (before.contains(mapping) || (!decides && !before.isEmpty())) {
      return Optional.empty();
    }
    before.forEach(change::remove);
    Mapping taken = decides ? mapping : mapping.as(Mapping.Status.SUGGESTED);
    change.add(taken, isThere);
    return Optional.of(taken.status());
  }

  private static void count(Optional<Mapping.Status> made, boolean isThere, long[] counts) {
    int which =
        made.map(
                status ->
                    switch (status) {
                      case ACCEPTED, ASSERTED -> 0;
                      case REJECTED -> 1;
                      case SUGGESTED -> 2;
                    })
            .orElse(3);
    counts[which]++;
    counts[4] += isThere ? 0 : 1;
  }

  /** What is to be changed in the graph, in which one mapping has the place of each IRI. */
  private static final class Change {
    private final Iris iris;
    private final Map<Node, Mapping> standing = new HashMap<>();
    private final Set<Quad> removed = new HashSet<>();
    private final Set<Quad> added = new HashSet<>();

    Change(Iris iris, List<Mapping> before) {
      this.iris = iris;
      before.forEach(mapping -> standing.put(node(mapping), mapping));
    }

    /** The mappings that there are by now. */
    List<Mapping> standing() {
      return standing.values().stream().sorted().toList();
    }

    private Node node(Mapping mapping) {
      return new MappingRdf(adding(), iris).iri(mapping);
    }

    void remove(Mapping mapping) {
      if (!standing.remove(node(mapping), mapping)) {
        return;
      }
      Set<Quad> said = new HashSet<>(Set.of(StatedLinks.quad(mapping)));
      new MappingRdf(collecting(said), iris).write(mapping);
      added.removeAll(said);
      removed.addAll(said);
    }

    void add(Mapping mapping, boolean isThere) {
      Mapping other = standing.get(node(mapping));
      if (other != null) {
        remove(other);
      }
      standing.put(node(mapping), mapping);
      new MappingRdf(adding(), iris).write(mapping);
      if (mapping.status().isStated() && isThere) {
        added.add(StatedLinks.quad(mapping));
      }
    }

    StreamRDF adding() {
      return collecting(added);
    }

    private static StreamRDF collecting(Set<Quad> quads) {
      return new StreamRDFBase() {
        @Override
        public void quad(Quad quad) {
          quads.add(quad);
        }
      };
    }
  }

  private interface Work {
    void run(GraphUpdate graph, Iris iris, Change change) throws IOException;
  }

  private static void changed(Path store, Work work) throws IOException {
    try (StoreFolder folder = StoreFolder.openToChange(store);
        GraphUpdate graph = GraphUpdate.open(folder.current().orElseThrow())) {
      Iris iris = new Iris(folder.base().orElse(Papergraph.DEFAULT_BASE));
      Change change = new Change(iris, graph.read(StoredMappings::of));
      work.run(graph, iris, change);
      change.removed.removeAll(change.added);
      graph.apply(change.removed, change.added);
    }
  }
}
