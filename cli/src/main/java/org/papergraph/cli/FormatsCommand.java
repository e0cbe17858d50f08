package org.papergraph.cli;

import java.util.concurrent.Callable;
import org.papergraph.read.SourceReader;
import org.papergraph.read.SourceReaders;
import org.papergraph.read.repository.RepositoryFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
    name = "formats",
    description = "The formats that are read, with what each is recognised by.",
    mixinStandardHelpOptions = true)
final class FormatsCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    int width = SourceReaders.all().stream().mapToInt(r -> r.name().length()).max().orElse(1);
    for (SourceReader reader : SourceReaders.all()) {
      System.out.printf("%-" + width + "s  %s%n", reader.name(), reader.description());
    }
    System.out.println();
    System.out.println(RepositoryFolder.NAME + "  " + RepositoryFolder.DESCRIPTION + ";");
    System.out.println("what nobody recognises among its files is code and passed over.");
    System.out.println();
    System.out.println(
        "Inputs may be files, folders, archives of these (gzip, bzip2, Zstandard, zip),");
    System.out.println(
        "or - for standard input. The format is found by content, not by file name.");
    return CommandLine.ExitCode.OK;
  }
}
