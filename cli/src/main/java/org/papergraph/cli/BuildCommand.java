package org.papergraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "build",
    description =
        "Make a graph of the inputs. A graph that is there is replaced, whole or not at all.",
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
    return input.run((build, inputs) -> build.build(store.path, inputs), parent.quiet);
  }
}
