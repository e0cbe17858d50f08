package org.papergraph.build;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.papergraph.read.PaperRecord;
import org.papergraph.read.RecordSink;
import org.papergraph.read.Rejection;
import org.papergraph.read.SourcePage;
import org.papergraph.resolve.PaperKey;
import org.papergraph.resolve.RecordPlace;

/** Takes records as they are read, and those a store already holds, and sorts them by paper. */
final class Staging implements RecordSink {
  private final RecordSorter sorter;
  private final Consumer<Rejection> listener;
  private final Progress progress;
  private final List<Rejection> rejections = new ArrayList<>();
  private final Map<String, Long> rejectedByReason = new TreeMap<>();
  private final Set<StoredSource> sources = new TreeSet<>();
  private final Map<String, String> checksumOfPage = new HashMap<>();
  private final Set<String> keysBefore = new HashSet<>();
  private int pages;
  private long records;
  private long rejected;

  Staging(Path folder, Consumer<Rejection> listener, Progress progress) {
    this.sorter = new RecordSorter(folder);
    this.listener = listener;
    this.progress = progress;
  }

  /** Takes the records an earlier run kept; they do not count as read. */
  void takeArchive(RecordArchive archive) throws IOException {
    try (MappingIterator<StagedRecord> before = archive.records()) {
      while (before.hasNext()) {
        StagedRecord record = before.next();
        keysBefore.add(record.key());
        sorter.add(record);
      }
    }
    try (MappingIterator<StoredSource> before = archive.sources()) {
      before.forEachRemaining(sources::add);
    }
  }

  @Override
  public int beginPage() {
    return pages++;
  }

  /** Until its page ends, a record's source is the page's number behind a sign no checksum has. */
  private static String numbered(int page) {
    return "#" + page;
  }

  @Override
  public void record(PaperRecord record) throws IOException {
    sorter.add(
        new StagedRecord(
            PaperKey.ofTitle(record.title()).title(),
            record.title(),
            record.abstractText(),
            new RecordPlace(numbered(record.page()), record.line(), record.lastLine())));
    records++;
    progress.done(records);
  }

  @Override
  public void rejection(Rejection rejection) {
    rejected++;
    rejectedByReason.merge(rejection.reason(), 1L, Long::sum);
    listener.accept(rejection);
    if (rejections.size() < Accounts.MOST_REJECTIONS_KEPT) {
      rejections.add(rejection);
    }
  }

  @Override
  public void endPage(int page, SourcePage source) {
    Path path = Path.of(source.fileName());
    String fileName = String.valueOf(path.getFileName());
    sources.add(new StoredSource(source.sha256(), source.byteCount(), source.format(), fileName));
    checksumOfPage.put(numbered(page), source.sha256());
  }

  /** Hands out the records of one paper after the other, each with its page's checksum. */
  void forEachPaper(RecordSorter.GroupSink sink) throws IOException {
    sorter.forEachGroup(
        group -> sink.group(group.stream().map(this::placed).distinct().sorted().toList()));
  }

  private StagedRecord placed(StagedRecord record) {
    RecordPlace place = record.place();
    String checksum = checksumOfPage.getOrDefault(place.source(), place.source());
    return new StagedRecord(
        record.key(),
        record.title(),
        record.abstractText(),
        new RecordPlace(checksum, place.line(), place.lastLine()));
  }

  long recordsRead() {
    return records;
  }

  boolean isNew(String key) {
    return !keysBefore.contains(key);
  }

  Set<StoredSource> sources() {
    return sources;
  }

  List<Rejection> rejections() {
    return rejections;
  }

  /** The accounts once {@code papers} papers are stored, {@code fresh} of them new. */
  Accounts accounts(long papers, long fresh) {
    return new Accounts(
        records + rejected, fresh, records - fresh, rejected, papers, rejections, rejectedByReason);
  }

  static Path folder(Path generation) throws IOException {
    return Files.createDirectories(generation.resolve("work"));
  }
}
