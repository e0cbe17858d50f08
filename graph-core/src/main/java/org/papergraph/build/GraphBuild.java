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
import org.papergraph.correct.CorrectedStatements;
import org.papergraph.correct.Correction;
import org.papergraph.correct.Corrections;
import org.papergraph.correct.Step;
import org.papergraph.correct.StoredCorrections;
import org.papergraph.extract.Finding;
import org.papergraph.extract.FindingReader;
import org.papergraph.extract.PaperReader;
import org.papergraph.link.CarriedLinks;
import org.papergraph.ontology.Papergraph;
import org.papergraph.quality.QualityTable;
import org.papergraph.read.Inputs;
import org.papergraph.read.Rejection;
import org.papergraph.record.Identifier;
import org.papergraph.resolve.Tally;
import org.papergraph.store.BulkLoad;
import org.papergraph.store.FailedGeneration;
import org.papergraph.store.GraphStore;
import org.papergraph.store.StoreException;
import org.papergraph.store.StoreFolder;
import org.papergraph.store.StoredIndex;
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
 *       papers; the names among them are counted ({@link Corpus}).
 *   <li>Resolve: names to entities.
 *   <li>Write: entities, papers, evidence and how good such statements are, through TDB2's bulk
 *       loader into a new generation.
 * </ol>
 *
 * <p>What is held in memory is what tells records of one paper, how often each name was met, and a
 * few batches of papers.
 *
 * <p>A few records more are added to a graph in place ({@link Update}); for many it is made anew.
 */
public final class GraphBuild {
  /** So many records are added in place whatever the size of the graph. */
  private static final int FEW_RECORDS = 1_000;

  /** Where there are more, adding one of so many in place takes less time than all anew. */
  private static final int ONE_OF = 40;

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
    inputs.check();
    try (StoreFolder folder = StoreFolder.openForBuild(store)) {
      Path generation = folder.newGeneration();
      try (Staging staging = staging(generation, Decided.nothing(), 1)) {
        read(inputs, staging, true);
        Iris iris = new Iris(base(staging.kept().base().or(settings::base), "the archive"));
        Optional<Path> brought = staging.kept().statements();
        Corrections own = folder.changing(() -> kept(store, folder.current(), iris));
        Decided decided = decided(own, staging, brought, iris);
        staging.regroup(decided.merges());
        CarriedLinks links = folder.changing(() -> decided(store, folder.current()));
        Anew how =
            new Anew(decided, 0, List.of(), links, KnownFindings.none())
                .with(staging.kept(), brought);
        Accounts accounts = fill(generation, staging, how, iris);
        folder.commit(generation, iris.base());
        return accounts;
      } catch (IOException | RuntimeException | Error e) {
        FailedGeneration.remove(generation, e);
        throw e;
      }
    }
  }

  /** Corrections outlive the graph as decisions on mappings do. */
  private static Corrections kept(Path store, Optional<Path> current, Iris iris)
      throws IOException {
    try {
      return current
          .map(it -> GraphStore.read(it, dataset -> StoredCorrections.of(dataset, iris)))
          .orElseGet(Corrections::none);
    } catch (RuntimeException e) {
      throw new StoreException(
          store
              + " is damaged, and corrections may be in it; build into another folder, or remove it"
              + " first: "
              + e.getMessage(),
          e);
    }
  }

  /**
   * Where entities are to live.
   *
   * @param known where they live already
   * @param where that is so
   */
  private String base(Optional<String> known, Object where) throws IOException {
    String base = known.orElse(Papergraph.DEFAULT_BASE);
    if (!settings.base().orElse(base).equals(base)) {
      throw new IOException(
          "the entities of " + where + " live under " + base + "; leave out --base to add to it");
    }
    return base;
  }

  /** What somebody decided outlives the graph; if it cannot be read, nothing is replaced. */
  private static CarriedLinks decided(Path store, Optional<Path> current) throws IOException {
    try {
      return current.map(CarriedLinks::decided).orElseGet(CarriedLinks::none);
    } catch (RuntimeException e) {
      throw new StoreException(
          store
              + " is damaged, and decisions on mappings may be in it; build into another folder, or"
              + " remove it first: "
              + e.getMessage(),
          e);
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
    return change(store, inputs, true, iris -> List.of()).orElseThrow();
  }

  /**
   * Takes back merges, or the taking back of them: a paper kept apart is made of the records with
   * that identifier, whatever its title.
   *
   * @param apart identifiers of papers to be kept apart from now on
   * @param together identifiers that are not to be kept apart any more
   * @return what the store holds then, or nothing if they were so already
   * @throws IOException if there is no store, or the disk is full; the store is then as it was
   */
  public Optional<Accounts> separate(Path store, Set<Identifier> apart, Set<Identifier> together)
      throws IOException {
    return correct(store, iris -> Separations.steps(apart, together, iris));
  }

  /** Reads corrections for a graph whose entities live below these addresses. */
  @FunctionalInterface
  public interface Given {
    List<Step> steps(Iris iris) throws IOException;
  }

  /**
   * Corrects the graph of a store: what was given before of the same statements and things is
   * replaced or withdrawn.
   *
   * @return what the store holds then, or nothing if it was as the corrections say already
   * @throws IOException if there is no store, or the disk is full; the store is then as it was
   */
  public Optional<Accounts> correct(Path store, Given given) throws IOException {
    return change(store, nothing(), false, given);
  }

  private static Inputs nothing() {
    return new Inputs(List.of(), InputStream.nullInputStream(), Optional.empty());
  }

  private Optional<Accounts> change(Path store, Inputs inputs, boolean reads, Given given)
      throws IOException {
    try (StoreFolder folder = StoreFolder.openToChange(store)) {
      Iris iris = new Iris(base(folder.base(), store));
      Path current = folder.current().orElseThrow();
      try (State state = Update.open(current)) {
        Corrections stored =
            GraphStore.read(current, dataset -> StoredCorrections.of(dataset, iris));
        Corrections then = stored.after(Separations.steps(state.apart(), Set.of(), iris));
        Decided now = Decided.of(then.after(given.steps(iris)), iris);
        if (!reads && now.corrections().equals(stored)) {
          return Optional.empty();
        }
        Path next = folder.newGeneration();
        try (Staging staging = staging(next, now, state.run() + 1)) {
          read(inputs, staging, reads);
          checkBase(staging, store, iris);
          Decided before = Decided.of(then, iris);
          Optional<Accounts> inPlace = inPlace(current, state, staging, before, now, iris);
          if (inPlace.isPresent()) {
            StoreFolder.deleteTree(next);
            return inPlace;
          }
          Accounts accounts = fill(next, staging, anew(current, state, staging, now, iris), iris);
          folder.commit(next, iris.base());
          return Optional.of(accounts);
        } catch (IOException | RuntimeException | Error e) {
          FailedGeneration.remove(next, e);
          throw e;
        }
      }
    }
  }

  private Anew anew(Path current, State state, Staging staging, Decided now, Iris iris)
      throws IOException {
    staging.takeHeld(state);
    boolean same = state.software().equals(settings.version());
    KnownFindings known = same ? KnownFindings.of(state) : KnownFindings.none();
    Optional<Path> brought = staging.kept().statements();
    Decided decided = decided(now.corrections(), staging, brought, iris);
    staging.regroup(decided.merges());
    CarriedLinks links = CarriedLinks.all(current);
    return new Anew(decided, state.change(), List.of(current), links, known)
        .with(staging.kept(), brought);
  }

  /** What archives say that people decided; what a store says itself counts more. */
  private static Decided decided(
      Corrections own, Staging staging, Optional<Path> brought, Iris iris) {
    List<Correction> all = new ArrayList<>();
    List<Step> apart = Separations.steps(staging.kept().apart(), Set.of(), iris);
    all.addAll(Corrections.none().after(apart).all());
    brought.ifPresent(
        it ->
            all.addAll(GraphStore.read(it, dataset -> StoredCorrections.of(dataset, iris)).all()));
    all.addAll(own.all());
    return Decided.of(Corrections.of(all), iris);
  }

  private static void checkBase(Staging staging, Path store, Iris iris) throws IOException {
    String base = staging.kept().base().orElse(iris.base());
    if (!base.equals(iris.base())) {
      throw new IOException(
          "the entities of the archive live under "
              + base
              + ", those of "
              + store
              + " under "
              + iris.base());
    }
  }

  private Optional<Accounts> inPlace(
      Path current, State state, Staging staging, Decided then, Decided now, Iris iris)
      throws IOException {
    long most = Math.max(FEW_RECORDS, state.size() / ONE_OF);
    boolean few = staging.recordsRead() <= most && staging.kept().isEmpty();
    if (!few || !state.software().equals(settings.version())) {
      return Optional.empty();
    }
    Set<StoredSource> held = state.sources();
    Set<StoredSource> pages = new TreeSet<>(staging.sources());
    pages.removeAll(held);
    staging.takeSources(held);
    progress.begin("adding", 0);
    Map<String, Set<Long>> named = Concerned.named(current, state, iris, then, now);
    Touched touched =
        Touched.by(
            staging.all(),
            state,
            then.merges(),
            now.merges(),
            path -> named.getOrDefault(path, Set.of()),
            staging::origin,
            reader,
            staging::count);
    progress.done(touched.after().size());
    Accounts accounts = staging.accounts(touched.papers(), touched.fresh());
    Update.Sources sources = new Update.Sources(pages, now, staging.run());
    boolean done =
        Update.run(
            current,
            state,
            iris,
            vocabulary,
            touched,
            sources,
            then,
            out -> account(out, iris, staging, accounts));
    progress.end();
    return done ? Optional.of(accounts) : Optional.empty();
  }

  private Staging staging(Path generation, Decided decided, int run) throws IOException {
    return new Staging(
        Staging.folder(generation),
        decided.merges(),
        run,
        settings.version(),
        onRejection,
        progress);
  }

  private void read(Inputs inputs, Staging staging, boolean reads) throws IOException {
    progress.begin("reading", 0);
    inputs.readInto(staging);
    progress.end();
    if (reads && staging.recordsRead() == 0) {
      throw new NothingReadException(nothingRead(staging));
    }
  }

  /**
   * How a graph is made anew.
   *
   * @param decided by people
   * @param change the number of the last change of the graph before
   * @param before the generations whose runs it goes on
   * @param links that go over from them
   * @param known what was found in papers by the same software
   */
  private record Anew(
      Decided decided, long change, List<Path> before, CarriedLinks links, KnownFindings known) {
    /** The same with what archives bring. */
    Anew with(KeptRecords kept, Optional<Path> statements) {
      List<Path> generations = new ArrayList<>(before);
      CarriedLinks carried = links;
      if (statements.isPresent()) {
        generations.add(statements.get());
        carried = links.and(CarriedLinks.all(statements.get()));
      }
      return new Anew(decided, change, generations, carried, known.or(kept.known()));
    }
  }

  private Accounts fill(Path generation, Staging staging, Anew how, Iris iris) throws IOException {
    Path spool = Staging.folder(generation).resolve("findings.jsonl.gz");
    Corpus corpus = new Corpus(vocabulary, new Tally(), how.decided(), iris);
    Counts counts = extract(staging, spool, corpus, how.known());
    try (MappingIterator<Group> groups = Json.reader(spool, Group.class)) {
      while (groups.hasNext()) {
        Group group = groups.next();
        corpus.addNames(group, corpus.revised(group), 1);
      }
    }
    Accounts accounts = staging.accounts(counts.papers, counts.fresh);
    progress.begin("writing", counts.papers);
    try (State state = State.create(generation)) {
      State.Filling filling = state.new Filling();
      BulkLoad.load(
          generation,
          out -> {
            write(how.links().watching(out), iris, corpus, spool, filling);
            how.links().writeTo(out, iris);
            how.decided().corrections().quads(iris).forEach(out::quad);
            describe(out, iris, staging, corpus);
            if (staging.isARun()) {
              account(out, iris, staging, accounts);
            }
            how.before().forEach(earlier -> StoredRuns.copy(earlier, out));
          });
      filling.finish(
          corpus.tally().from(""),
          staging.sources(),
          Set.of(),
          settings.version(),
          staging.run(),
          how.change());
    }
    staging.close();
    StoreFolder.deleteTree(generation.resolve("work"));
    progress.end();
    progress.begin("indexing", 0);
    StoredIndex.build(generation);
    progress.end();
    return accounts;
  }

  private static String nothingRead(Staging staging) {
    String why =
        staging.rejections().isEmpty() ? "" : "; " + staging.rejections().get(0).toString();
    return "no record was read, so the store is left as it is" + why;
  }

  private static final class Counts {
    private long papers;
    private long fresh;
  }

  private Counts extract(Staging staging, Path spool, Corpus corpus, KnownFindings known)
      throws IOException {
    Counts counts = new Counts();
    ExecutorService threads = Executors.newFixedThreadPool(settings.threads());
    progress.begin("extracting", staging.recordsRead());
    try (SequenceWriter findings = Json.writer(spool, Group.class)) {
      Pipeline pipeline = new Pipeline(threads, findings, corpus, counts, known);
      staging.forEachGroup(
          (group, isNew) -> {
            counts.fresh += isNew ? 1 : 0;
            pipeline.add(group);
          });
      pipeline.finish();
    } finally {
      threads.shutdownNow();
    }
    progress.end();
    return counts;
  }

  /** Hands papers to threads and takes their findings in the order of the papers. */
  private final class Pipeline {
    private final ExecutorService threads;
    private final SequenceWriter out;
    private final Corpus corpus;
    private final Counts counts;
    private final KnownFindings known;
    private final Deque<Future<List<Group>>> running = new ArrayDeque<>();
    private List<Group> batch = new ArrayList<>();

    Pipeline(
        ExecutorService threads,
        SequenceWriter out,
        Corpus corpus,
        Counts counts,
        KnownFindings known) {
      this.known = known;
      this.threads = threads;
      this.out = out;
      this.corpus = corpus;
      this.counts = counts;
    }

    void add(Group group) throws IOException {
      batch.add(group);
      if (batch.size() >= reader.batch()) {
        submit();
      }
    }

    private void submit() throws IOException {
      List<Group> groups = List.copyOf(batch);
      batch = new ArrayList<>();
      running.add(threads.submit(() -> read(groups)));
      if (running.size() > 2 * settings.threads()) {
        take();
      }
    }

    private List<Group> read(List<Group> groups) throws IOException {
      List<Group> read = new ArrayList<>();
      for (Group group : groups) {
        read.add(known.read(group, reader));
      }
      return read;
    }

    private void take() throws IOException {
      try {
        for (Group group : running.remove().get()) {
          corpus.addEvidence(group, 1);
          out.write(group);
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

  private void write(StreamRDF out, Iris iris, Corpus corpus, Path spool, State.Filling filling)
      throws IOException {
    CorrectedStatements corrected = new CorrectedStatements(out, corpus.rules());
    GraphWriter writer = new GraphWriter(corrected, iris, corpus.resolve());
    writer.entities();
    corrected.flush();
    long done = 0;
    try (MappingIterator<Group> groups = Json.reader(spool, Group.class)) {
      while (groups.hasNext()) {
        Group group = groups.next();
        List<Finding> revised = corpus.revised(group);
        String address = corpus.write(group, revised, writer, corrected);
        filling.group(group, corpus.keys(group, revised, address));
        progress.done(++done);
      }
    }
  }

  /** Writes what the sources are and how good the statements. */
  private static void describe(StreamRDF out, Iris iris, Staging staging, Corpus corpus) {
    GraphWriter writer = new GraphWriter(out, iris, corpus.resolve());
    for (StoredSource source : staging.sources()) {
      writer.source(source.sha256(), source.byteCount(), source.format());
    }
    new QualityWriter(out, iris).write(QualityTable.bundled());
  }

  private void account(StreamRDF out, Iris iris, Staging staging, Accounts accounts) {
    Map<String, List<String>> fileNames = new TreeMap<>();
    for (StoredSource source : staging.sources()) {
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
