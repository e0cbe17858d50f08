package org.papergraph.read.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.papergraph.read.DamagedInputException;
import org.papergraph.read.JsonLook;
import org.papergraph.read.RecordSink;
import org.papergraph.read.SourcePage;
import org.papergraph.read.SourceReader;
import org.papergraph.read.UnreadableInputException;
import org.papergraph.read.WholePage;

/**
 * Reads the archive of all records of a store ({@code docs/sources/records.md}).
 *
 * <p>The grammar, of lines:
 *
 * <pre>
 * archive = header page* statement* thing* end
 * </pre>
 *
 * <p>Who keeps records ({@link RecordSink#keeping}) gets them with the places they first stood at;
 * half an archive is then an error, and no rejection. For all others it is an input like any other,
 * with the records that count, each at the line of its thing.
 */
public final class RecordArchiveReader implements SourceReader {
  /** The format's name. */
  public static final String NAME = "records";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "all records of a store, as papergraph export --format records writes them";
  }

  @Override
  public boolean recognises(String head) {
    return head.startsWith("{") && JsonLook.at(head).text(".papergraph").equals(ArchiveHeader.KIND);
  }

  @Override
  public void read(InputStream input, String fileName, RecordSink sink) throws IOException {
    Optional<KeptSink> keeping = sink.keeping();
    if (keeping.isEmpty()) {
      WholePage.read(
          this,
          input,
          fileName,
          sink,
          (unpacked, page) -> ArchiveInput.read(unpacked, new PlainRecords(page)));
      return;
    }
    try {
      ArchiveInput.read(input, keeping.get());
    } catch (DamagedInputException e) {
      throw new IOException(fileName + ":" + e.line() + ": " + e.getMessage(), e);
    } catch (UnreadableInputException e) {
      throw new IOException(
          fileName + ": damaged archive of records (" + e.getMessage() + "; get a whole copy)", e);
    }
  }

  /** Records without their history. */
  private static final class PlainRecords implements KeptSink {
    private final WholePage page;
    private long line = 1;

    PlainRecords(WholePage page) {
      this.page = page;
    }

    @Override
    public void begin(ArchiveHeader header) {}

    @Override
    public void page(SourcePage source) {
      line++;
    }

    @Override
    public void statement(String quad) {
      line++;
    }

    @Override
    public void thing(KeptThing thing) throws IOException {
      line++;
      int onLine = 1;
      for (KeptRecord record : thing.records()) {
        if (!record.older()) {
          page.take(record.description(), line, onLine++);
        }
      }
    }
  }
}
