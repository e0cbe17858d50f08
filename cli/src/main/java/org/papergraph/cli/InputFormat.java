package org.papergraph.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papergraph.read.SourceReader;
import org.papergraph.read.SourceReaders;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The format that inputs are to be read as, if one is named. */
final class InputFormat {
  private InputFormat() {}

  /** The reader of that name; {@code option} is what it was named with. */
  static Optional<SourceReader> reader(String option, @Nullable String name, CommandSpec spec) {
    if (name == null) {
      return Optional.empty();
    }
    Optional<SourceReader> reader = SourceReaders.named(name);
    if (reader.isEmpty()) {
      String known =
          SourceReaders.all().stream().map(SourceReader::name).collect(Collectors.joining(", "));
      throw new CommandLine.ParameterException(
          spec.commandLine(), option + " " + name + " is unknown; known formats: " + known);
    }
    return reader;
  }
}
