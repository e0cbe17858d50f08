package org.papergraph.cli;

import java.util.Optional;
import picocli.CommandLine;

/** The version of papergraph, from the jar's manifest. */
final class Version implements CommandLine.IVersionProvider {
  static String number() {
    return Optional.ofNullable(PapergraphCommand.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "papergraph " + number(),
      "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
    };
  }
}
