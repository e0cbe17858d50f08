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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.papergraph.read.Inputs;
import org.papergraph.read.RecordSink;
import org.papergraph.read.Rejection;
import org.papergraph.read.SourcePage;
import org.papergraph.read.SourceRecord;
import org.papergraph.read.records.KeptSink;
import org.papergraph.resolve.Merges;
import org.papergraph.resolve.RecordPlace;
import org.papergraph.resolve.SourceEntry;
import org.papergraph.resolve.Versions;

/** Takes records as they are read, and those a store already holds, and sorts them by paper. */
final class Staging implements RecordSink, AutoCloseable {
  private static final int NO_PAGE = -1;

  /** What is read now is newer than all that was read before, however often that was. */
  private static final int NOW = Integer.MAX_VALUE;

  private final RecordSorter sorter;
  private final Consumer<Rejection> listener;
  private final Progress progress;
  private final List<Rejection> rejections = new ArrayList<>();
  private final Map<String, Long> rejectedByReason = new TreeMap<>();
  private final Set<StoredSource> sources = new TreeSet<>();
  private final Map<String, String> checksumOfPage = new HashMap<>();
  private Grouping grouping;
  private final int run;
  private final KeptRecords kept;
  private final Path spool;
  private final SequenceWriter spooled;
  private final Map<String, Long> storedOf = new HashMap<>();
  private final Map<String, Long> mergedOf = new HashMap<>();
  private final Map<Integer, Long> rejectedOnPage = new HashMap<>();
  private final Map<String, Long> rejectedOf = new HashMap<>();
  private final Map<String, String> formatOf = new TreeMap<>();
  private final Map<String, Set<String>> fileNamesOf = new HashMap<>();
  private final Set<String> readNow = new TreeSet<>();
  private int openPage = NO_PAGE;
  private int pages;
  private long records;
  private long keptRecords;
  private long rejected;

  /**
   * @param folder an empty folder for what does not fit in memory
   * @param merges what somebody said of which are one
   * @param run the number of the run that reads
   * @param software the version of it
   */
  Staging(
      Path folder,
      Merges merges,
      int run,
      String software,
      Consumer<Rejection> listener,
      Progress progress)
      throws IOException {
    this.grouping = new Grouping(merges);
    this.run = run;
    this.kept = new KeptRecords(folder, run - 1, software, new FromArchives());
    this.sorter = new RecordSorter(folder);
    this.spool = folder.resolve("records.jsonl.gz");
    this.spooled = Json.writer(spool, StagedRecord.class);
    this.listener = listener;
    this.progress = progress;
  }

  /** Takes the records an earlier run kept; they do not count as read. */
  void takeHeld(State state) throws IOException {
    state.forEachGroup(
        (number, group) -> {
          for (StoredEntry stored : group.entries()) {
            take(StagedRecord.held(stored));
          }
        });
    takeSources(state.sources());
  }

  @Override
  public Optional<KeptSink> keeping() {
    return Optional.of(kept);
  }

  /** What archives bring, besides records and pages. */
  KeptRecords kept() {
    return kept;
  }

  /** Records of archives are read now, though they stood elsewhere and came in an earlier run. */
  private final class FromArchives implements KeptRecords.Taking {
    @Override
    public void record(StoredEntry entry) throws IOException {
      take(StagedRecord.read(entry));
      keptRecords++;
      records++;
      progress.done(records);
    }

    @Override
    public void page(StoredSource source) {
      takeSource(source);
      readNow.add(source.sha256());
    }
  }

  private void takeSource(StoredSource source) {
    sources.add(source);
    formatOf.put(source.sha256(), source.format());
    if (!source.fileName().equals(Inputs.UNNAMED)) {
      fileNamesOf.computeIfAbsent(source.sha256(), k -> new TreeSet<>()).add(source.fileName());
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
    SourceEntry entry = new SourceEntry(record.description(), place);
    take(StagedRecord.read(new StoredEntry(entry, NOW, false)));
    records++;
    progress.done(records);
  }

  private void take(StagedRecord record) throws IOException {
    grouping.add(record.entry(), record.stored().run());
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
    takeSource(new StoredSource(source.sha256(), source.byteCount(), source.format(), fileName));
    checksumOfPage.put(numbered(page), source.sha256());
    readNow.add(source.sha256());
    rejectedOf.merge(source.sha256(), rejectedOnPage.getOrDefault(page, 0L), Long::sum);
    openPage = NO_PAGE;
  }

  /** Takes what {@link #forEachGroup} hands out. */
  @FunctionalInterface
  interface GroupSink {
    /**
     * Takes a paper or other thing.
     *
     * @param isNew whether the store held no record of it before this run
     */
    void group(Group group, boolean isNew) throws IOException;
  }

  /** Hands out one paper or other thing after the other. */
  void forEachGroup(GroupSink sink) throws IOException {
    spooled.close();
    grouping.resolve(this::origin);
    try (MappingIterator<StagedRecord> all = Json.reader(spool, StagedRecord.class)) {
      for (int i = 0; all.hasNext(); i++) {
        sorter.add(placed(grouping.resolved(i, all.next())));
      }
    }
    sorter.forEachGroup(
        together -> {
          boolean isNew = together.stream().noneMatch(StagedRecord::kept);
          count(together, isNew);
          sink.group(grouping.group(together), isNew);
        });
  }

  /**
   * Begins the grouping anew where archives, which are read late, say more of it.
   *
   * @param all that is said of which are one
   */
  void regroup(Merges all) throws IOException {
    spooled.close();
    grouping = new Grouping(all);
    try (MappingIterator<StagedRecord> records = Json.reader(spool, StagedRecord.class)) {
      while (records.hasNext()) {
        StagedRecord record = records.next();
        grouping.add(record.entry(), record.stored().run());
      }
    }
  }

  /** All records, at their places. */
  List<StagedRecord> all() throws IOException {
    spooled.close();
    List<StagedRecord> records = new ArrayList<>();
    try (MappingIterator<StagedRecord> all = Json.reader(spool, StagedRecord.class)) {
      while (all.hasNext()) {
        records.add(placed(all.next()));
      }
    }
    return records;
  }

  /** Where a source comes from, by its checksum or the number of its page. */
  Versions.Origin origin(String source) {
    String checksum = checksumOfPage.getOrDefault(source, source);
    return new Versions.Origin(
        formatOf.getOrDefault(checksum, ""), fileNamesOf.getOrDefault(checksum, Set.of()));
  }

  /** Takes the names of pages that a store holds, so that {@link #origin} knows them. */
  void takeSources(Set<StoredSource> held) {
    held.forEach(this::takeSource);
  }

  /** The first record of a new paper is what it is stored from; all others are merged. */
  void count(List<StagedRecord> group, boolean isNew) {
    boolean first = isNew;
    for (StagedRecord record : group) {
      if (!record.kept()) {
        (first ? storedOf : mergedOf).merge(record.entry().place().source(), 1L, Long::sum);
        first = false;
      }
    }
  }

  private StagedRecord placed(StagedRecord record) {
    RecordPlace place = record.entry().place();
    String checksum = checksumOfPage.getOrDefault(place.source(), place.source());
    SourceEntry entry =
        new SourceEntry(
            record.entry().description(),
            new RecordPlace(checksum, place.line(), place.lastLine(), place.onLine()));
    return record.with(entry, record.stored().run() == NOW ? run() : record.stored().run());
  }

  /** The number of this run, which follows those of archives; of archives alone, their last. */
  int run() {
    return kept.isEmpty() ? run : kept.lastRun() + (isARun() ? 1 : 0);
  }

  /**
   * Whether there is something to tell of this run. Where all comes from archives, and their
   * findings are used again, the accounts they bring tell all there is.
   */
  boolean isARun() {
    return records > keptRecords || rejected > 0 || kept.isEmpty() || !kept.areOfThisSoftware();
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
    readNow.forEach(
        sha256 -> {
          String format = formatOf.getOrDefault(sha256, "");
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

  /** Lets go of what it holds besides files of its folder. */
  @Override
  public void close() throws IOException {
    kept.close();
  }

  static Path folder(Path generation) throws IOException {
    return Files.createDirectories(generation.resolve("work"));
  }
}
