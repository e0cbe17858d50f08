package org.papergraph.build;

import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;
import org.papergraph.read.SourcePage;
import org.papergraph.read.records.ArchiveHeader;
import org.papergraph.read.records.KeptRecord;
import org.papergraph.read.records.KeptSink;
import org.papergraph.read.records.KeptThing;
import org.papergraph.record.Identifier;
import org.papergraph.store.BulkLoad;
import org.papergraph.store.ExactRdf;

/**
 * What archives bring into a run: records as another store kept them, what was found in their
 * papers, and the statements that are not made of records.
 */
final class KeptRecords implements KeptSink, AutoCloseable {
  /** Takes records and pages. */
  interface Taking {
    void record(StoredEntry entry) throws IOException;

    void page(StoredSource source);
  }

  private final Path folder;
  private final int runsBefore;
  private final String software;
  private final Taking taking;
  private final List<ArchiveHeader> headers = new ArrayList<>();
  private final Set<String> pages = new TreeSet<>();
  private Optional<KeptFindings> findings = Optional.empty();
  private Optional<SequenceWriter> statements = Optional.empty();

  /**
   * @param folder for what does not fit in memory
   * @param runsBefore how many runs the store has had; those of archives follow them
   * @param software whose findings are of use
   */
  KeptRecords(Path folder, int runsBefore, String software, Taking taking) {
    this.folder = folder;
    this.runsBefore = runsBefore;
    this.software = software;
    this.taking = taking;
  }

  @Override
  public void begin(ArchiveHeader header) throws IOException {
    for (ArchiveHeader other : headers) {
      if (!other.base().equals(header.base())) {
        throw new IOException(
            "two archives of records whose entities live under "
                + other.base()
                + " and "
                + header.base()
                + "; give those of one base");
      }
    }
    headers.add(header);
  }

  @Override
  public void page(SourcePage page) {
    pages.add(page.sha256());
    taking.page(new StoredSource(page.sha256(), page.byteCount(), page.format(), page.fileName()));
  }

  @Override
  public void statement(String quad) throws IOException {
    if (statements.isEmpty()) {
      statements = Optional.of(Json.writer(spool(), String.class));
    }
    statements.get().write(quad);
  }

  private Path spool() {
    return folder.resolve("kept-statements.jsonl.gz");
  }

  @Override
  public void thing(KeptThing thing) throws IOException {
    for (KeptRecord record : thing.records()) {
      if (!pages.contains(record.source())) {
        throw new IOException(
            "damaged archive of records: it has no page " + record.source() + "; get a whole copy");
      }
      StoredEntry entry = ArchivedGroup.entry(record);
      taking.record(new StoredEntry(entry.entry(), runsBefore + entry.run(), entry.older()));
    }
    Group group = ArchivedGroup.withoutFindings(thing);
    if (group.isPaper() && headers.get(headers.size() - 1).software().equals(software)) {
      if (findings.isEmpty()) {
        findings = Optional.of(new KeptFindings(folder.resolve("kept-findings.mv")));
      }
      findings.get().put(KnownFindings.key(group.paper()), ArchivedGroup.findings(thing));
    }
  }

  /** Whether no archive was read. */
  boolean isEmpty() {
    return headers.isEmpty();
  }

  /** Where the entities of their graphs live. */
  Optional<String> base() {
    return headers.stream().map(ArchiveHeader::base).findFirst();
  }

  /** The number of their last run. */
  int lastRun() {
    return runsBefore + headers.stream().mapToInt(ArchiveHeader::run).max().orElse(0);
  }

  /** Whether this software found all that was found in their papers. */
  boolean areOfThisSoftware() {
    return headers.stream().allMatch(header -> header.software().equals(software));
  }

  /** Identifiers of papers that somebody said are no others. */
  Set<Identifier> apart() {
    Set<Identifier> apart = new TreeSet<>();
    headers.forEach(header -> apart.addAll(header.apart()));
    return apart;
  }

  /** What was found in their papers by this software. */
  KnownFindings known() {
    return findings.map(it -> KnownFindings.of(it::of)).orElseGet(KnownFindings::none);
  }

  /**
   * The statements that are not made of records, in a folder like that of a generation; none where
   * there are none. To be asked once, when all is read.
   */
  Optional<Path> statements() throws IOException {
    if (statements.isEmpty()) {
      return Optional.empty();
    }
    statements.get().close();
    Path loaded = folder.resolve("kept");
    BulkLoad.load(
        loaded,
        out -> {
          try (var lines = Json.reader(spool(), String.class)) {
            while (lines.hasNext()) {
              read(lines.next(), out);
            }
          }
        });
    return Optional.of(loaded);
  }

  /** Reads a statement of an archive. */
  static void read(String line, StreamRDF out) throws IOException {
    try {
      ExactRdf.readLine(line, out);
    } catch (RiotException e) {
      throw new IOException(
          "damaged archive of records: \"" + line + "\" is no statement: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    if (findings.isPresent()) {
      findings.get().close();
      findings = Optional.empty();
    }
  }
}
