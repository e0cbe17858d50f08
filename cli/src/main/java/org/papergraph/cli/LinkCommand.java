package org.papergraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.papergraph.build.Progress;
import org.papergraph.link.GraphLinks;
import org.papergraph.link.Mapping;
import org.papergraph.link.MappingSink;
import org.papergraph.link.ReconciliationClient;
import org.papergraph.link.ReconciliationSettings;
import org.papergraph.link.SssomTsv;
import org.papergraph.link.VocabularyAccount;
import org.papergraph.link.vocabulary.ReadingOptions;
import org.papergraph.link.vocabulary.TableLayout;
import org.papergraph.link.vocabulary.VocabularyFile;
import org.papergraph.read.Rejection;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "link",
    description = {
      "Link methods, datasets, tasks and metrics to the concepts of other vocabularies, by their"
          + " names.",
      "What is not sure enough is kept as a suggestion: export it with --format sssom, decide, and"
          + " give it back with --mappings. Decisions outlive rebuilds."
    },
    mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {
  private static final int SHOWN = 10;
  private static final int CANDIDATES = 5;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @ParentCommand PapergraphCommand parent;
  @Mixin StoreOption store;

  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Vocabularies: SKOS, OWL or schema.org in any RDF syntax, CSV or TSV, Wikidata's JSON;"
              + " also compressed.")
  List<Path> vocabularies = new ArrayList<>();

  @Option(
      names = "--mappings",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Decisions, or mappings of others, as SSSOM/TSV.")
  List<Path> mappings = new ArrayList<>();

  @Option(
      names = "--iri-template",
      paramLabel = "IRI",
      description =
          "Of a table without addresses: what makes them, with {id} or {label} in it"
              + " (https://cso.kmi.open.ac.uk/topics/{label}).")
  @Nullable String iriTemplate;

  @Option(
      names = "--id-column",
      paramLabel = "NAME",
      description = "The column of a table with the identifiers.")
  @Nullable String idColumn;

  @Option(names = "--label-column", paramLabel = "NAME", description = "The column with the names.")
  @Nullable String labelColumn;

  @Option(
      names = "--alternatives-column",
      paramLabel = "NAME",
      description = "The column with other names, with | or ; between them.")
  @Nullable String alternativesColumn;

  @Option(
      names = "--broader-column",
      paramLabel = "NAME",
      description = "The column with more general concepts.")
  @Nullable String broaderColumn;

  @Option(
      names = "--base-iri",
      paramLabel = "IRI",
      description = "What relative addresses of a vocabulary are relative to.")
  @Nullable String baseIri;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "The language of labels to compare (default: ${DEFAULT-VALUE}).")
  String language = "en";

  @Option(
      names = "--type",
      paramLabel = "IRI",
      arity = "1..*",
      description = "Only concepts of these classes (of Wikidata: what they are instances of).")
  List<String> types = new ArrayList<>();

  @Option(
      names = "--reconcile",
      paramLabel = "URL",
      description =
          "Ask a reconciliation service (W3C Reconciliation API) for the entities in most papers."
              + " Without this option nothing is ever asked of the network.")
  @Nullable URI service;

  @Option(
      names = "--reconcile-most",
      paramLabel = "N",
      description = "Ask for at most so many entities (default: ${DEFAULT-VALUE}).")
  int most = 1_000;

  @Option(
      names = "--reconcile-cache",
      paramLabel = "FOLDER",
      description = "Keep answers in this folder; what it has is not asked again.")
  @Nullable Path cache;

  @Option(
      names = "--reconcile-rate",
      paramLabel = "N",
      description = "At most so many requests a second (default: ${DEFAULT-VALUE}).")
  double rate = 1;

  @Spec CommandSpec spec;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  LinkCommand() {}

  @Override
  public Integer call() throws IOException {
    if (vocabularies.isEmpty() && mappings.isEmpty() && service == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "nothing to link to: give --vocabulary FILE, --mappings FILE or --reconcile URL");
    }
    for (Path file : mappings) {
      decide(file);
    }
    if (!vocabularies.isEmpty()) {
      link();
    }
    if (service != null) {
      reconcile(service);
    }
    return CommandLine.ExitCode.OK;
  }

  private GraphLinks.Options options() {
    Set<String> classes = new TreeSet<>(types);
    return new GraphLinks.Options(Optional.of(language), classes, "papergraph", Version.number());
  }

  private void reconcile(URI address) throws IOException {
    ReconciliationClient client;
    try {
      client =
          new ReconciliationClient(
              new ReconciliationSettings(
                  address, TIMEOUT, rate, CANDIDATES, Optional.ofNullable(cache)));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--reconcile: " + e.getMessage(), e);
    }
    try {
      GraphLinks.Reconciled made =
          GraphLinks.reconcile(store.path, client, address.toString(), most, options());
      if (!parent.quiet) {
        System.err.printf(
            "%s: %,d mappings stated, %,d suggested%n", address, made.stated(), made.suggested());
        System.err.println("  " + client.report().summary());
      }
      client.report().warnings().forEach(warning -> System.err.println("papergraph: " + warning));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking " + address, e);
    }
  }

  private void link() throws IOException {
    Progress progress = TerminalProgress.create(parent.quiet, " labels");
    List<GraphLinks.Vocabulary> all = new ArrayList<>();
    for (Path file : vocabularies) {
      VocabularyFile vocabulary = VocabularyFile.of(file, reading());
      all.add(
          new GraphLinks.Vocabulary(
              new WatchedVocabulary(vocabulary, vocabulary.name(), progress),
              vocabulary.name(),
              "sha256:" + vocabulary.sha256().substring(0, 16)));
    }
    GraphLinks.link(store.path, all, options(), this::show);
  }

  private ReadingOptions reading() {
    TableLayout layout =
        new TableLayout(
            Optional.ofNullable(idColumn),
            Optional.ofNullable(labelColumn),
            Optional.ofNullable(alternativesColumn),
            Optional.ofNullable(broaderColumn),
            Optional.ofNullable(iriTemplate));
    return new ReadingOptions(layout, Optional.ofNullable(baseIri), language);
  }

  private void show(GraphLinks.Outcome outcome) {
    if (parent.quiet) {
      return;
    }
    PrintStream err = System.err;
    VocabularyAccount account = outcome.account();
    err.printf(
        "%s: %,d labels read, %,d mappings stated, %,d suggested, %,d concepts taken%n",
        outcome.source().name(),
        account.labels(),
        outcome.stated(),
        outcome.suggested(),
        outcome.concepts());
    if (account.problemCount() > 0) {
      err.printf(
          "  %,d places could not be read (%,d lines)%n",
          account.problemCount(), account.linesNotRead());
      account.problems().stream()
          .limit(SHOWN)
          .forEach(problem -> err.println("  line " + problem.line() + ": " + problem.message()));
    }
  }

  private void decide(Path file) throws IOException {
    Rows rows = new Rows();
    try (InputStream input = Files.newInputStream(file)) {
      SssomTsv.read(input, file.toString(), rows);
    }
    GraphLinks.Decided decided = GraphLinks.decide(store.path, rows.mappings);
    if (!parent.quiet) {
      System.err.printf(
          "%s: %,d accepted, %,d rejected, %,d suggested, %,d as before, %,d rows not read%n",
          file,
          decided.accepted(),
          decided.rejected(),
          decided.suggested(),
          decided.unchanged(),
          rows.rejections.size());
      if (decided.elsewhere() > 0) {
        System.err.printf(
            "  %,d are of entities that are not in the graph; they are kept%n",
            decided.elsewhere());
      }
      rows.rejections.stream()
          .limit(SHOWN)
          .forEach(rejection -> System.err.println("  " + rejection));
    }
  }

  /** What a file of mappings holds. */
  private static final class Rows implements MappingSink {
    private final List<Mapping> mappings = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    @Override
    public void mapping(long line, Mapping mapping) {
      mappings.add(mapping);
    }

    @Override
    public void rejection(Rejection rejection) {
      rejections.add(rejection);
    }
  }
}
