package org.papergraph.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papergraph.read.Inputs;
import org.papergraph.read.MadeUpListing;
import org.papergraph.store.Disk;
import org.papergraph.vocabulary.SmallVocabulary;

/** Stores of made-up papers, for tests outside of this package. */
public final class MadeUpStore {
  private MadeUpStore() {}

  private static GraphBuild graphBuild() {
    return new GraphBuild(
        SmallVocabulary.vocabulary(),
        new GraphBuild.Settings(Optional.empty(), 1, "test"),
        rejection -> {},
        Progress.none());
  }

  private static Inputs page(int... numbers) {
    byte[] page = MadeUpListing.page(numbers).getBytes(StandardCharsets.UTF_8);
    return new Inputs(List.of("-"), new ByteArrayInputStream(page), Optional.empty());
  }

  /** Builds a store of the papers with these numbers. */
  public static Path build(Path store, int... numbers) throws IOException {
    graphBuild().build(store, page(numbers));
    return store;
  }

  /** Adds the papers with these numbers to a store. */
  public static void add(Path store, int... numbers) throws IOException {
    graphBuild().add(store, page(numbers));
  }

  /** All statements of a store, those about runs too, as sorted lines of N-Quads. */
  public static List<String> allQuads(Path store) throws IOException {
    return StoredGraph.allQuads(store);
  }

  /** Leaves a store as an addition that was stopped after it changed the database leaves it. */
  public static void stopAnAddition(Path store, int number) throws IOException {
    Path generation = store.resolve("generation-1");
    byte[] before = Files.readAllBytes(generation.resolve("state.mv"));
    long change;
    add(store, number);
    try (State state = State.open(generation)) {
      change = state.change();
    }
    Files.write(generation.resolve("state.mv"), before);
    State.Change begun =
        new State.Change(change, Map.of(), Map.of(), Map.of("otter", 5L), Set.of(), Set.of(), 2);
    Disk.replace(generation.resolve(Update.BEGUN), Json.bytes(begun));
  }

  /** How often a name is counted in the state of a generation. */
  public static int counted(Path generation, String name) throws IOException {
    try (State state = State.open(generation)) {
      return state.counts().count(name);
    }
  }

  /** The number of the last change that the state of a generation knows. */
  public static long change(Path generation) throws IOException {
    try (State state = State.open(generation)) {
      return state.change();
    }
  }

  /** Changes a bit of the first record that a generation keeps. */
  public static void damageRecords(Path generation) throws IOException {
    try (State state = State.open(generation)) {
      long number = state.groupNumbers().next();
      byte[] packed = State.packed(state.group(number));
      packed[packed.length / 2] ^= 4;
      state.apply(
          new State.Change(
              state.change(),
              Map.of(number, packed),
              Map.of(),
              Map.of(),
              Set.of(),
              Set.of(),
              state.run()));
    }
  }
}
