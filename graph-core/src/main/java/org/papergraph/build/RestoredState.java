package org.papergraph.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.correct.CorrectedStatements;
import org.papergraph.correct.StoredCorrections;
import org.papergraph.extract.Finding;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.SourcePage;
import org.papergraph.read.UnreadableInputException;
import org.papergraph.read.records.ArchiveHeader;
import org.papergraph.read.records.ArchiveInput;
import org.papergraph.read.records.KeptSink;
import org.papergraph.read.records.KeptThing;
import org.papergraph.resolve.Tally;
import org.papergraph.store.GraphStore;
import org.papergraph.store.StoredRuns;
import org.papergraph.vocabulary.Vocabulary;
import org.papergraph.write.GraphWriter;
import org.papergraph.write.Iris;

/**
 * What a restored graph must know to be added to, from the archive of the records it was made of.
 * As in a build, papers and things are read three times: for what they say of each other's names,
 * for the names, and for what each is found under.
 */
public final class RestoredState {
  private final Archive archive;
  private final Vocabulary vocabulary;
  private final String software;
  private final Set<StoredSource> pages = new TreeSet<>();

  /** An archive that can be read again and again. */
  public interface Archive {
    /** Its lines. */
    InputStream open() throws IOException;

    /** The name of the file. */
    String name();
  }

  /**
   * @param software the version of this one
   */
  public RestoredState(Archive archive, Vocabulary vocabulary, String software) {
    this.archive = archive;
    this.vocabulary = vocabulary;
    this.software = software;
  }

  /**
   * Writes the accounts of runs, which dumps lack, to the graph. It comes before {@link #fill}.
   *
   * @return the first line of the archive
   */
  public ArchiveHeader writeRuns(StreamRDF out) throws IOException {
    Beginning beginning = new Beginning(new OfRuns(out));
    try (InputStream lines = archive.open()) {
      ArchiveInput.readBeginning(lines, beginning);
    } catch (DamagedInputException | UnreadableInputException e) {
      throw named(e);
    }
    return beginning.headers.get(0);
  }

  /**
   * Fills the state of a generation whose database is filled.
   *
   * @param header the first line of the archive
   */
  public void fill(Path generation, ArchiveHeader header) throws IOException {
    Iris iris = new Iris(header.base());
    Decided decided =
        Decided.of(
            GraphStore.read(generation, dataset -> StoredCorrections.of(dataset, iris)), iris);
    Corpus corpus = new Corpus(vocabulary, new Tally(), decided, iris);
    forEachGroup(header, group -> corpus.addEvidence(group, 1));
    forEachGroup(header, group -> corpus.addNames(group, corpus.revised(group), 1));
    CorrectedStatements nowhere = new CorrectedStatements(StreamRDFLib.sinkNull(), corpus.rules());
    GraphWriter writer = new GraphWriter(nowhere, iris, corpus.resolve());
    try (State state = State.create(generation)) {
      State.Filling filling = state.new Filling();
      forEachGroup(
          header,
          group -> {
            List<Finding> revised = corpus.revised(group);
            String address = corpus.write(group, revised, writer, nowhere);
            filling.group(group, corpus.keys(group, revised, address));
          });
      filling.finish(
          corpus.tally().from(""),
          pages,
          new TreeSet<>(header.apart()),
          understands(header) ? software : "",
          header.run(),
          0);
    }
  }

  /** Findings of other software say nothing to this one. */
  private boolean understands(ArchiveHeader header) {
    return header.software().equals(software);
  }

  private interface Groups {
    void group(Group group) throws IOException;
  }

  private void forEachGroup(ArchiveHeader header, Groups groups) throws IOException {
    boolean withFindings = understands(header);
    Things things =
        thing -> {
          Group group = ArchivedGroup.withoutFindings(thing);
          groups.group(withFindings ? group.with(ArchivedGroup.findings(thing)) : group);
        };
    try (InputStream lines = archive.open()) {
      ArchiveInput.read(lines, things);
    } catch (DamagedInputException | UnreadableInputException e) {
      throw named(e);
    }
  }

  private IOException named(IOException e) {
    String line = e instanceof DamagedInputException broken ? ":" + broken.line() : "";
    return new IOException(archive.name() + line + ": " + e.getMessage(), e);
  }

  /** Takes papers and things only. */
  private interface Things extends KeptSink {
    @Override
    default void begin(ArchiveHeader header) {}

    @Override
    default void page(SourcePage page) {}

    @Override
    default void statement(String quad) {}
  }

  /** Takes all that comes before papers and things. */
  private final class Beginning implements KeptSink {
    private final List<ArchiveHeader> headers = new ArrayList<>();
    private final StreamRDF runs;

    Beginning(StreamRDF runs) {
      this.runs = runs;
    }

    @Override
    public void begin(ArchiveHeader header) {
      headers.add(header);
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
    public void thing(KeptThing thing) {}
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
