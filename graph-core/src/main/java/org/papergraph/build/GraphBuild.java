package org.papergraph.build;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.jena.riot.system.StreamRDF;
import org.papergraph.extract.FindingReader;
import org.papergraph.extract.PaperReader;
import org.papergraph.ontology.Papergraph;
import org.papergraph.quality.QualityTable;
import org.papergraph.read.Inputs;
import org.papergraph.read.Rejection;
import org.papergraph.record.Identifier;
import org.papergraph.resolve.CorpusEvidence;
import org.papergraph.resolve.NameIndex;
import org.papergraph.resolve.Paper;
import org.papergraph.resolve.SourceEntry;
import org.papergraph.store.BulkLoad;
import org.papergraph.store.StoreFolder;
import org.papergraph.store.StoredRuns;
import org.papergraph.vocabulary.Vocabulary;
import org.papergraph.write.GraphWriter;
import org.papergraph.write.Iris;
import org.papergraph.write.QualityWriter;
import org.papergraph.write.RunWriter;

/**
 * Makes a graph of inputs, in four steps.
 *
 * <ol>
 *   <li>Read: inputs to records, sorted on disk so that the records of one paper meet.
 *   <li>Extract: each paper to findings, by several threads, kept on disk in the order of the
 *       papers; the names among them go into the {@link NameIndex}.
 *   <li>Resolve: names to entities.
 *   <li>Write: entities, papers, evidence and how good such statements are, through TDB2's bulk
 *       loader into a new generation.
 * </ol>
 *
 * <p>What is held in memory is the name index and a few batches of papers.
 */
public final class GraphBuild {
  private final Vocabulary vocabulary;
  private final PaperReader reader;
  private final Settings settings;
  private final Consumer<Rejection> onRejection;
  private final Progress progress;

  /**
   * How to build.
   *
   * @param base where entities live; if empty the default, or where those of the store live
   * @param threads for extraction, at least 1; the graph does not depend on it
   * @param version of this software, for the account of the run
   */
  public record Settings(Optional<String> base, int threads, String version) {
    public Settings {
      if (threads < 1) {
        throw new IllegalArgumentException("threads: " + threads + " is less than 1");
      }
      base.ifPresent(Iris::new);
    }
  }

  /**
   * With the reader that comes with this software.
   *
   * @param onRejection told of each rejection as it happens
   */
  public GraphBuild(
      Vocabulary vocabulary,
      Settings settings,
      Consumer<Rejection> onRejection,
      Progress progress) {
    this(vocabulary, new FindingReader(vocabulary), settings, onRejection, progress);
  }

  /**
   * @param reader tells what each paper says
   * @param onRejection told of each rejection as it happens
   */
  public GraphBuild(
      Vocabulary vocabulary,
      PaperReader reader,
      Settings settings,
      Consumer<Rejection> onRejection,
      Progress progress) {
    this.vocabulary = vocabulary;
    this.reader = reader;
    this.settings = settings;
    this.onRejection = onRejection;
    this.progress = progress;
  }

  /**
   * Replaces the graph of a store by one of these inputs.
   *
   * @throws NothingReadException if they hold no record; the store is then as it was
   * @throws IOException if an input is missing or the disk is full; the store is then as it was
   */
  public Accounts build(Path store, Inputs inputs) throws IOException {
    String base = settings.base().orElse(Papergraph.DEFAULT_BASE);
    Iris iris = new Iris(base);
    inputs.check();
    try (StoreFolder folder = StoreFolder.openForBuild(store)) {
      return run(folder, new Change(inputs, true, false, Set.of()), iris);
    }
  }

  /**
   * Adds these inputs to the graph of a store. The result is the graph that building all inputs
   * together makes.
   *
   * @throws IOException as {@link #build}, and if there is no store
   */
  public Accounts add(Path store, Inputs inputs) throws IOException {
    inputs.check();
    return change(store, inputs, true, Set.of(), Set.of());
  }

  /**
   * Takes back merges, or the taking back of them: a paper kept apart is made of the records with
   * that identifier, whatever its title.
   *
   * @param apart identifiers of papers to be kept apart from now on
   * @param together identifiers that are not to be kept apart any more
   * @throws IOException if there is no store, or the disk is full; the store is then as it was
   */
  public Accounts separate(Path store, Set<Identifier> apart, Set<Identifier> together)
      throws IOException {
    Inputs nothing = new Inputs(List.of(), InputStream.nullInputStream(), Optional.empty());
    return change(store, nothing, false, apart, together);
  }

  /**
   * What becomes of a store.
   *
   * @param reads whether there must be something to read
   * @param keeps whether the records it holds stay
   * @param apart identifiers of papers that are no others
   */
  private record Change(Inputs inputs, boolean reads, boolean keeps, Set<Identifier> apart) {}

  private Accounts change(
      Path store, Inputs inputs, boolean reads, Set<Identifier> apart, Set<Identifier> together)
      throws IOException {
    StoreFolder.openExisting(store).close();
    try (StoreFolder folder = StoreFolder.openForBuild(store)) {
      String base = folder.base().orElse(Papergraph.DEFAULT_BASE);
      if (!settings.base().orElse(base).equals(base)) {
        throw new IOException(
            "the entities of " + store + " live under " + base + "; leave out --base to add to it");
      }
      Set<Identifier> kept = new TreeSet<>(apart);
      if (folder.current().isPresent()) {
        kept.addAll(new RecordArchive(folder.current().get()).apart());
      }
      kept.removeAll(together);
      return run(folder, new Change(inputs, reads, true, kept), new Iris(base));
    }
  }

  private Accounts run(StoreFolder folder, Change change, Iris iris) throws IOException {
    Path generation = folder.newGeneration();
    try {
      Accounts accounts = fill(folder, generation, change, iris);
      StoreFolder.deleteTree(generation.resolve("work"));
      folder.commit(generation, iris.base());
      return accounts;
    } catch (IOException | RuntimeException | Error e) {
      try {
        StoreFolder.deleteTree(generation);
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  private Accounts fill(StoreFolder folder, Path generation, Change change, Iris iris)
      throws IOException {
    Path work = Staging.folder(generation);
    Staging staging = new Staging(work, change.apart(), onRejection, progress);
    progress.begin("reading", 0);
    if (change.keeps() && folder.current().isPresent()) {
      staging.takeArchive(new RecordArchive(folder.current().get()));
    }
    change.inputs().readInto(staging);
    progress.end();
    if (change.reads() && staging.recordsRead() == 0) {
      throw new NothingReadException(nothingRead(staging));
    }
    Path spool = work.resolve("findings.jsonl.gz");
    CorpusEvidence corpus = new CorpusEvidence();
    RecordArchive archive = new RecordArchive(generation);
    archive.keepApart(change.apart());
    Counts counts = extract(staging, archive, spool, corpus);
    NameIndex names = names(spool, corpus);
    Accounts accounts = staging.accounts(counts.papers, counts.fresh);
    progress.begin("writing", counts.papers);
    Optional<Path> before = change.keeps() ? folder.current() : Optional.empty();
    BulkLoad.load(
        generation,
        out -> {
          write(out, iris, names, corpus, spool, staging, accounts);
          if (before.isPresent()) {
            StoredRuns.copy(before.get(), out);
          }
        });
    progress.end();
    return accounts;
  }

  private static String nothingRead(Staging staging) {
    String why =
        staging.rejections().isEmpty() ? "" : "; " + staging.rejections().get(0).toString();
    return "no record was read, so the store is left as it is" + why;
  }

  /** All names of all papers, after what the papers say of each other's. */
  private NameIndex names(Path spool, CorpusEvidence corpus) throws IOException {
    NameIndex names = new NameIndex(vocabulary);
    try (MappingIterator<PaperFindings> papers = Json.reader(spool, PaperFindings.class)) {
      while (papers.hasNext()) {
        PaperFindings paper = papers.next();
        names.add(corpus.revise(paper.findings()));
        GraphWriter.namesInFields(paper.paper(), names);
      }
    }
    return names;
  }

  private static final class Counts {
    private long papers;
    private long fresh;
  }

  private Counts extract(Staging staging, RecordArchive archive, Path spool, CorpusEvidence corpus)
      throws IOException {
    Counts counts = new Counts();
    ExecutorService threads = Executors.newFixedThreadPool(settings.threads());
    progress.begin("extracting", staging.recordsRead());
    try (SequenceWriter records = Json.writer(archive.papersFile(), StagedRecord.class);
        SequenceWriter findings = Json.writer(spool, PaperFindings.class)) {
      Pipeline pipeline = new Pipeline(threads, findings, corpus, counts);
      staging.forEachPaper(
          (paper, read, isNew) -> {
            for (SourceEntry entry : read) {
              records.write(new StagedRecord("", false, entry));
            }
            counts.fresh += isNew ? 1 : 0;
            pipeline.add(paper);
          });
      pipeline.finish();
    } finally {
      threads.shutdownNow();
    }
    try (SequenceWriter sources = Json.writer(archive.sourcesFile(), StoredSource.class)) {
      for (StoredSource source : staging.sources()) {
        sources.write(source);
      }
    }
    progress.end();
    return counts;
  }

  /** Hands papers to threads and takes their findings in the order of the papers. */
  private final class Pipeline {
    private final ExecutorService threads;
    private final SequenceWriter out;
    private final CorpusEvidence corpus;
    private final Counts counts;
    private final Deque<Future<List<PaperFindings>>> running = new ArrayDeque<>();
    private List<Paper> batch = new ArrayList<>();

    Pipeline(ExecutorService threads, SequenceWriter out, CorpusEvidence corpus, Counts counts) {
      this.threads = threads;
      this.out = out;
      this.corpus = corpus;
      this.counts = counts;
    }

    void add(Paper paper) throws IOException {
      batch.add(paper);
      if (batch.size() >= reader.batch()) {
        submit();
      }
    }

    private void submit() throws IOException {
      List<Paper> papers = List.copyOf(batch);
      batch = new ArrayList<>();
      running.add(threads.submit(() -> papers.stream().map(this::read).toList()));
      if (running.size() > 2 * settings.threads()) {
        take();
      }
    }

    private PaperFindings read(Paper paper) {
      return new PaperFindings(paper, reader.readForCorpus(paper.title(), paper.abstractText()));
    }

    private void take() throws IOException {
      try {
        for (PaperFindings paper : running.remove().get()) {
          corpus.add(paper.findings());
          out.write(paper);
          counts.papers++;
        }
        progress.done(counts.papers);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while extracting", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("extraction failed: " + e.getCause(), e.getCause());
      }
    }

    void finish() throws IOException {
      submit();
      while (!running.isEmpty()) {
        take();
      }
    }
  }

  private void write(
      StreamRDF out,
      Iris iris,
      NameIndex names,
      CorpusEvidence corpus,
      Path spool,
      Staging staging,
      Accounts accounts)
      throws IOException {
    GraphWriter writer = new GraphWriter(out, iris, names.resolve());
    writer.entities();
    long done = 0;
    try (MappingIterator<PaperFindings> papers = Json.reader(spool, PaperFindings.class)) {
      while (papers.hasNext()) {
        PaperFindings paper = papers.next();
        writer.paper(paper.paper(), corpus.revise(paper.findings()));
        progress.done(++done);
      }
    }
    Map<String, List<String>> fileNames = new TreeMap<>();
    for (StoredSource source : staging.sources()) {
      writer.source(source.sha256(), source.byteCount(), source.format());
      fileNames.computeIfAbsent(source.sha256(), k -> new ArrayList<>()).add(source.fileName());
    }
    Map<String, RunWriter.Counts> bySource = new TreeMap<>();
    accounts
        .bySource()
        .forEach(
            (sha256, one) ->
                bySource.put(
                    sha256,
                    new RunWriter.Counts(one.read(), one.stored(), one.merged(), one.rejected())));
    new QualityWriter(out, iris).write(QualityTable.bundled());
    new RunWriter(out, iris)
        .run(
            settings.version(),
            fileNames,
            new RunWriter.Counts(
                accounts.read(), accounts.stored(), accounts.merged(), accounts.rejected()),
            bySource,
            accounts.rejections());
  }
}
