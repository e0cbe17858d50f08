package org.papergraph.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.extract.Finding;
import org.papergraph.read.SourcePage;
import org.papergraph.read.records.ArchiveHeader;
import org.papergraph.read.records.KeptSink;
import org.papergraph.read.records.KeptThing;
import org.papergraph.resolve.Tally;
import org.papergraph.store.StoredRuns;
import org.papergraph.vocabulary.Vocabulary;
import org.papergraph.write.GraphWriter;
import org.papergraph.write.Iris;

/**
 * What a restored graph must know to be added to, from the archive of the records it was made of.
 * The archive is read three times, as in a build: for what papers say of each other's names, for
 * the names, and for what each is found under.
 */
public final class RestoredState {
  private final Archive archive;
  private final String software;
  private final Corpus corpus;
  private final Set<StoredSource> pages = new TreeSet<>();
  private boolean sameSoftware;

  /** An archive that can be read again and again. */
  public interface Archive {
    /** Reads it to its end. */
    void readInto(KeptSink sink) throws IOException;
  }

  /**
   * @param software the version of this one
   */
  public RestoredState(Archive archive, Vocabulary vocabulary, String software) {
    this.archive = archive;
    this.software = software;
    this.corpus = new Corpus(vocabulary, new Tally());
  }

  /**
   * Writes the accounts of runs, which dumps lack, to the graph. It comes before {@link #fill}.
   *
   * @return the first line of the archive
   */
  public ArchiveHeader writeRuns(StreamRDF out) throws IOException {
    StreamRDF runs = new OfRuns(out);
    Evidence evidence = new Evidence(runs);
    archive.readInto(evidence);
    return evidence.header();
  }

  /** Fills the state of a generation. */
  public void fill(Path generation) throws IOException {
    archive.readInto(
        new Things() {
          @Override
          void group(Group group) {
            corpus.addNames(group, corpus.revised(group), 1);
          }
        });
    try (State state = State.create(generation)) {
      State.Filling filling = state.new Filling();
      Keys keys = new Keys(filling);
      archive.readInto(keys);
      ArchiveHeader header = keys.header();
      filling.finish(
          corpus.tally().from(""),
          pages,
          new TreeSet<>(header.apart()),
          sameSoftware ? header.software() : "",
          header.run(),
          0);
    }
  }

  /** What all readings have in common. Findings of other software say nothing to this one. */
  private abstract class Things implements KeptSink {
    private final List<ArchiveHeader> headers = new ArrayList<>();

    @Override
    public void begin(ArchiveHeader header) throws IOException {
      headers.add(header);
      sameSoftware = header.software().equals(software);
    }

    ArchiveHeader header() {
      return headers.get(0);
    }

    @Override
    public void page(SourcePage page) {}

    @Override
    public void statement(String quad) throws IOException {}

    @Override
    public void thing(KeptThing thing) throws IOException {
      Group group = ArchivedGroup.withoutFindings(thing);
      group(sameSoftware ? group.with(ArchivedGroup.findings(thing)) : group);
    }

    abstract void group(Group group) throws IOException;
  }

  private final class Evidence extends Things {
    private final StreamRDF runs;

    Evidence(StreamRDF runs) {
      this.runs = runs;
    }

    @Override
    public void page(SourcePage page) {
      pages.add(new StoredSource(page.sha256(), page.byteCount(), page.format(), page.fileName()));
    }

    @Override
    public void statement(String quad) throws IOException {
      KeptRecords.read(quad, runs);
    }

    @Override
    void group(Group group) {
      corpus.addEvidence(group, 1);
    }
  }

  private final class Keys extends Things {
    private final State.Filling filling;
    private Optional<GraphWriter> writer = Optional.empty();

    Keys(State.Filling filling) {
      this.filling = filling;
    }

    @Override
    public void begin(ArchiveHeader header) throws IOException {
      super.begin(header);
      Iris iris = new Iris(header.base());
      writer = Optional.of(new GraphWriter(StreamRDFLib.sinkNull(), iris, corpus.resolve()));
    }

    @Override
    void group(Group group) throws IOException {
      List<Finding> revised = corpus.revised(group);
      String address = corpus.write(group, revised, writer.orElseThrow());
      filling.group(group, corpus.keys(group, revised, address));
    }
  }

  /** Lets only statements on runs pass; the others are in the dump. */
  private static final class OfRuns extends StreamRDFBase {
    private final StreamRDF out;

    OfRuns(StreamRDF out) {
      this.out = out;
    }

    @Override
    public void triple(Triple triple) {}

    @Override
    public void quad(Quad quad) {
      if (StoredRuns.isOfARun(quad)) {
        out.quad(quad);
      }
    }
  }
}
