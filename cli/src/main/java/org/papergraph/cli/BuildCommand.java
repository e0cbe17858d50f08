package org.papergraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.papergraph.restore.Dump;
import org.papergraph.restore.GraphRestore;
import org.papergraph.restore.Restored;
import org.papergraph.vocabulary.VocabularyFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "build",
    description = {
      "Make a graph of the inputs. A graph that is there is replaced, whole or not at all.",
      "A dump of a whole graph (a folder that export or release wrote, or its N-Quads or TriG) is"
          + " restored as it is; to read its records instead, give --format rdf."
    },
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  @ParentCommand PapergraphCommand parent;
  @Mixin StoreOption store;
  @Mixin InputOptions input;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  BuildCommand() {}

  @Override
  public Integer call() throws IOException {
    Optional<Dump> dump = input.format == null ? Dump.among(input.inputs) : Optional.empty();
    if (dump.isPresent()) {
      return restore(dump.get());
    }
    return input.run((build, inputs) -> build.build(store.path, inputs), parent.quiet);
  }

  private int restore(Dump dump) throws IOException {
    if (input.llm.url != null || input.rejects != null) {
      throw new CommandLine.ParameterException(
          input.spec.commandLine(),
          "--llm and --rejects are of no use where a dump is restored as it is; to read its"
              + " records instead, give --format rdf");
    }
    GraphRestore restore =
        new GraphRestore(
            VocabularyFiles.bundled(),
            Version.number(),
            TerminalProgress.create(parent.quiet, " statements"));
    Restored restored = restore.restore(store.path, dump, Optional.ofNullable(input.base));
    if (!parent.quiet) {
      summary(restored, System.err);
    }
    return CommandLine.ExitCode.OK;
  }

  private static void summary(Restored restored, PrintStream err) {
    err.printf("%,d statements restored%n", restored.statements());
    if (!restored.whole()) {
      err.println("The dump holds facts only: there is no evidence and no provenance.");
    }
    if (restored.hasRecords()) {
      err.printf("%,d papers and other things, with their records%n", restored.things());
    } else {
      err.println(
          "There are no records with it, so nothing can be added to the graph; for that restore it"
              + " with records.jsonl.zst, or build it from that or from its inputs.");
    }
  }
}
