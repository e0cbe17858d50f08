package org.papergraph.restore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.build.Progress;
import org.papergraph.build.RestoredState;
import org.papergraph.ontology.Papergraph;
import org.papergraph.read.records.ArchiveHeader;
import org.papergraph.store.BulkLoad;
import org.papergraph.store.FailedGeneration;
import org.papergraph.store.StoreFolder;
import org.papergraph.store.StoredIndex;
import org.papergraph.store.StoredRuns;
import org.papergraph.vocabulary.Vocabulary;
import org.papergraph.write.Iris;

/**
 * Makes the graph of a store what a dump says, statement by statement.
 *
 * <p>With the archive of records the store is what it was: it can be added to. Without it can be
 * read only. What was decided in the graph that is replaced goes with it.
 */
public final class GraphRestore {
  private static final Node RUNS = NodeFactory.createURI(Papergraph.RUNS_GRAPH);
  private static final int A_STEP = 10_000;

  private final Vocabulary vocabulary;
  private final String software;
  private final Progress progress;

  /**
   * @param software the version of this one
   */
  public GraphRestore(Vocabulary vocabulary, String software, Progress progress) {
    this.vocabulary = vocabulary;
    this.software = software;
    this.progress = progress;
  }

  /**
   * Replaces the graph of a store by that of a dump.
   *
   * @param wanted where the entities should live; fails where they do not
   * @throws IOException if a file is missing, damaged or broken, or the disk is full; the store is
   *     then as it was
   */
  public Restored restore(Path store, Dump dump, Optional<String> wanted) throws IOException {
    dump.check();
    try (StoreFolder folder = StoreFolder.openForBuild(store)) {
      Path generation = folder.newGeneration();
      try {
        Filling filling = new Filling(dump);
        String base = filling.fill(generation, wanted);
        folder.commit(generation, base);
        return filling.restored();
      } catch (IOException | RuntimeException | Error e) {
        FailedGeneration.remove(generation, e);
        throw e;
      }
    }
  }

  /** One restoring. */
  private final class Filling {
    private final Dump dump;
    private final BaseInData found = new BaseInData();
    private Optional<ArchiveHeader> header = Optional.empty();
    private long statements;

    Filling(Dump dump) {
      this.dump = dump;
    }

    /** Fills a generation, and says where its entities live. */
    String fill(Path generation, Optional<String> wanted) throws IOException {
      Optional<RestoredState> state =
          dump.records()
              .map(file -> new RestoredState(new ArchiveFile(file), vocabulary, software));
      progress.begin("loading", 0);
      BulkLoad.load(
          generation,
          out -> {
            Loaded loaded = new Loaded(out);
            for (RdfFile file : dump.graph()) {
              StatementReader.read(file, loaded);
            }
            if (state.isPresent()) {
              header = Optional.of(state.get().writeRuns(out));
            }
          });
      progress.end();
      String base = base(wanted);
      if (state.isPresent()) {
        progress.begin("reading records", 0);
        state.get().fill(generation, header.orElseThrow());
        progress.end();
      }
      progress.begin("indexing", 0);
      StoredIndex.build(generation);
      progress.end();
      return base;
    }

    /** Where entities live, by all that says it. */
    private String base(Optional<String> wanted) throws IOException {
      String base = dump.base().orElseGet(found::base);
      if (header.isPresent() && !header.get().base().equals(base)) {
        throw new IOException(
            dump.records().orElseThrow()
                + " is of another graph: its entities live under "
                + header.get().base()
                + ", those of the dump under "
                + base);
      }
      if (!wanted.orElse(base).equals(base)) {
        throw new IOException(
            "the entities of the dump live under " + base + "; leave out --base to restore it");
      }
      return new Iris(base).base();
    }

    Restored restored() {
      return new Restored(
          statements, dump.isWhole(), header.map(it -> it.counts().things()).orElse(0L));
    }

    /** Counts statements, and leaves out what tells where another store stood. */
    private final class Loaded extends StreamRDFBase {
      private final StreamRDF out;

      Loaded(StreamRDF out) {
        this.out = out;
      }

      private void count() {
        if (++statements % A_STEP == 0) {
          progress.done(statements);
        }
      }

      @Override
      public void triple(Triple triple) {
        found.look(triple);
        out.triple(triple);
        count();
      }

      @Override
      public void quad(Quad quad) {
        if (!quad.getGraph().equals(RUNS) || StoredRuns.isOfARun(quad)) {
          found.look(quad.asTriple());
          out.quad(quad);
          count();
        }
      }
    }
  }
}
