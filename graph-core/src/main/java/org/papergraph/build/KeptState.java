package org.papergraph.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;

/** The {@link State} of a generation, for those who take care of it and do not look into it. */
public final class KeptState {
  private KeptState() {}

  /** Whether a generation has one; a graph that was not made of records has none. */
  public static boolean isIn(Path generation) {
    return State.isIn(generation);
  }

  /**
   * Whether a change was stopped before its end, which the next that opens the state makes good.
   */
  public static boolean isUnfinished(Path generation) {
    return Files.exists(generation.resolve(Update.BEGUN));
  }

  /**
   * Copies it to another generation, after a change that was stopped was finished or forgotten, and
   * without the room that changes left in it.
   *
   * @throws IOException if it is damaged or the disk is full
   */
  public static void copy(Path from, Path to) throws IOException {
    try (State state = Update.open(from);
        State copy = State.create(to)) {
      state.copyInto(copy);
    }
  }

  /**
   * Holds it against the graph, and only reads. Called inside a transaction.
   *
   * @param found takes a kind of damage and an example
   * @param note takes what is no damage
   */
  public static void check(
      Path generation,
      DatasetGraph dataset,
      BiConsumer<String, String> found,
      Consumer<String> note,
      Progress progress) {
    new StateCheck(generation, dataset, found, note, progress).check();
  }
}
