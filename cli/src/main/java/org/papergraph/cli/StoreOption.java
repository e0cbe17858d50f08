package org.papergraph.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The store a command works on. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the store.")
  Path path;

  /** Made by picocli, which sets the field. */
  @SuppressWarnings("NullAway.Init")
  StoreOption() {}
}
