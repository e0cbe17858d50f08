package org.papergraph.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.papergraph.read.listing.ListingReader;

/** Keeps what a reader reads, and holds it to the contract of {@link RecordSink}. */
public final class RecordedInput implements RecordSink {
  public final List<SourceRecord> records = new ArrayList<>();
  public final List<Rejection> rejections = new ArrayList<>();
  public final List<SourcePage> pages = new ArrayList<>();
  private Optional<Integer> open = Optional.empty();
  private int begun;

  public static RecordedInput ofListing(String text) throws IOException {
    return ofListing(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  public static RecordedInput ofListing(InputStream input) throws IOException {
    return of(new ListingReader(), input, "papers.txt");
  }

  public static RecordedInput of(SourceReader reader, String text) throws IOException {
    return of(reader, text.getBytes(StandardCharsets.UTF_8));
  }

  public static RecordedInput of(SourceReader reader, byte[] bytes) throws IOException {
    return of(reader, new ByteArrayInputStream(bytes), "papers");
  }

  public static RecordedInput of(SourceReader reader, InputStream input, String fileName)
      throws IOException {
    RecordedInput recorded = new RecordedInput();
    reader.read(input, fileName, recorded);
    recorded.checkClosed();
    return recorded;
  }

  void checkClosed() {
    if (open.isPresent()) {
      throw new AssertionError("page " + open.get() + " was begun and never ended");
    }
  }

  public List<String> titles() {
    return records.stream().map(SourceRecord::title).toList();
  }

  public List<String> abstracts() {
    return records.stream().map(SourceRecord::abstractText).toList();
  }

  public List<String> identifiers() {
    return records.stream().map(record -> record.identifier().orElse("none")).toList();
  }

  /** The only record, where nothing is wrong. */
  public SourceRecord only() {
    if (records.size() != 1 || !rejections.isEmpty()) {
      throw new AssertionError("not one record, but " + titles() + " and " + complaints());
    }
    return records.get(0);
  }

  /** What a record says in fields, with the property and the path of each. */
  public static List<String> fields(SourceRecord record) {
    return record.fields().stream()
        .map(it -> it.property() + " " + it.path() + " " + it.value())
        .toList();
  }

  /** First and last line of each record. */
  public List<String> lines() {
    return records.stream().map(record -> record.line() + "-" + record.lastLine()).toList();
  }

  /** Place and reason of each rejection. */
  public List<String> complaints() {
    return rejections.stream().map(r -> r.place() + " " + r.reason()).toList();
  }

  public List<String> reasons() {
    return rejections.stream().map(Rejection::reason).toList();
  }

  public List<String> checksums() {
    return pages.stream().map(SourcePage::sha256).toList();
  }

  @Override
  public int beginPage() {
    if (open.isPresent()) {
      throw new AssertionError("a page begins before page " + open.get() + " ended");
    }
    open = Optional.of(begun);
    return begun++;
  }

  @Override
  public void record(SourceRecord record) {
    if (!open.equals(Optional.of(record.page()))) {
      throw new AssertionError("a record outside of its page: " + record);
    }
    records.add(record);
  }

  @Override
  public void rejection(Rejection rejection) {
    rejections.add(rejection);
  }

  @Override
  public void endPage(int page, SourcePage description) {
    if (!open.equals(Optional.of(page))) {
      throw new AssertionError("page " + page + " ends, but it is not open");
    }
    open = Optional.empty();
    pages.add(description);
  }
}
