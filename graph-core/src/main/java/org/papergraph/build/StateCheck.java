package org.papergraph.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.papergraph.ontology.Papergraph;
import org.papergraph.store.GraphUpdate;

/**
 * Holds what a store keeps of records against its graph: all of it can be read, it is of the same
 * change, and each paper or thing it is of is in the graph. In memory is a bit for each of these.
 */
final class StateCheck {
  private static final int STEP = 1 << 12;

  /** What records are of. */
  private static final Set<String> TYPES =
      Set.of(
          Papergraph.PAPER,
          Papergraph.METHOD,
          Papergraph.DATASET,
          Papergraph.TASK,
          Papergraph.METRIC_CLASS,
          Papergraph.REPOSITORY,
          "https://schema.org/SoftwareSourceCode");

  private final Path generation;
  private final DatasetGraph dataset;
  private final BiConsumer<String, String> found;
  private final Consumer<String> note;
  private final Progress progress;

  /**
   * @param found takes a kind of damage and an example
   * @param note takes what is no damage
   */
  StateCheck(
      Path generation,
      DatasetGraph dataset,
      BiConsumer<String, String> found,
      Consumer<String> note,
      Progress progress) {
    this.generation = generation;
    this.dataset = dataset;
    this.found = found;
    this.note = note;
    this.progress = progress;
  }

  /** Checks all. Called inside a transaction. */
  void check() {
    try (State state = State.openToRead(generation)) {
      boolean unfinished = KeptState.isUnfinished(generation);
      long change = GraphUpdate.changeOf(dataset);
      if (state.change() != change && !unfinished) {
        found.accept(
            "records of another change than the graph",
            state + " is of change " + state.change() + ", the graph of " + change);
      }
      BitSet papers = new BitSet();
      BitSet groups = read(state, papers);
      if (!unfinished) {
        compare(state, groups, papers);
      }
    } catch (IOException | RuntimeException e) {
      found.accept("records that cannot be read", generation + ": " + e.getMessage());
    }
  }

  /** Reads all groups, and says which numbers they have. */
  private BitSet read(State state, BitSet papers) {
    BitSet groups = new BitSet();
    Iterator<Long> numbers = state.groupNumbers();
    for (long count = 1; numbers.hasNext(); count++) {
      long number = numbers.next();
      try {
        Group group = state.group(number);
        groups.set(Math.toIntExact(number));
        papers.set(Math.toIntExact(number), group.isPaper());
      } catch (IOException | RuntimeException e) {
        found.accept("records that cannot be read", "group " + number + ": " + e.getMessage());
      }
      if (count % STEP == 0) {
        progress.done(count);
      }
    }
    return groups;
  }

  private void compare(State state, BitSet groups, BitSet papers) {
    BitSet missing = (BitSet) groups.clone();
    long unknown = 0;
    for (String type : TYPES) {
      Iterator<Quad> things =
          dataset.find(
              Quad.defaultGraphIRI, Node.ANY, RDF.type.asNode(), NodeFactory.createURI(type));
      try {
        while (things.hasNext()) {
          Node thing = things.next().getSubject();
          boolean known = thing.isURI() && take(state, thing.getURI(), groups, missing);
          unknown += !known && type.equals(Papergraph.PAPER) ? 1 : 0;
        }
      } finally {
        Iter.close(things);
      }
    }
    if (unknown > 0) {
      note.accept(unknown + " papers of the graph are of no record; updates put them there");
    }
    missing.stream().forEach(number -> lost(number, papers));
  }

  private void lost(int number, BitSet papers) {
    String kind = papers.get(number) ? "papers" : "things";
    found.accept(kind + " that records are of and the graph lacks", "group " + number);
  }

  /** Takes the groups that describe a thing from those that are missing. */
  private boolean take(State state, String iri, BitSet groups, BitSet missing) {
    boolean known = false;
    for (long number : state.numbers(Corpus.addressed(iri))) {
      if (groups.get(Math.toIntExact(number))) {
        missing.clear(Math.toIntExact(number));
        known = true;
      } else {
        found.accept("keys of records that are not there", iri + ": group " + number);
      }
    }
    return known;
  }
}
