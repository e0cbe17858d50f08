package org.papergraph.build;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.papergraph.read.RecordSink;
import org.papergraph.read.Rejection;
import org.papergraph.read.SourcePage;
import org.papergraph.read.SourceRecord;
import org.papergraph.record.Identifier;
import org.papergraph.resolve.Paper;
import org.papergraph.resolve.PaperIndex;
import org.papergraph.resolve.PaperKey;
import org.papergraph.resolve.RecordPlace;
import org.papergraph.resolve.SourceEntry;

/** Takes records as they are read, and those a store already holds, and sorts them by paper. */
final class Staging implements RecordSink {
  private static final int NO_PAGE = -1;

  private final RecordSorter sorter;
  private final Consumer<Rejection> listener;
  private final Progress progress;
  private final List<Rejection> rejections = new ArrayList<>();
  private final Map<String, Long> rejectedByReason = new TreeMap<>();
  private final Set<StoredSource> sources = new TreeSet<>();
  private final Map<String, String> checksumOfPage = new HashMap<>();
  private final PaperIndex index;
  private final Path spool;
  private final SequenceWriter spooled;
  private final Map<String, Long> storedOf = new HashMap<>();
  private final Map<String, Long> mergedOf = new HashMap<>();
  private final Map<Integer, Long> rejectedOnPage = new HashMap<>();
  private final Map<String, Long> rejectedOf = new HashMap<>();
  private final Map<String, String> formatOf = new TreeMap<>();
  private int openPage = NO_PAGE;
  private int pages;
  private long records;
  private long rejected;

  /**
   * @param folder an empty folder for what does not fit in memory
   * @param apart identifiers of papers that are no others
   */
  Staging(Path folder, Set<Identifier> apart, Consumer<Rejection> listener, Progress progress)
      throws IOException {
    this.index = new PaperIndex(apart);
    this.sorter = new RecordSorter(folder);
    this.spool = folder.resolve("records.jsonl.gz");
    this.spooled = Json.writer(spool, StagedRecord.class);
    this.listener = listener;
    this.progress = progress;
  }

  /** Takes the records an earlier run kept; they do not count as read. */
  void takeArchive(RecordArchive archive) throws IOException {
    try (MappingIterator<StagedRecord> before = archive.records()) {
      while (before.hasNext()) {
        take(new StagedRecord("", true, before.next().entry()));
      }
    }
    try (MappingIterator<StoredSource> before = archive.sources()) {
      before.forEachRemaining(sources::add);
    }
  }

  @Override
  public int beginPage() {
    openPage = pages++;
    return openPage;
  }

  /** Until its page ends, a record's source is the page's number behind a sign no checksum has. */
  private static String numbered(int page) {
    return "#" + page;
  }

  @Override
  public void record(SourceRecord record) throws IOException {
    RecordPlace place =
        new RecordPlace(numbered(record.page()), record.line(), record.lastLine(), record.onLine());
    take(new StagedRecord("", false, new SourceEntry(record.description(), place)));
    records++;
    progress.done(records);
  }

  private void take(StagedRecord record) throws IOException {
    SourceEntry entry = record.entry();
    index.add(
        entry.identifiers(),
        PaperKey.ofTitle(entry.title()).title(),
        entry.authors(),
        entry.year(),
        !entry.abstractText().isEmpty(),
        entry.content());
    spooled.write(record);
  }

  @Override
  public void rejection(Rejection rejection) {
    rejected++;
    if (openPage != NO_PAGE) {
      rejectedOnPage.merge(openPage, 1L, Long::sum);
    }
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
    formatOf.put(source.sha256(), source.format());
    rejectedOf.merge(source.sha256(), rejectedOnPage.getOrDefault(page, 0L), Long::sum);
    openPage = NO_PAGE;
  }

  /** Takes what {@link #forEachPaper} hands out. */
  @FunctionalInterface
  interface PaperSink {
    /**
     * Takes a paper.
     *
     * @param records all that was read of it, with what the paper leaves out
     * @param isNew whether the store held no record of it before this run
     */
    void paper(Paper paper, List<SourceEntry> records, boolean isNew) throws IOException;
  }

  /** Hands out one paper after the other. */
  void forEachPaper(PaperSink sink) throws IOException {
    spooled.close();
    PaperIndex.Papers papers = index.resolve();
    try (MappingIterator<StagedRecord> all = Json.reader(spool, StagedRecord.class)) {
      for (int i = 0; all.hasNext(); i++) {
        StagedRecord record = all.next();
        sorter.add(new StagedRecord(papers.key(i), record.kept(), placed(record.entry())));
      }
    }
    sorter.forEachGroup(
        group -> {
          List<SourceEntry> records =
              group.stream().map(StagedRecord::entry).distinct().sorted().toList();
          boolean isNew = group.stream().noneMatch(StagedRecord::kept);
          count(group, isNew);
          sink.paper(Paper.of(records, papers::isContested), records, isNew);
        });
  }

  /** The first record of a new paper is what it is stored from; all others are merged. */
  private void count(List<StagedRecord> group, boolean isNew) {
    boolean first = isNew;
    for (StagedRecord record : group) {
      if (!record.kept()) {
        (first ? storedOf : mergedOf).merge(record.entry().place().source(), 1L, Long::sum);
        first = false;
      }
    }
  }

  private SourceEntry placed(SourceEntry entry) {
    RecordPlace place = entry.place();
    String checksum = checksumOfPage.getOrDefault(place.source(), place.source());
    return new SourceEntry(
        entry.description(),
        new RecordPlace(checksum, place.line(), place.lastLine(), place.onLine()));
  }

  long recordsRead() {
    return records;
  }

  Set<StoredSource> sources() {
    return sources;
  }

  List<Rejection> rejections() {
    return rejections;
  }

  /** The accounts once {@code papers} papers are stored, {@code fresh} of them new. */
  Accounts accounts(long papers, long fresh) {
    Map<String, SourceAccount> bySource = new TreeMap<>();
    formatOf.forEach(
        (sha256, format) -> {
          long stored = storedOf.getOrDefault(sha256, 0L);
          long merged = mergedOf.getOrDefault(sha256, 0L);
          long refused = rejectedOf.getOrDefault(sha256, 0L);
          long read = stored + merged + refused;
          bySource.put(sha256, new SourceAccount(format, read, stored, merged, refused));
        });
    return new Accounts(
        records + rejected,
        fresh,
        records - fresh,
        rejected,
        papers,
        rejections,
        rejectedByReason,
        bySource);
  }

  static Path folder(Path generation) throws IOException {
    return Files.createDirectories(generation.resolve("work"));
  }
}
