package org.papergraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papergraph.extract.FindingReader;
import org.papergraph.extract.PaperReader;
import org.papergraph.llm.LlmReader;
import org.papergraph.llm.LlmReport;
import org.papergraph.llm.LlmSettings;
import org.papergraph.vocabulary.Vocabulary;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which language model to ask as well; none, unless somebody names one. */
final class LlmOptions {
  /** Never an option: other users of the machine see command lines. */
  private static final String KEY = "PAPERGRAPH_LLM_KEY";

  private static final int DEFAULT_TIMEOUT_SECONDS = 120;
  private static final int DEFAULT_PARALLEL = 4;

  @Option(
      names = "--llm",
      paramLabel = "URL",
      description =
          "Ask a language model as well, at this OpenAI-compatible address, such as"
              + " http://127.0.0.1:11434/v1. Titles and abstracts are sent there. A key is taken"
              + " from the environment variable "
              + KEY
              + ".")
  @Nullable String url;

  @Option(
      names = "--llm-model",
      paramLabel = "NAME",
      description = "The model's name at that address; needed with --llm.")
  @Nullable String model;

  @Option(
      names = "--llm-timeout",
      paramLabel = "SECONDS",
      description = "The longest wait for one answer (default: " + DEFAULT_TIMEOUT_SECONDS + ").")
  @Nullable Integer timeout;

  @Option(
      names = "--llm-parallel",
      paramLabel = "N",
      description = "Requests under way at a time (default: " + DEFAULT_PARALLEL + ").")
  @Nullable Integer parallel;

  @Option(
      names = "--llm-cache",
      paramLabel = "FOLDER",
      description = "Keep answers in this folder; what it has is not asked again.")
  @Nullable Path cache;

  private Optional<LlmSettings> settings = Optional.empty();
  private @Nullable LlmReader reader;

  /** Takes what was given, before any work is done. */
  void check(CommandSpec spec) {
    try {
      settings = settings();
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** The reader of papers, which asks a model if one is named. After {@link #check}. */
  PaperReader reader(Vocabulary vocabulary) throws IOException {
    FindingReader ordinary = new FindingReader(vocabulary);
    if (settings.isEmpty()) {
      return ordinary;
    }
    reader = new LlmReader(ordinary, vocabulary, settings.get());
    return reader;
  }

  /** So many threads that as many requests as wanted can wait. */
  int threads(int wanted) {
    boolean waiting = wanted > 0 && settings.isPresent();
    return waiting ? Math.max(settings.get().parallel(), wanted) : wanted;
  }

  /** Tells what became of asking; what went wrong even to those who want no summaries. */
  void report(boolean quiet, PrintStream err) {
    if (reader == null) {
      return;
    }
    LlmReport report = reader.report();
    if (!quiet) {
      err.println(report.summary());
    }
    report.warnings().forEach(err::println);
  }

  private Optional<LlmSettings> settings() {
    if (url == null) {
      if (model != null || timeout != null || parallel != null || cache != null) {
        throw new IllegalArgumentException(
            "--llm-model, --llm-timeout, --llm-parallel and --llm-cache need --llm URL");
      }
      return Optional.empty();
    } else if (model == null) {
      throw new IllegalArgumentException(
          "--llm needs the name of a model; give it with --llm-model");
    }
    Optional<String> key =
        Optional.ofNullable(System.getenv(KEY)).map(String::strip).filter(k -> !k.isEmpty());
    try {
      return Optional.of(
          new LlmSettings(
              new URI(url),
              model,
              key,
              Duration.ofSeconds(timeout == null ? DEFAULT_TIMEOUT_SECONDS : timeout),
              parallel == null ? DEFAULT_PARALLEL : parallel,
              Optional.ofNullable(cache)));
    } catch (URISyntaxException e) {
      // Not its cause, which quotes the address: there may be a password in it.
      throw new IllegalArgumentException(
          "--llm is no address; one is, for example, http://127.0.0.1:11434/v1");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--llm: " + e.getMessage(), e);
    }
  }
}
