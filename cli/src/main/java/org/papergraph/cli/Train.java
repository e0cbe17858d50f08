package org.papergraph.cli;

import java.io.IOException;
import java.util.List;
import org.papergraph.learn.TrainingCommand;

/** Trains the classifiers of extraction; for those who change extraction, not for its users. */
public final class Train {
  private Train() {}

  /** Runs {@link TrainingCommand}. */
  public static void main(String[] arguments) throws IOException {
    System.exit(TrainingCommand.run(List.of(arguments), System.out, System.err));
  }
}
