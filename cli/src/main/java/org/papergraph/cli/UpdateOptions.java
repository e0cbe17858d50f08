package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.papergraph.server.ServerSettings;
import picocli.CommandLine.Option;

/** Whether a served graph may be changed, and by whom. */
final class UpdateOptions {
  /** The environment variable with the token. On a command line others would see it. */
  static final String VARIABLE = "PAPERGRAPH_TOKEN";

  /** What a header can carry as a token, and too much of it to be guessed. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{16,}=*");

  @Option(
      names = "--allow-update",
      description = {
        "Let those who send a token change the graph: by SPARQL Update at /sparql, and by the",
        "Graph Store Protocol at /data. The token is read from --token-file, or else from the",
        "environment variable " + VARIABLE + "."
      })
  boolean allowUpdate;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A file with the token: at least 16 letters and digits, and nothing else.")
  @Nullable Path tokenFile;

  @Option(
      names = "--max-upload",
      paramLabel = "MB",
      description = "The largest body of a change, in megabytes (default: 16).")
  @Nullable Integer maxUpload;

  /**
   * The settings of a server over a graph, with what was chosen here.
   *
   * @throws IllegalArgumentException if that cannot be
   * @throws IOException if the file with the token cannot be read
   */
  ServerSettings.Builder settings(DatasetGraph dataset) throws IOException {
    return settings(dataset, System::getenv);
  }

  ServerSettings.Builder settings(DatasetGraph dataset, UnaryOperator<@Nullable String> environment)
      throws IOException {
    ServerSettings.Builder settings = ServerSettings.of(dataset);
    if (!allowUpdate) {
      if (tokenFile != null || maxUpload != null) {
        throw new IllegalArgumentException(
            "--token-file and --max-upload are for changes: allow them with --allow-update");
      }
      return settings;
    }
    if (maxUpload != null) {
      settings.bodyBytes((long) maxUpload << 20);
    }
    return settings.updateToken(token(environment));
  }

  private String token(UnaryOperator<@Nullable String> environment) throws IOException {
    String found = tokenFile == null ? environment.apply(VARIABLE) : Files.readString(tokenFile);
    if (found == null) {
      throw new IllegalArgumentException(
          "--allow-update needs a token, in --token-file or the environment variable " + VARIABLE);
    }
    String token = found.strip();
    if (!TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException(
          "the token in "
              + (tokenFile == null ? VARIABLE : tokenFile)
              + " is not one of at least 16 letters, digits and ._~+/-");
    }
    return token;
  }
}
