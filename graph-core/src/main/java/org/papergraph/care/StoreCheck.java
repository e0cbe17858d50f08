package org.papergraph.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.papergraph.build.KeptState;
import org.papergraph.build.Progress;
import org.papergraph.search.IndexCheck;
import org.papergraph.store.GraphStore;
import org.papergraph.store.Revision;
import org.papergraph.store.StoreException;
import org.papergraph.store.StoreFolder;

/**
 * Looks whether a store is whole: its files, the indexes of its database against each other, its
 * mentions against its texts, its text index against its graph, and the records it keeps against
 * its graph. It repairs nothing; in memory is nothing that grows with the graph but a bit for each
 * paper, and numbers for the documents of the text index.
 */
public final class StoreCheck {
  private static final List<String> ENDINGS = List.of(".dat", ".idn", ".bpt");

  private final Path generation;
  private final Findings findings;
  private final Progress progress;

  private StoreCheck(Path generation, Findings findings, Progress progress) {
    this.generation = generation;
    this.findings = findings;
    this.progress = progress;
  }

  /**
   * Checks a store.
   *
   * @throws StoreException if there is no graph, or another process uses the store
   */
  public static Findings run(Path store, Progress progress) throws IOException {
    Findings findings = new Findings();
    try (StoreFolder folder = StoreFolder.openExisting(store)) {
      for (Path leftover : folder.leftovers()) {
        findings.note(
            leftover
                + " was left by a run that was stopped; the next that changes the store"
                + " removes it");
      }
      StoreCheck check = new StoreCheck(folder.current().orElseThrow(), findings, progress);
      folder.changing(
          () -> {
            check.all();
            return true;
          });
    }
    return findings;
  }

  private void all() throws IOException {
    List<String> missing = missing();
    missing.forEach(file -> findings.found("files that are missing", file));
    if (!missing.isEmpty()) {
      return;
    }
    try {
      GraphStore.inspect(generation, this::graph);
    } catch (RuntimeException e) {
      findings.found("databases that cannot be read", generation + ": " + e.getMessage());
    }
  }

  /** TDB2 would make them anew, and empty. */
  private List<String> missing() throws IOException {
    StoreParams names = StoreParams.getDftStoreParams();
    List<String> files = new ArrayList<>(List.of("nodes-data.obj", "nodes-data.bdf"));
    List<String> trees = new ArrayList<>(List.of("nodes"));
    trees.addAll(List.of(names.getTripleIndexes()));
    trees.addAll(List.of(names.getQuadIndexes()));
    for (String tree : trees) {
      ENDINGS.forEach(ending -> files.add(tree + ending));
    }
    Path container = generation.resolve("tdb2");
    if (!Files.isDirectory(container)) {
      return List.of(container.toString());
    }
    Path database;
    try (Stream<Path> versions = Files.list(container)) {
      database =
          versions
              .filter(path -> String.valueOf(path.getFileName()).matches("Data-\\d+"))
              .max(Comparator.naturalOrder())
              .orElse(container.resolve("Data-0001"));
    }
    files.removeIf(file -> Files.exists(database.resolve(file)));
    return files.stream().map(file -> database.resolve(file).toString()).toList();
  }

  private void graph(DatasetGraph dataset) throws IOException {
    DatasetGraphTDB database = TDBInternal.requireStorage(dataset);
    long before = findings.count();
    step("comparing indexes", () -> indexes(database));
    if (findings.count() > before) {
      // What is read by indexes that disagree says nothing.
      return;
    }
    step("looking up terms", () -> terms(database));
    EvidenceCheck evidence = new EvidenceCheck(dataset, findings, progress);
    step("reading mentions", evidence::mentions);
    step("looking for mentions", evidence::statements);
    step("reading the text index", () -> textIndex(dataset));
    step("reading records", () -> records(dataset));
  }

  private interface Work {
    void run() throws IOException;
  }

  private void step(String name, Work work) throws IOException {
    progress.begin(name, 0);
    work.run();
    progress.end();
  }

  private void indexes(DatasetGraphTDB database) {
    NodeTable nodes = database.getTripleTable().getNodeTupleTable().getNodeTable();
    new TupleCheck(database.getTripleTable().getNodeTupleTable().getTupleTable(), nodes, findings)
        .check();
    new TupleCheck(database.getQuadTable().getNodeTupleTable().getTupleTable(), nodes, findings)
        .check();
  }

  private void terms(DatasetGraphTDB database) {
    List<TupleIndexRecord> indexes = new ArrayList<>();
    indexes.addAll(
        TupleCheck.indexes(database.getTripleTable().getNodeTupleTable().getTupleTable()));
    indexes.addAll(TupleCheck.indexes(database.getQuadTable().getNodeTupleTable().getTupleTable()));
    NodeTable nodes = database.getTripleTable().getNodeTupleTable().getNodeTable();
    new TermCheck(nodes, findings).check(indexes, progress);
  }

  private void textIndex(DatasetGraph dataset) throws IOException {
    Path folder = generation.resolve("text");
    long revision = Revision.of(dataset);
    OptionalLong indexed = IndexCheck.revision(folder);
    if (!Files.isDirectory(folder)) {
      findings.note("there is no text index; whoever opens the store makes it");
      return;
    }
    List<String> damage = IndexCheck.damage(folder);
    damage.forEach(text -> findings.found("damage of the text index", folder + ": " + text));
    if (!damage.isEmpty()) {
      return;
    }
    if (indexed.isEmpty() || indexed.getAsLong() != revision) {
      findings.note(
          "the text index is not of the graph's revision "
              + revision
              + "; whoever opens the store makes it anew");
      return;
    }
    IndexCheck.difference(folder, dataset)
        .forEach(text -> findings.found("differences of the text index and the graph", text));
  }

  private void records(DatasetGraph dataset) {
    if (!KeptState.isIn(generation)) {
      findings.note("the store keeps no records, so nothing can be added to it");
      return;
    }
    if (KeptState.isUnfinished(generation)) {
      findings.note("an addition was stopped; the next one finishes it");
    }
    KeptState.check(generation, dataset, findings::found, findings::note, progress);
  }
}
