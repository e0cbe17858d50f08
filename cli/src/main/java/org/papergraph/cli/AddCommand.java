package org.papergraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "add",
    description = {
      "Add the inputs to the graph. What is there already changes nothing.",
      "Papers that are new or have a new record are read as these options say: for a graph that was"
          + " built with --llm give the same, or nothing of the model is said of them."
    },
    mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
  @ParentCommand PapergraphCommand parent;
  @Mixin StoreOption store;
  @Mixin InputOptions input;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  AddCommand() {}

  @Override
  public Integer call() throws IOException {
    return input.run((build, inputs) -> build.add(store.path, inputs), parent.quiet);
  }
}
