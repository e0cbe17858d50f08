package org.papergraph.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.papergraph.describe.GraphCounter;
import org.papergraph.describe.GraphCounts;
import org.papergraph.describe.Pace;
import org.papergraph.export.DumpFolder;
import org.papergraph.export.GraphExport;
import org.papergraph.store.Disk;
import org.papergraph.store.GraphStore;

/**
 * Writes a release of a store: its dumps, what is known of them, and checksums.
 *
 * <p>The same store and options give the same bytes: nothing in it is of the machine or the day.
 * The folder appears once it is whole.
 */
public final class Release {
  private static final String JSON = "application/json";

  private final GraphStore store;
  private final ReleaseOptions options;
  private final String software;
  private final Watch watch;

  /** Is told how far it is. */
  public interface Watch {
    /** A dump with this name is begun. */
    void begins(String part);

    /** So many statements were read for it. */
    void read(long statements);
  }

  /**
   * @param software the version of the program
   */
  public Release(GraphStore store, ReleaseOptions options, String software, Watch watch) {
    this.store = store;
    this.options = options;
    this.software = software;
    this.watch = watch;
  }

  /**
   * Writes it.
   *
   * @param target a folder that is not there, or empty
   * @throws IOException if it cannot be written; then nothing is left of it
   */
  public void writeTo(Path target) throws IOException {
    refuseTheStore(target);
    Optional<EarlierRelease> earlier = Optional.empty();
    if (options.since().isPresent()) {
      earlier = Optional.of(EarlierRelease.open(options.since().get()));
    }
    try (DumpFolder folder = DumpFolder.begin(target)) {
      try {
        fill(new ReleaseFolder(folder), earlier);
        folder.commit();
      } catch (IOException | RuntimeException e) {
        if (Disk.isFull(existing(target))) {
          throw Disk.full(target, e);
        }
        throw e;
      }
    }
  }

  private void refuseTheStore(Path target) throws IOException {
    Path place = existing(target).toRealPath();
    if (place.startsWith(store.generation().toRealPath().resolve("..").normalize())) {
      throw new IOException(target + " is within the store; name a folder elsewhere");
    }
  }

  private static Path existing(Path target) {
    Path place = target.toAbsolutePath().normalize();
    while (!place.toFile().exists() && place.getParent() != null) {
      place = place.getParent();
    }
    return place;
  }

  private void fill(ReleaseFolder folder, Optional<EarlierRelease> earlier) throws IOException {
    for (Part part : Parts.of(store, options, watch::read)) {
      if (options.wants(part.name())) {
        watch.begins(part.name());
        folder.dump(part);
      }
    }
    Optional<ChangeCounts> changes = Optional.empty();
    if (earlier.isPresent()) {
      changes = Optional.of(changes(folder, earlier.get()));
    }
    About about = Txn.calculateRead(store.dataset(), this::about);
    folder.document(
        ReleaseFolder.ACCOUNTS, JSON, "what became of the records of each run", about.accounts());
    folder.document(
        ReleaseFolder.QUALITY,
        JSON,
        "how good the statements of each property are",
        about.quality().json());
    folder.document(
        ReleaseFolder.LICENCES,
        "text/tab-separated-values",
        "under which licence what came from each source may be passed on",
        about.sources().table());
    folder.document(
        ReleaseFolder.VOID,
        "text/turtle",
        "all of this for programs, in VoID and DCAT",
        new ReleaseDescription(store.base(), options.statement(), folder.files()).of(about));
    folder.document(
        ReleaseFolder.README,
        "text/markdown",
        "this page",
        new ReleaseReadme(options, software, folder.files()).of(about, changes));
    folder.finish(software, store.base());
  }

  private About about() {
    GraphCounts all = new GraphCounter(store.dataset(), store.base(), Pace.full()).count();
    List<String> graphs = GraphExport.NAMED_GRAPHS.stream().map(Node::getURI).toList();
    GraphCounts counts = all.only(graphs);
    return new About(
        counts,
        Sources.of(store.dataset(), options.licences()),
        StatementQuality.of(store.dataset()),
        new RunAccounts(store.dataset()).json());
  }

  private ChangeCounts changes(ReleaseFolder folder, EarlierRelease earlier) throws IOException {
    return new Changes(folder, options.compression()).since(earlier);
  }
}
