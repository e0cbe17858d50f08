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
      "All papers of the graph are read anew: a graph that was built with --llm needs the same"
          + " options here, or it loses what the model said."
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
