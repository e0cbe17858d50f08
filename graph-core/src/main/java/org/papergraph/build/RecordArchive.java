package org.papergraph.build;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.papergraph.correct.StoredCorrections;
import org.papergraph.link.CarriedLinks;
import org.papergraph.read.SourcePage;
import org.papergraph.read.records.ArchiveCounts;
import org.papergraph.read.records.ArchiveHeader;
import org.papergraph.read.records.ArchiveWriter;
import org.papergraph.record.Description;
import org.papergraph.resolve.PaperKey;
import org.papergraph.resolve.RecordPlace;
import org.papergraph.store.ExactRdf;
import org.papergraph.store.GraphStore;
import org.papergraph.store.StoredRuns;

/**
 * Writes all that a store was made of to one file ({@code docs/sources/records.md}): records as
 * they were read, what was found in them, and the statements that are not made of records. A build
 * from it makes the graph again, with the extractors that are current then.
 *
 * <p>Papers come in the order of their titles and statements in that of their lines, whatever their
 * order in the store; a file for temporary files holds that order, so that little is in memory.
 */
public final class RecordArchive {
  private static final int TITLE_SORTED_BY = 80;

  private final State state;
  private final MVMap<String, Long> things;
  private final MVMap<String, Long> statements;
  private final ScratchMaps maps;
  private long records;

  private RecordArchive(State state, ScratchMaps maps) {
    this.state = state;
    this.maps = maps;
    this.things = maps.map("things", StringDataType.INSTANCE, LongDataType.INSTANCE);
    this.statements = maps.map("statements", StringDataType.INSTANCE, LongDataType.INSTANCE);
  }

  /** Whether a store keeps the records it was made of. */
  public static boolean isOf(GraphStore store) {
    return State.isIn(store.generation());
  }

  /**
   * Writes the archive of an open store. The stream is flushed, and not closed.
   *
   * @throws org.papergraph.store.StoreException if the store keeps no records
   * @return how much was written
   */
  public static ArchiveCounts write(GraphStore store, OutputStream out) throws IOException {
    DatasetGraph dataset = store.dataset();
    try (State state = Update.openToRead(store.generation(), dataset);
        ScratchMaps maps = ScratchMaps.temporary()) {
      RecordArchive archive = new RecordArchive(state, maps);
      archive.sort(dataset);
      return archive.write(store.base(), out);
    }
  }

  private void sort(DatasetGraph dataset) throws IOException {
    state.forEachGroup(
        (number, group) -> {
          maps.put(things, key(group), number);
          records += group.entries().size();
        });
    Lines lines = new Lines();
    Txn.executeRead(
        dataset,
        () -> {
          StoredRuns.copy(dataset, lines);
          CarriedLinks.copy(dataset, lines);
          StoredCorrections.quads(dataset).forEach(lines::quad);
        });
    if (!lines.failures.isEmpty()) {
      throw lines.failures.get(0);
    }
  }

  /** By the title, then by what tells all groups apart. */
  private static String key(Group group) {
    RecordPlace place = group.entries().get(0).entry().place();
    Description description = group.entries().get(0).entry().description();
    String title = description.title();
    return title.substring(0, Math.min(title.length(), TITLE_SORTED_BY))
        + '\n'
        + PaperKey.sha256(place + description.toString());
  }

  private ArchiveCounts write(String base, OutputStream out) throws IOException {
    List<StoredSource> pages = new ArrayList<>(state.sources());
    ArchiveCounts counts =
        new ArchiveCounts(pages.size(), statements.sizeAsLong(), state.size(), records);
    ArchiveHeader header =
        new ArchiveHeader(state.software(), base, state.run(), List.copyOf(state.apart()), counts);
    try (ArchiveWriter writer = new ArchiveWriter(out, header)) {
      for (StoredSource page : pages) {
        writer.page(
            new SourcePage(page.sha256(), page.byteCount(), page.format(), page.fileName()));
      }
      for (String line : (Iterable<String>) () -> statements.keyIterator(null)) {
        writer.statement(line);
      }
      Cursor<String, Long> sorted = things.cursor(null);
      while (sorted.hasNext()) {
        sorted.next();
        writer.thing(ArchivedGroup.of(state.group(sorted.getValue())));
      }
      writer.finish();
    }
    return counts;
  }

  /** Puts statements in order. */
  private final class Lines extends StreamRDFBase {
    private final List<IOException> failures = new ArrayList<>();

    @Override
    public void triple(Triple triple) {
      quad(new Quad(Quad.defaultGraphIRI, triple));
    }

    @Override
    public void quad(Quad quad) {
      try {
        maps.put(statements, ExactRdf.line(quad), 0L);
      } catch (IOException e) {
        failures.add(e);
      }
    }
  }
}
