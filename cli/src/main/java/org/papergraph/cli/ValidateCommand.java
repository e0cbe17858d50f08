package org.papergraph.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.papergraph.store.GraphStore;
import org.papergraph.validate.GraphValidation;
import org.papergraph.validate.Violation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "validate",
    description = "Hold the graph against its SHACL shapes; exit code 1 when it breaks one.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
  @ParentCommand PapergraphCommand parent;
  @Mixin StoreOption store;

  /** Made by picocli, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  ValidateCommand() {}

  @Override
  public Integer call() throws IOException {
    List<Violation> violations;
    try (GraphStore graph = GraphStore.open(store.path)) {
      violations = new GraphValidation(graph.dataset()).validate();
    }
    violations.forEach(System.out::println);
    if (violations.isEmpty()) {
      if (!parent.quiet) {
        System.err.println("the graph conforms to its shapes");
      }
      return CommandLine.ExitCode.OK;
    }
    System.err.println("papergraph: the graph breaks its shapes " + violations.size() + " times");
    return CommandLine.ExitCode.SOFTWARE;
  }
}
