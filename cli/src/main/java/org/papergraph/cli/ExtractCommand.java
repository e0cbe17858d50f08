package org.papergraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.papergraph.annotate.AnnotatedText;
import org.papergraph.annotate.AnnotationWriter;
import org.papergraph.annotate.BratFolder;
import org.papergraph.annotate.Extraction;
import org.papergraph.annotate.JsonLines;
import org.papergraph.build.Progress;
import org.papergraph.extract.PaperReader;
import org.papergraph.read.Inputs;
import org.papergraph.read.Rejection;
import org.papergraph.read.SourceReader;
import org.papergraph.vocabulary.VocabularyFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "extract",
    description = {
      "Write what texts say, without a graph: one record after the other, in the order of the"
          + " inputs.",
      "Formats: jsonl (an object a line), brat (a folder for the annotation tool brat)."
    },
    customSynopsis = {
      "papergraph extract [OPTIONS] INPUT...",
      "   or: papergraph extract [OPTIONS] --title TEXT [--abstract TEXT]"
    },
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
  @ParentCommand PapergraphCommand parent;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Files, folders, archives (gzip, bzip2, Zstandard, zip); - for standard input.")
  List<String> inputs = List.of();

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Read one paper with this title instead of inputs.")
  @Nullable String title;

  @Option(names = "--abstract", paramLabel = "TEXT", description = "The abstract of that paper.")
  @Nullable String abstractText;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl or brat (default: ${DEFAULT-VALUE}).")
  String format = "jsonl";

  @Option(
      names = "-o",
      paramLabel = "FILE|FOLDER",
      description = "The file to write (default: standard output); for brat, the folder.")
  @Nullable Path output;

  @Option(
      names = "--input-format",
      paramLabel = "NAME",
      description = "Read all inputs as this format (see: papergraph formats).")
  @Nullable String inputFormat;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads for extraction (default: one a core). The output is the same.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write all rejected records to this file, one a line.")
  @Nullable Path rejects;

  @Mixin LlmOptions llm;

  @Spec CommandSpec spec;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  ExtractCommand() {}

  /** Sends texts to a writer, and returns the exit code. */
  @FunctionalInterface
  private interface Source {
    int sendTo(AnnotationWriter out) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    if (!List.of("jsonl", "brat").contains(format)) {
      throw wrong("--format " + format + " is unknown; known formats: jsonl, brat");
    } else if (format.equals("brat") && isStandardOutput(output)) {
      throw wrong("--format brat writes a folder; name it with -o");
    }
    llm.check(spec);
    Source source = source();
    try {
      if (output == null || isStandardOutput(output)) {
        return toStandardOutput(source);
      }
      return format.equals("brat") ? toFolder(source, output) : toFile(source, output);
    } catch (OpenStandardOutput.ClosedException e) {
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static boolean isStandardOutput(@Nullable Path output) {
    return output == null || output.toString().equals("-");
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private Source source() throws IOException {
    if (title == null) {
      if (abstractText != null) {
        throw wrong("--abstract belongs to a --title");
      } else if (inputs.isEmpty()) {
        throw wrong("Name an INPUT, or give a --title.");
      }
      return records();
    }
    if (!inputs.isEmpty()) {
      throw wrong("--title is read instead of an INPUT: leave out " + inputs.get(0));
    } else if (title.isBlank()) {
      throw wrong("--title is blank; a paper needs a title");
    }
    return onePaper(title, abstractText == null ? "" : abstractText);
  }

  private Source onePaper(String title, String abstractText) {
    return out -> {
      PaperReader reader = llm.reader(VocabularyFiles.bundled());
      out.write(AnnotatedText.of(title, abstractText, reader));
      llm.report(parent.quiet, System.err);
      return CommandLine.ExitCode.OK;
    };
  }

  private Source records() throws IOException {
    Optional<SourceReader> reader = InputFormat.reader("--input-format", inputFormat, spec);
    if (threads < 1) {
      throw wrong("--threads: " + threads + " is less than 1");
    }
    Inputs read = new Inputs(inputs, System.in, reader);
    read.check();
    return out -> sendRecords(read, out);
  }

  private int sendRecords(Inputs read, AnnotationWriter out) throws IOException {
    // A bar between lines of data on the same terminal would make both unreadable.
    Progress progress =
        TerminalProgress.create(parent.quiet || isStandardOutput(output), " papers");
    PaperReader reader = llm.reader(VocabularyFiles.bundled());
    Extraction extraction = new Extraction(reader, llm.threads(threads));
    try (Rejections rejections = Rejections.to(rejects)) {
      progress.begin("extracting", 0);
      long written = extraction.run(read, out, r -> rejections.accept(advised(r)), progress::done);
      progress.end();
      if (written == 0) {
        String why = rejections.first().map(first -> "; " + first).orElse("");
        System.err.println("papergraph: no record was read" + why);
        return CommandLine.ExitCode.SOFTWARE;
      }
      out.flush();
      if (!parent.quiet) {
        System.err.printf(
            "%,d records read: %,d written, %,d rejected%n",
            written + rejections.count(), written, rejections.count());
        rejections.print(System.err);
      }
      llm.report(parent.quiet, System.err);
      return CommandLine.ExitCode.OK;
    }
  }

  /** Here {@code --format} is that of the output. */
  private static Rejection advised(Rejection rejection) {
    String advice = rejection.advice().replace("with --format", "with --input-format");
    return new Rejection(rejection.place(), rejection.reason(), advice, rejection.excerpt());
  }

  private static int toStandardOutput(Source source) throws IOException {
    AnnotationWriter out = new JsonLines(new OpenStandardOutput(System.out));
    int code = source.sendTo(out);
    out.flush();
    return code;
  }

  /** The file appears only once it is whole. */
  private static int toFile(Source source, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new IOException(file + " is a folder; -o names a file for jsonl");
    }
    Path parentFolder = target.getParent();
    if (parentFolder != null) {
      Files.createDirectories(parentFolder);
    }
    // Hidden, so that it is not read where it lies in a folder that is an input.
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      int code;
      try (OutputStream stream = Files.newOutputStream(part);
          AnnotationWriter out = new JsonLines(stream)) {
        code = source.sendTo(out);
      }
      if (code == CommandLine.ExitCode.OK) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
      return code;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static int toFolder(Source source, Path folder) throws IOException {
    try (AnnotationWriter out = new BratFolder(folder)) {
      return source.sendTo(out);
    }
  }
}
